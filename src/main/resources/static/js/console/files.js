// A file that the citizen sent: what it is and how far. A picture is asked for only when somebody wants to see it, since every
// look is written down.

import * as api from './api.js';
import { confirm } from './confirm.js';
import { el, icon } from './dom.js';
import { t } from './texts.js';

const SHEET = 'M7 3.500h7l4 4v13H7zM14 3.500v4h4';
const PICTURE = 'M4 5h16v14H4zM4 16l5-5 4 4 2.500-2.500L20 17M15.500 9v.01';
const SIZE = new Intl.NumberFormat('vi', { maximumFractionDigits: 1 });

/** The file of a message; what came with no file of ours is only named. */
export function drawFile({ code, kind, attachment, file }, on) {
  const name = file?.name ?? attachment?.name ?? t(`kind.${kind}`);
  const title = el('p', { className: 'attachment' }, icon(kind === 'IMAGE' ? PICTURE : SHEET), el('span', { textContent: name }));
  if (!file) {
    return [title];
  }
  const ready = file.state === 'READY';
  return [
    title,
    el('p', { className: `file-state${file.problem && file.state !== 'DELETED' ? ' bad' : ''}`, textContent: ready ? measures(file) : state(file) }),
    ready ? acts(code, file, on) : null,
  ];
}

function measures({ type, size }) {
  const [unit, bytes] = size < 1 << 20 ? ['KB', 1 << 10] : ['MB', 1 << 20];
  return `${t(`file.type.${type}`)} · ${SIZE.format(Math.max(size / bytes, 0.1))} ${unit}`;
}

function state({ state: far, problem }) {
  if (far === 'DELETED') {
    return t(problem ? `file.deleted.${problem}` : 'file.deleted');
  }
  return problem ? t(`file.problem.${problem}`) : t('file.waiting');
}

function acts(code, { id, pictured }, on) {
  const address = `/api/cases/${encodeURIComponent(code)}`;
  const row = el('p', { className: 'file-acts' });
  if (pictured) {
    row.append(act('file.show', (event) => show(event.target, row, `${address}/attachments/${id}/preview`)));
  }
  row.append(el('a', { className: 'button second small', href: `${address}/files/${id}`, download: '', textContent: t('file.save') }));
  const deletions = el('p', { className: 'file-acts deletions' },
    pictured ? act('file.delete-identity', () => remove(code, id, true, on)) : null,
    act('file.delete', () => remove(code, id, false, on)));
  return el('div', {}, row, deletions);
}

function act(key, onclick) {
  return el('button', { type: 'button', className: key === 'file.show' ? 'button second small' : 'plain', textContent: t(key), onclick });
}

function show(button, row, src) {
  button.disabled = true;
  const picture = el('img', { className: 'file-picture', src, alt: t('file.picture') });
  picture.onload = () => button.remove();
  picture.onerror = () => {
    picture.replaceWith(el('p', { className: 'file-state bad', role: 'alert', textContent: t('file.not-shown') }));
    button.disabled = false;
  };
  row.before(picture);
}

async function remove(code, id, identityCard, on) {
  if (!(await confirm(identityCard ? 'file.identity' : 'file.remove'))) {
    return;
  }
  try {
    on.done(await api.act(code, `attachments/${id}/delete`, { identityCard }), t('file.deleted'));
  } catch (refused) {
    on.refused(refused);
  }
}

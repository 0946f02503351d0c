// A case as the list shows it.

import { el } from './dom.js';
import { badge, channelMark } from './marks.js';
import { t } from './texts.js';
import { ago } from './times.js';

/** A case in the list; `chosen` if its box is ticked, `people` have it open. */
export function card({ line, here, isNew, mine, href, people, chosen }) {
  const link = el('a', { className: `card${isNew ? ' new' : ''}`, href, attr: { 'aria-current': here ? 'true' : null } },
    el('span', { className: 'card-top' },
      channelMark(line.channel),
      el('span', { className: 'code', textContent: line.code }),
      isNew ? el('span', { className: 'dot' }, el('span', { className: 'hidden', textContent: t('list.new') })) : null,
      el('span', { className: 'ago', textContent: ago(line.lastMessageAt ?? line.openedAt) })),
    line.snippet?.length ? found(line.snippet)
      : el('span', { className: 'question', textContent: line.question || t(`reason.${line.reason}`) }),
    el('span', { className: 'card-foot' },
      badge(line),
      line.sensitive ? el('span', { className: 'tag', textContent: t('sensitive') }) : null,
      line.noteCount > 0 ? el('span', { className: 'tag note-tag', textContent: t('list.notes', line.noteCount) }) : null,
      ...people.map(({ officer, state }) => initials(officer, state)),
      el('span', { className: `who${mine ? ' mine' : ''}`, textContent: owner(line, mine) })));
  const pick = el('input', { type: 'checkbox', className: 'pick', value: line.code, checked: chosen, ariaLabel: t('select.one', line.code) });
  return el('li', { className: chosen ? 'chosen' : '' }, pick, link);
}

/** A colleague who has the case open, by first letters; the whole name for who listens or points. */
function initials(officer, state) {
  const words = t(`here.${state}`, officer);
  const letters = officer.split(/[^\p{L}\p{N}]+/u).map((part) => part.charAt(0)).join('').slice(0, 2).toUpperCase();
  return el('span', { className: `initials ${state.toLowerCase()}`, title: words },
    el('span', { textContent: letters, attr: { 'aria-hidden': 'true' } }), el('span', { className: 'hidden', textContent: words }));
}

/** Where the words that were looked for stand. */
const found = (pieces) => el('span', { className: 'question' },
  ...pieces.map(({ text, hit }) => el(hit ? 'mark' : 'span', { textContent: text })));

/** Who has a case. */
const owner = ({ officer }, mine) => (mine ? t('me') : officer ?? t('nobody'));

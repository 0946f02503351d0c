// An answer that waits for a second pair of eyes: whoever may approve reads it here, at the end of the thread.

import { el, icon } from './dom.js';
import { t } from './texts.js';
import { hour } from './times.js';

/** The draft of a case as an item of the thread; nothing unless it waits. */
export function waitingDraft({ status, draft, actions, inPlaceOf }) {
  return status === 'WAITING_APPROVAL' && draft
    ? [{ sort: 'draft', key: `draft-${draft.at}`, ...draft, inPlaceOf, deeds: ['approve', 'send-back'].filter((deed) => actions.includes(deed)) }]
    : [];
}

/** `act(action)` is asked for what its buttons do. */
export function drawDraft({ author, text, legalBasis, at, deeds, inPlaceOf }, mine, act) {
  const bubble = el('div', { className: 'bubble' },
    ...text.split('\n').map((words) => el('p', { className: 'line', textContent: words })),
    el('p', { className: 'line basis-line', textContent: t('waiting.basis', legalBasis) }));
  return el('article', { className: 'message draft' },
    el('p', { className: 'from' },
      icon('M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM12 8v4.5l3 2'),
      el('span', { textContent: t('waiting.by', mine ? t('me').toLowerCase() : author) })),
    bubble,
    el('p', { className: 'state' }, el('time', { dateTime: at, textContent: hour(at) }), el('span', { textContent: t('waiting.inside') })),
    deeds.length === 0 ? null : el('p', { className: 'draft-deeds' },
      ...deeds.map((deed) => el('button', {
        type: 'button',
        className: deed === 'approve' ? 'button small' : 'button second small',
        textContent: t(`act.${deed}`),
        onclick: () => act(deed),
      })),
      inPlaceOf ? el('span', { className: 'hint', textContent: t('waiting.in-place', inPlaceOf) }) : null));
}

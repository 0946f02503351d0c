// Over the thread: which case it is, how it stands, and who has it.

import { byId, el, icon } from './dom.js';
import { badge, channelMark, statusWords } from './marks.js';
import { say } from './sayings.js';
import { t } from './texts.js';

const STATE_ICONS = {
  VIEWING: 'M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5z',
  REPLYING: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
};

/** Draws the head of a case as this officer sees it. */
export function drawHead(aCase, officer) {
  byId('case-title').textContent = aCase.code;
  byId('case-facts').replaceChildren(
    channelMark(aCase.channel),
    el('span', { className: 'status', textContent: statusWords(aCase.status) }),
    badge(aCase),
    el('span', { className: 'who', textContent: aCase.officer ? t('has', aCase.officer === officer ? t('me') : aCase.officer) : t('nobody') }),
    aCase.sensitive ? el('span', { className: 'tag', textContent: t('sensitive') }) : '',
    el('button', { type: 'button', className: 'plain copy', textContent: t('copy'), onclick: () => copyCode(aCase) }));
  byId('claim').hidden = !aCase.actions.includes('claim');
}

/** Draws who else has the case open, and gives them on. */
export function drawPeople(people) {
  byId('here').replaceChildren(...people.map((person) =>
    el('span', { className: `person ${person.state.toLowerCase()}` },
      icon(STATE_ICONS[person.state]),
      el('span', { textContent: t(`here.${person.state}`, person.officer) }))));
  return people;
}

/** Puts the code where it can be pasted from. */
export async function copyCode({ code }) {
  await navigator.clipboard?.writeText(code);
  say(t('copied', code));
}

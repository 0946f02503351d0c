// Over the thread: which case it is, how it stands, and who has it.

import { badge, channelMark, statusWords } from './case-list.js';
import { byId, el } from './dom.js';
import { say } from './sayings.js';
import { t } from './texts.js';

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

/** Puts the code where it can be pasted from. */
export async function copyCode({ code }) {
  await navigator.clipboard?.writeText(code);
  say(t('copied', code));
}

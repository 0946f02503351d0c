// Entries of the base as officers see and insert them: with citations, and whether each is law today.

import { el } from './dom.js';
import { t } from './texts.js';

/** What goes into the answer: the words without their last line of legal basis, which has a field of its own. */
export function insertion(entry, short) {
  const words = short || !entry.fullAnswer ? entry.shortAnswer : entry.fullAnswer;
  const lines = words.trimEnd().split('\n');
  const withoutBasis = lines.length > 1 && lines.at(-1).startsWith(t('entry.basis-begins')) ? lines.slice(0, -1) : lines;
  const basis = entry.citations
    .filter(({ status }) => status === 'IN_FORCE' || status === 'UNKNOWN')
    .map(({ text }) => text)
    .join('; ');
  return { text: withoutBasis.join('\n').trimEnd(), basis };
}

/** How the law that an entry rests on stands today, in words and colour. */
export function validity(entry) {
  const worst = ['EXPIRED', 'SUSPENDED', 'NOT_YET', 'NEEDS_REVIEW', 'UNKNOWN'].find((status) =>
    entry.citations.some((citation) => citation.status === status));
  const status = entry.citations.length === 0 ? 'NONE' : worst ?? 'IN_FORCE';
  return el('span', { className: `validity ${status.toLowerCase()}`, textContent: t(`validity.${status}`) });
}

/** The day from which another answer is approved, in words; nothing if there is none. */
function change({ changesOn }) {
  return changesOn ? el('li', {}, t('entry.changes', changesOn.split('-').reverse().join('/'))) : null;
}

/** The citations, each with how it stands where it is not simply in force. */
export function citations(entry) {
  return el('ul', { className: 'cited' }, ...entry.citations.map(({ text, status }) =>
    el('li', {}, text, status === 'IN_FORCE' ? null : el('span', { className: `validity ${status.toLowerCase()}`, textContent: t(`validity.${status}`) }))), change(entry));
}

// Canned answers that ship with the program, and texts as a carrier of SMS brings them.

import { keys, t } from './texts.js';

/** The shipped answers with what is known of the case filled in; what is not stays open, and is asked about before sending. */
export function cannedAnswers(aCase) {
  return keys('canned.').filter((key) => key.endsWith('.title')).map((key) => ({
    title: t(key),
    text: t(key.replace(/title$/, 'text')).replaceAll(t('canned.variable.code'), aCase.code),
  }));
}

export function fits({ title, text }, words) {
  const sought = withoutMarks(words).toLowerCase();
  return withoutMarks(`${title} ${text}`).toLowerCase().includes(sought);
}

/** As carriers bring it: without marks. */
export function withoutMarks(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0111', 'd').replaceAll('\u0110', 'D')
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"').replace(/[\u2018\u2019]/g, "'").replace(/[\u2013\u2014]/g, '-').replaceAll('\u2026', '...');
}

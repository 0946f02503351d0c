// Canned answers in two tiers, the unit's own and those that ship with the program, and the blanks in them.

import * as api from './api.js';
import { keys, t } from './texts.js';
import { date, hour, weekday } from './times.js';

const BLANK = /\{\{\s*([^}]*?)\s*\}\}/g;

/** All of them with what is known of the case filled in; what is not stays open, and cannot be sent. */
export async function cannedAnswers(aCase) {
  const ours = await api.canned(aCase.code).catch(() => ({ answers: [], unit: '', officer: '' }));
  const shipped = keys('canned.').filter((key) => key.endsWith('.title')).map((key) => ({
    title: t(key), text: t(key.replace(/title$/, 'text')),
  }));
  const known = blanks(aCase, ours);
  return [...ours.answers.map((one) => ({ ...one, tier: t('canned.ours') })), ...shipped]
    .map((one) => ({ ...one, text: fill(one.text, known, aCase.code) }));
}

/** True if the answer has these words in its title or text, with or without marks. */
export function fits({ title, text }, words) {
  return withoutMarks(`${title} ${text}`).toLowerCase().includes(withoutMarks(words).toLowerCase());
}

/** What is still open in a text, as it is written there. */
export const openBlanks = (text) => [...new Set(text.match(BLANK) ?? [])];

function blanks({ code, dueAt }, { unit, officer }) {
  return {
    [t('canned.blank.code')]: code,
    [t('canned.blank.due')]: t('due.on', hour(dueAt), weekday(dueAt), date(dueAt)),
    [t('canned.blank.unit')]: unit,
    [t('canned.blank.officer')]: officer,
  };
}

function fill(text, known, code) {
  return text.replaceAll(t('canned.variable.code'), code).replace(BLANK, (blank, name) => known[name.toLowerCase()] || blank);
}

function withoutMarks(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0111', 'd').replaceAll('\u0110', 'D');
}

// What can be put into an answer: canned answers and entries of the base.

import * as api from './api.js';
import { cannedAnswers, fits } from './canned.js';
import * as entryWords from './entries.js';

/** What the list over the field offers for some words. */
export async function found(sort, words, aCase, signal) {
  if (sort === 'canned') {
    return (await cannedAnswers(aCase)).filter((item) => fits(item, words));
  }
  const entries = await api.entries(words || aCase.question, signal);
  return entries.map((entry) => ({
    title: entry.question, text: entry.shortAnswer, entry, validity: entryWords.validity(entry),
  }));
}

/** The words of what was taken from the list, and the legal basis that comes with them. */
export function insertion(item, { channel }) {
  return item.entry ? entryWords.insertion(item.entry, channel === 'SMS') : { text: item.text, basis: '' };
}

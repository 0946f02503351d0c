// What is still open in an answer, under the field: each leads to its place.

import { openBlanks } from './canned.js';
import { byId, el } from './dom.js';
import { t } from './texts.js';

/** Shows the blanks of the field; a button selects the blank, so that what is typed next fills it. */
export function showBlanks(field) {
  const open = openBlanks(field.value);
  byId('blanks').hidden = open.length === 0;
  byId('blanks').replaceChildren(...(open.length === 0 ? [] : [
    el('span', { textContent: t('blank.left') }),
    ...open.map((blank) => el('button', { type: 'button', className: 'blank', textContent: blank, onclick: () => select(field, blank) })),
  ]));
}

/** Selects the first blank, if there is one. */
export function selectFirst(field) {
  const [first] = openBlanks(field.value);
  first && select(field, first);
}

function select(field, blank) {
  const from = field.value.indexOf(blank);
  field.focus();
  field.setSelectionRange(from, from + blank.length);
}

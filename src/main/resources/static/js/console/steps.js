// What happened to a case, in a line: who did it, in whose place, what and why.

import { el } from './dom.js';
import { has, t } from './texts.js';

/** The sentence of a step; its word where there is no sentence. */
export function stepWords({ what, who, inPlaceOf }) {
  const name = who === 'system' ? t('who.system') : inPlaceOf ? t('who.in-place', who, inPlaceOf) : who;
  return has(`step.${what}`) ? t(`step.${what}`, name) : what;
}

/** Why it was done, or nothing. */
export function stepReason({ note }) {
  const words = has(`reason.${note}`) ? t(`reason.${note}`) : note;
  return words ? el('q', { textContent: words }) : null;
}

// Asks before something is sent that the officer may not mean.

import { openBlanks } from './canned.js';
import { confirm } from './confirm.js';
import { t } from './texts.js';

/** Says what keeps an answer from being sent at all, or nothing. */
export function hindrance({ text, legalBasis, needsBasis }) {
  if (!text) {
    return t('text.missing');
  }
  const [blank] = openBlanks(text);
  if (blank) {
    return t('blank.open', blank);
  }
  return needsBasis && !legalBasis ? t('basis.missing') : '';
}

/** True if it is to be sent. */
export async function isMeant({ isOlder, replying }) {
  if (replying && !(await confirm('confirm.replying', replying))) {
    return false;
  }
  return !isOlder || confirm('confirm.newer');
}

// Asks before something is sent that the officer may not mean.

import { confirm } from './confirm.js';
import { t } from './texts.js';

const OPEN_VARIABLE = /\{\{[^}]*\}\}/;

/** Says what keeps an answer from being sent at all, or nothing. */
export function hindrance({ legalBasis, needsBasis }) {
  return needsBasis && !legalBasis ? t('basis.missing') : '';
}

/** True if it is to be sent. */
export async function isMeant({ text, isOlder, replying }) {
  if (OPEN_VARIABLE.test(text) && !(await confirm('confirm.variable', OPEN_VARIABLE.exec(text)[0]))) {
    return false;
  }
  if (replying && !(await confirm('confirm.replying', replying))) {
    return false;
  }
  return !isOlder || confirm('confirm.newer');
}

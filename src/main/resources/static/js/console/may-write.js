// Whether an officer may write now, and if not, why.

import { t } from './texts.js';

/** Who answers takes the case first, so that two never write to one citizen. */
export function mayReply({ actions }) {
  return !actions.includes('claim') && ['answer', 'submit', 'ask', 'message'].some((action) => actions.includes(action));
}

/** Why the form of a tab is not offered, or nothing; what was begun is not lost, and that is said, too. */
export function whyNot(aCase, officer, tab, begun) {
  if (tab === 'note') {
    return aCase.actions.includes('note') ? '' : t('unclaimed.no-note');
  }
  if (mayReply(aCase)) {
    return '';
  }
  const why = reason(aCase, officer);
  return begun ? `${why} ${t('unclaimed.begun')}` : why;
}

function reason(aCase, officer) {
  const { status } = aCase;
  if (status === 'ANSWERED' || status === 'CLOSED') {
    return t(`unclaimed.${status}`);
  }
  if (status === 'WAITING_APPROVAL') {
    return t('unclaimed.approval');
  }
  return aCase.officer && aCase.officer !== officer ? t('unclaimed.other', aCase.officer) : t('unclaimed');
}

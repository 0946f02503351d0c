// What an officer wants to be told of.

import { t } from './texts.js';

const OF_MINE = ['continued', 'transferred', 'reopened', 'resumed', 'sent-back', 'approved', 'slip-received', 'slip-replied'];

/** The sentence of an event of docs/console-api.md, or nothing. */
export function newsOf({ what, who, opinion, officer: has, code }, officer) {
  if (opinion) {
    return has === officer && opinion !== 'USEFUL' ? t('news.rated', code) : '';
  }
  if (who === officer) {
    return '';
  }
  if (what === 'opened' || (what === 'reopened' && !has) || what === 'returned') {
    return t('news.opened', code);
  }
  return has === officer && OF_MINE.includes(what) ? t(`news.${what}`, code) : '';
}

// Taking the case that is open.

import * as api from './api.js';
import { byId } from './dom.js';
import { t } from './texts.js';

/** Takes it; `on.done(case, words)` or `on.refused(refused)` is told. */
export async function claim({ code }, on) {
  byId('claim').disabled = true;
  try {
    on.done(await api.act(code, 'claim'), t('done.claim', code));
  } catch (problem) {
    on.refused(problem);
  } finally {
    byId('claim').disabled = false;
  }
}

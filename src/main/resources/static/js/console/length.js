// How long an answer is for its channel. For SMS the service is asked for the very texts that would go out, with the code and the
// link that its template adds, and how many the carrier counts.

import * as api from './api.js';
import { byId } from './dom.js';
import { t } from './texts.js';

const PAUSE = 350;
let asking = 0;
let asked = '';

/** `most` is the longest message of the channel, unknown until it was asked for; `basis` null if none goes along. */
export function showLength({ aCase, text, basis, action, note, most }) {
  const sms = aCase.channel === 'SMS' && !note;
  const words = text.trim();
  if (!sms || !words) {
    byId('sms').hidden = true;
  }
  if (!sms) {
    byId('counter').textContent = text ? inCharacters(text.length, note ? 0 : most) : '';
    return;
  }
  const now = JSON.stringify([aCase.code, action, words, basis]);
  if (now !== asked) {
    asked = now;
    clearTimeout(asking);
    byId('counter').textContent = '';
    asking = words ? setTimeout(() => ask(now, aCase.code, action, words, basis), PAUSE) : 0;
  }
}

async function ask(now, code, action, text, legalBasis) {
  const { texts } = await api.act(code, `preview/${action}`, { text, legalBasis }).catch(() => ({ texts: [] }));
  if (now === asked) {
    const sum = (name) => texts.reduce((all, one) => all + one[name], 0);
    byId('sms').hidden = texts.length === 0;
    byId('sms-summary').textContent = t('sms.preview', sum('segments'));
    byId('sms-text').textContent = texts.map((one) => one.text).join('\n\n');
    byId('counter').textContent = texts.length === 0 ? '' : t('counter.sms', sum('segments'), sum('septets'));
  }
}

function inCharacters(length, most) {
  return most && length > most ? t('counter.parts', length, Math.ceil(length / most)) : t('counter', length);
}

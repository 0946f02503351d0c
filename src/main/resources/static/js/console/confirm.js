// Asks before something that cannot be taken back, with the sentences of one key: title, text, yes.

import { ask } from '../ask.js';
import { byId } from './dom.js';
import { t } from './texts.js';

export function confirm(key, ...values) {
  byId('ask-title').textContent = t(`${key}.title`, ...values);
  byId('ask-text').textContent = t(`${key}.text`, ...values);
  byId('ask-yes').textContent = t(`${key}.yes`, ...values);
  return ask(byId('ask-dialog'));
}

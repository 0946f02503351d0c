// How long an answer is for its channel; for SMS also how it will look and how many texts it costs.

import { segments } from '../sandbox-sms.js';
import { withoutMarks } from './canned.js';
import { byId } from './dom.js';
import { t } from './texts.js';

/** More than a citizen's text is cut to (docs/sms.md). */
const MOST_SEGMENTS = 3;

/** `most` is the longest message of the channel, unknown until it was asked for. */
export function showLength({ text, note, channel, most }) {
  const sms = channel === 'SMS' && !note;
  const plain = withoutMarks(text);
  const { count, characters } = segments(plain);
  byId('sms').hidden = !sms || !text;
  byId('sms-summary').textContent = t('sms.preview', count);
  byId('sms-text').textContent = plain;
  byId('counter').textContent = !text ? '' : sms ? t('counter.sms', count, characters) : inCharacters(text.length, note ? 0 : most);
  byId('counter').classList.toggle('much', sms && count > MOST_SEGMENTS);
}

function inCharacters(length, most) {
  return most && length > most ? t('counter.parts', length, Math.ceil(length / most)) : t('counter', length);
}

// How and until when words reach the citizen, and what happens when they cannot.

import { t } from './texts.js';
import { moment, precise } from './times.js';

/**
 * One or two sentences. `way`: as the service gives it, null if not known;
 * `isAnswer` says whether it can also be looked up.
 */
export function wayWords({ channel, sensitive }, way, isAnswer) {
  if (channel === 'OFFICE') {
    return t('way.office');
  }
  if (channel === 'CENTRAL') {
    return t('way.central');
  }
  const to = t('way.to', t(`channel.${channel}`));
  if (!way || (way.state === 'OPEN' && !way.until && way.rung !== 'SMS_NOTICE')) {
    return to;
  }
  const left = way.until ? new Date(way.until) - Date.now() : 0;
  if (isAnswer && ['TEMPLATE', 'SMS', 'SMS_NOTICE', 'LOOKUP', 'CALL'].includes(way.rung)) {
    return t(`way.rung.${way.rung}`, t(`channel.${channel}`));
  }
  if (way.state === 'CLOSED' || left < 0) {
    return t(isAnswer && !sensitive ? 'way.closed.lookup' : 'way.closed', t(`channel.${channel}`));
  }
  return `${to} ${t(way.state === 'OFFICER_ONLY' ? 'way.officer' : 'way.open', precise(left), moment(way.until))}`;
}

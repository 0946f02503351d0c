// What became of words on their way to the citizen: how far they are, the other ways that were gone, what an officer can do.

import * as api from './api.js';
import { el, icon } from './dom.js';
import { has, t } from './texts.js';
import { hour } from './times.js';

const ICONS = {
  QUEUED: 'M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM12 8.5V12l2.5 1.5',
  SENDING: 'M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM12 8.5V12l2.5 1.5',
  UNCERTAIN: 'M9 9a3 3 0 1 1 4 2.8c-.8.4-1 .9-1 1.7M12 17v.01',
  SENT: 'M5 12.5l4.5 4.5L19 7.5',
  REFUSED: 'M12 4.5l8.5 15h-17zM12 10v4M12 16.8v.01',
  CANCELLED: 'M7 7l10 10M17 7L7 17',
};

/** How far a message is; `bad` if it did not arrive. */
export function deliveryState({ state, detail }) {
  const unknown = state === 'REFUSED' && detail?.startsWith('UNKNOWN');
  const bad = state === 'REFUSED' && !unknown;
  const words = t(unknown ? 'delivery.UNKNOWN' : `delivery.${state}`);
  return {
    bad,
    element: el('span', { className: `delivery ${state.toLowerCase()}`, title: detail ?? '' },
      icon(ICONS[unknown ? 'UNCERTAIN' : state] ?? ICONS.UNCERTAIN),
      el('span', { textContent: bad && detail ? t('delivery.because', words, reasonOf(detail)) : words })),
  };
}

/** A button that sends a refused message once more; null where there is nothing to send. */
export function retryButton(code, { retry }, on) {
  return retry
    ? el('button', {
      type: 'button', className: 'plain retry', textContent: t('delivery.retry'),
      onclick: (event) => once(event.target, on, () => api.act(code, `messages/${encodeURIComponent(retry)}/retry`), t('delivery.retried')),
    })
    : null;
}

/** The ways that were gone besides the channel, and the call that is to be made. */
export function drawWays({ code, steps, needsCall }, on) {
  const rows = steps.map(({ rung, outcome, at, detail, officer }) =>
    el('li', { className: outcome.toLowerCase() },
      el('span', { textContent: t(`rung.${rung}`) }),
      el('span', { className: 'outcome', textContent: officer ? `${t(`outcome.${outcome}`)} · ${officer}` : t(`outcome.${outcome}`), title: detail ?? '' }),
      el('time', { dateTime: at, textContent: hour(at) })));
  return el('section', { className: `ways${needsCall ? ' call' : ''}`, attr: { 'aria-label': t('ways') } },
    el('p', { className: 'label', textContent: t(needsCall ? 'rung.CALL' : 'ways') }),
    el('ol', {}, ...rows),
    needsCall ? callButtons(code, on) : null);
}

function callButtons(code, on) {
  const number = el('output', { className: 'number' });
  const show = async (event) => {
    try {
      number.textContent = (await api.act(code, 'number')).number;
      event.target.hidden = true;
    } catch (refused) {
      on.refused(refused);
    }
  };
  return el('p', { className: 'entry-acts' },
    number,
    el('button', { type: 'button', className: 'button second small', textContent: t('number.show'), onclick: show }),
    el('button', {
      type: 'button', className: 'button small', textContent: t('called'),
      onclick: (event) => once(event.target, on, () => api.act(code, 'called'), t('called.done')),
    }));
}

async function once(button, on, call, words) {
  button.disabled = true;
  try {
    on.done(await call(), words);
  } catch (refused) {
    on.refused(refused);
  } finally {
    button.disabled = false;
  }
}

/** The platform's reason, in words where there are some. */
function reasonOf(detail) {
  const word = detail.split(/[:\s]/, 1)[0];
  return has(`refused.${word}`) ? t(`refused.${word}`) : detail;
}

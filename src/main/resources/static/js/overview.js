// Reads the overview anew when something happens to cases, and every minute, since deadlines pass by themselves.

import { listen } from './console/live.js';

const SETTLE = 2_000;
const EVERY = 60_000;

const shown = document.getElementById('overview');
const stale = document.getElementById('stale');
let settling = 0;

async function read() {
  settling = 0;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('overview');
    stale.hidden = answer.ok && fresh !== null;
    if (!stale.hidden) {
      return;
    }
    const focused = document.activeElement?.closest('#overview a')?.getAttribute('href');
    shown.replaceChildren(...fresh.childNodes);
    focused && shown.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
  } catch {
    stale.hidden = false;
  }
}

/** Many things may happen at once: one reading is enough for all of them. */
function settle() {
  settling ||= setTimeout(read, SETTLE);
}

setInterval(read, EVERY);
listen({
  onEvent: (sort) => sort === 'case' && settle(),
  onReload: settle,
  onState: (now) => (stale.hidden = now !== 'cut'),
});
document.body.dataset.ready = 'yes';

// Keeps what is shown up to date. While nothing comes by itself it is asked for, so that a proxy that cuts streams hides nothing.

import { byId } from './dom.js';
import { listen } from './live.js';
import { t } from './texts.js';
import { moment } from './times.js';

const ASK_EVERY = 10_000;

/** `onEvent(sort, event)` for what happens, `onReload()` when everything has to be read anew. */
export function connect({ onEvent, onReload }) {
  let asking = 0;
  listen({
    onEvent,
    onReload,
    onState: (now) => {
      const cut = byId('cut');
      if (now === 'cut' && cut.hidden) {
        cut.textContent = t('cut', moment(Date.now()));
      }
      cut.hidden = now !== 'cut';
      clearInterval(asking);
      asking = now === 'open' ? 0 : setInterval(onReload, ASK_EVERY);
    },
  });
}

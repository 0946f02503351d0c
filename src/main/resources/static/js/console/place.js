// Where the officer is: view, search, case and what of it is in front. Always what the address says.

import * as address from './address.js';

export class Place {
  #now = address.read(location);

  get now() {
    return this.#now;
  }

  get isWriting() {
    return this.#now.pane === 'reply' || this.#now.pane === 'note';
  }

  /** Moves on, or with `replace` corrects where one is; what is not said is as at the beginning. */
  move(next, replace = false) {
    this.#now = { view: 'open', query: '', pane: 'thread', ...next };
    const target = address.write(this.#now);
    if (target !== location.pathname + location.search) {
      history[replace ? 'replaceState' : 'pushState'](null, '', target);
    }
  }

  /** Takes over what the address says by now. */
  follow() {
    this.#now = address.read(location);
  }
}

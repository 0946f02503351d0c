// Where the officer is: view, search, case and what of it is in front. Always what the address says.

import * as address from './address.js';

export class Place {
  #filters;
  #now;

  /** `filters` knows what a saved filter looks for. */
  constructor({ filters }) {
    this.#filters = filters;
    this.follow();
  }

  get now() {
    return this.#now;
  }

  get isWriting() {
    return this.#now.pane === 'reply' || this.#now.pane === 'note';
  }

  /** Moves on, or with `replace` corrects where one is; what is not said is as at the beginning. */
  move(next, replace = false) {
    this.#now = this.#filled({ view: 'open', query: '', filter: '', pane: 'thread', ...next });
    const target = address.write(this.#now);
    if (target !== location.pathname + location.search) {
      history[replace ? 'replaceState' : 'pushState'](null, '', target);
    }
  }

  /** Takes over what the address says by now. */
  follow() {
    this.#now = this.#filled(address.read(location));
  }

  /** With what its filter looks for; the filter of an id that nobody knows is left out. */
  #filled(state) {
    const filter = this.#filters.find(state.filter);
    return filter ? { ...state, view: filter.view, query: filter.query } : { ...state, filter: '' };
  }
}

// Saved filters: searches kept under a name, with how many cases each finds and since when that is known.

import * as address from './address.js';
import * as api from './api.js';
import { byId, el, icon, reconcile } from './dom.js';
import { counted } from './marks.js';
import { keep, recall } from './memory.js';
import { t } from './texts.js';
import { hour } from './times.js';

const EVERY = 60_000;
const SHARED = 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 19c.5-3 2.5-5 5.5-5s5 2 5.5 5M16 11a2.5 2.5 0 1 0 0-5M17 14c2.5 0 4 1.8 4.5 4.5';

export class Filters {
  #all = [];
  #shareWith = [];
  #countedAt = '';
  #here = '';
  #go;

  /** `go(state)` opens a filter. */
  constructor({ go }) {
    this.#go = go;
    const box = byId('saved');
    box.open = recall('saved', true);
    box.addEventListener('toggle', () => keep('saved', box.open));
    byId('saved-list').addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        this.#go(address.read(new URL(link.href)));
      }
    });
    setInterval(() => !document.hidden && box.open && this.load(), EVERY);
    document.addEventListener('visibilitychange', () => !document.hidden && this.load());
  }

  get all() {
    return this.#all;
  }

  /** With whom this officer may share one: `id` and `name`, empty of everybody. */
  get shareWith() {
    return this.#shareWith;
  }

  /** The one of an id, or nothing. */
  find(id) {
    return this.#all.find((one) => one.id === id);
  }

  /** Reads them anew; without them the console works as well. */
  async load() {
    try {
      this.take(await api.filters());
    } catch {
      this.draw(this.#here);
    }
  }

  /** Takes over what a call has answered. */
  take({ filters, countedAt, shareWith }) {
    this.#all = filters;
    this.#countedAt = countedAt;
    this.#shareWith = shareWith;
    this.draw(this.#here);
  }

  /** Draws them; `here` is the id of the one that is open. */
  draw(here) {
    this.#here = here;
    byId('saved').hidden = this.#all.length === 0;
    byId('saved-count').textContent = this.#all.length;
    byId('saved-at').textContent = t('filter.counted', hour(this.#countedAt));
    reconcile(byId('saved-list'), this.#all.map((one) => ({ ...one, here: one.id === here })), ({ id }) => id, line);
  }
}

function line({ id, name, sharedWith, count, here }) {
  const shared = sharedWith === null ? null : sharedWith || t('filter.everybody');
  return el('li', { className: `view${count > 0 ? ' some' : ''}` },
    el('a', { href: address.write({ filter: id }), attr: { 'aria-current': here ? 'page' : null } },
      el('span', { className: 'filter-name', textContent: name }),
      shared ? el('span', { className: 'filter-shared', title: t('filter.shared', shared) }, icon(SHARED), el('span', { className: 'hidden', textContent: t('filter.shared', shared) })) : null,
      el('b', { textContent: count === null ? '' : counted(count) })));
}

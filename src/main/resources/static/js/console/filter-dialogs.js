// Keeping a search under a name, and putting what is kept in order.

import * as api from './api.js';
import { confirm } from './confirm.js';
import { byId, el } from './dom.js';
import { t } from './texts.js';

const VIEWS = ['all', 'open', 'mine', 'unassigned', 'due-soon', 'overdue', 'approval', 'mentions', 'closed'];

export class FilterDialogs {
  #filters;
  #on;
  #changed = '';

  /** `filters` is told of every change; `on.saved(filter)` when one was kept, `on.removed(id)` when one is gone. */
  constructor({ filters, on }) {
    this.#filters = filters;
    this.#on = on;
    byId('filter-view').replaceChildren(...VIEWS.map((view) => el('option', { value: view, textContent: t(view === 'all' ? 'filter.all' : `view.${view}`) })));
    byId('filter-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#save();
    });
    byId('filter-no').addEventListener('click', () => byId('filter-dialog').close());
    byId('saved-edit').addEventListener('click', () => this.#order());
  }

  /** Asks for the name of a new one. */
  keep({ view, query }) {
    this.#ask({ id: '', name: '', view, query });
    return true;
  }

  #ask({ id, name, view, query }) {
    this.#changed = id;
    byId('filter-title').textContent = t(id ? 'filter.change' : 'filter.keep');
    byId('filter-name').value = name;
    byId('filter-view').value = view;
    byId('filter-query').value = query;
    byId('filter-problem').textContent = '';
    const { shareWith } = this.#filters;
    byId('filter-share-row').hidden = Boolean(id) || shareWith.length === 0;
    byId('filter-share').replaceChildren(el('option', { value: '', textContent: t('filter.own') }),
      ...shareWith.map((one) => el('option', { value: one.id, textContent: one.name || t('filter.everybody') })));
    byId('filter-dialog').showModal();
    byId('filter-name').focus();
  }

  async #save() {
    const body = { name: byId('filter-name').value, view: byId('filter-view').value, query: byId('filter-query').value };
    const shareWith = byId('filter-share').value;
    try {
      const known = new Set(this.#filters.all.map(({ id }) => id));
      this.#filters.take(this.#changed ? await api.changeFilter(this.#changed, '', body)
        : await api.keepFilter(shareWith ? { ...body, shareWith } : body));
      byId('filter-dialog').close();
      const saved = this.#filters.find(this.#changed) ?? this.#filters.all.find(({ id }) => !known.has(id));
      this.#changed ? this.#drawOrder() : saved && this.#on.saved(saved);
    } catch (refused) {
      byId('filter-problem').textContent = refused.message;
    }
  }

  #order() {
    byId('order-said').textContent = '';
    this.#drawOrder();
    byId('order-dialog').showModal();
  }

  #drawOrder() {
    const { all } = this.#filters;
    byId('order-list').replaceChildren(...all.map((one) => this.#row(one, all)));
  }

  #row(one, all) {
    const group = all.filter(({ sharedWith, mayChange }) => mayChange && sharedWith === one.sharedWith);
    const place = group.indexOf(one);
    const button = (key, disabled, onclick) => el('button', {
      type: 'button', className: 'plain', textContent: t(`filter.${key}`), ariaLabel: t(`filter.${key}.of`, one.name), disabled, onclick,
    });
    const shared = one.sharedWith === null ? '' : t('filter.shared', one.sharedWith || t('filter.everybody'));
    return el('li', { data: { key: one.id } },
      el('p', {}, el('b', { textContent: one.name }), shared ? el('span', { className: 'hint', textContent: ` · ${shared}` }) : null),
      el('p', { className: 'hint', textContent: one.query }),
      one.mayChange ? el('p', { className: 'order-deeds' },
        button('up', place <= 0, () => this.#change(one, 'move', { places: -1 })),
        button('down', place < 0 || place === group.length - 1, () => this.#change(one, 'move', { places: 1 })),
        button('edit', false, () => this.#ask(one)),
        button('remove', false, () => this.#remove(one))) : null);
  }

  async #remove(one) {
    if (await confirm('filter.removing', one.name)) {
      await this.#change(one, 'remove');
      this.#on.removed(one.id);
    }
  }

  /** Does it, and leaves the keyboard where it was. */
  async #change(one, deed, body = {}) {
    const at = [...document.activeElement.parentElement.children].indexOf(document.activeElement);
    try {
      this.#filters.take(await api.changeFilter(one.id, `/${deed}`, body));
      byId('order-said').textContent = t(`filter.${deed}.done`, one.name);
    } catch (refused) {
      byId('order-said').textContent = refused.message;
    }
    this.#drawOrder();
    const row = [...byId('order-list').children].find(({ dataset }) => dataset.key === one.id);
    const buttons = [...(row?.querySelectorAll('button') ?? [])];
    (buttons[at]?.disabled ? buttons.find((other) => !other.disabled) : buttons[at])?.focus();
  }
}

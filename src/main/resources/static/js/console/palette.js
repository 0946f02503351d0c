// Whatever can be done, found by typing a few letters of it: what keys do, the lists, the saved filters, and the search itself.

import { OptionList } from '../option-list.js';
import { fits } from './canned.js';
import { byId, el } from './dom.js';
import { isOfFields, KEYS } from './keys.js';
import { say } from './sayings.js';
import { t } from './texts.js';

const NOT_LISTED = ['palette', 'escape', 'choose', 'chooseRange'];
const VIEWS = ['mine', 'unassigned', 'due-soon', 'overdue', 'approval', 'mentions', 'open', 'closed'];

export class Palette {
  #dialog = byId('palette-dialog');
  #field = byId('palette-text');
  #list;
  #go;
  #filters;
  #actions = {};
  #shown = [];

  /** `go(state)` leads to lists, to `filters` and to what is searched. */
  constructor({ go, filters }) {
    this.#go = go;
    this.#filters = filters;
    this.#list = new OptionList({
      field: this.#field,
      box: byId('palette-box'),
      list: byId('palette-list'),
      on: { take: (place) => this.#run(this.#shown[place]), dismiss: () => this.#dialog.close() },
    });
    this.#field.addEventListener('input', () => this.#draw());
  }

  /** Offers these, by the names of keys. */
  offer(actions) {
    this.#actions = actions;
  }

  open() {
    this.#field.value = '';
    this.#dialog.showModal();
    this.#draw();
  }

  #draw() {
    const words = this.#field.value.trim();
    const search = words ? [{ title: t('palette.search', words), text: '', run: () => this.#go({ view: 'all', query: words, code: '' }) }] : [];
    this.#shown = [...this.#all().filter((one) => fits(one, words)), ...search];
    this.#list.show(this.#shown.map(({ title, text }) =>
      el('li', {}, el('span', { textContent: title }), text ? el('kbd', { textContent: text }) : null)));
  }

  #all() {
    const deeds = Object.keys(KEYS).filter((name) => this.#actions[name] && !NOT_LISTED.includes(name) && !isOfFields(name));
    return [
      ...deeds.map((name) => ({ title: t(`keys.${name}`), text: KEYS[name][0].sign, run: this.#actions[name] })),
      ...VIEWS.map((view) => ({ title: t('palette.view', t(`view.${view}`)), text: '', run: () => this.#go({ view, code: '' }) })),
      ...this.#filters.all.map(({ id, name }) => ({ title: t('palette.filter', name), text: '', run: () => this.#go({ filter: id, code: '' }) })),
    ];
  }

  #run({ title, run }) {
    this.#dialog.close();
    if (run() === false) {
      say(t('palette.not-now', title));
    }
  }
}

// The agency: suggested among those that the unit has used, and always to be changed.

import { OptionList } from '../option-list.js';
import * as api from './api.js';
import { byId, el } from './dom.js';
import { t } from './texts.js';

const PAUSE = 150;
const PARTS = ['name', 'address', 'phone', 'hours', 'note'];

export class AgencyField {
  #on;
  #fields = Object.fromEntries(PARTS.map((part) => [part, byId(`agency-${part}`)]));
  #forget = byId('agency-forget');
  #list;
  #known = [];
  #taken = null;
  #code = '';
  #timer = 0;
  #asking = new AbortController();

  /** `on.changed()` after every change. */
  constructor({ on }) {
    this.#on = on;
    this.#list = new OptionList({
      field: this.#fields.name,
      box: byId('agency-popup'),
      list: byId('agency-list'),
      optional: true,
      on: { take: (place) => this.#take(this.#known[place]), dismiss: () => this.#close() },
    });
    PARTS.forEach((part) => this.#fields[part].addEventListener('input', () => on.changed()));
    this.#fields.name.addEventListener('input', () => this.#typed());
    this.#fields.name.addEventListener('focus', () => !this.#taken && this.#typed());
    this.#fields.name.addEventListener('blur', () => this.#close());
    this.#forget.addEventListener('click', () => this.#forgetIt());
  }

  /** Begins anew for a case. */
  open(code) {
    this.#code = code;
    this.#taken = null;
    this.#forget.hidden = true;
    PARTS.forEach((part) => (this.#fields[part].value = ''));
    this.#fields.name.focus();
  }

  get value() {
    return Object.fromEntries(PARTS.map((part) => [part, this.#fields[part].value.trim()]));
  }

  focus() {
    this.#fields.name.focus();
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#list.rest();
    this.#timer = setTimeout(() => this.#ask(this.#fields.name.value), PAUSE);
  }

  async #ask(words) {
    const asking = new AbortController();
    this.#asking = asking;
    const known = await api.agencies(this.#code, words, asking.signal).catch(() => []);
    if (!asking.signal.aborted && document.activeElement === this.#fields.name && this.#fields.name.value === words) {
      this.#known = known.filter(({ agency }) => JSON.stringify(agency) !== JSON.stringify(this.value));
      this.#show();
    }
  }

  #show() {
    if (this.#known.length === 0) {
      this.#close();
      return;
    }
    this.#list.show(this.#known.map(({ agency }) =>
      el('li', {}, el('b', { textContent: agency.name }),
        el('span', { className: 'popup-text', textContent: [agency.address, agency.phone].filter(Boolean).join(' · ') }))));
    this.#fields.name.ariaExpanded = 'true';
    byId('agency-said').textContent = t('agency.found', this.#known.length);
  }

  #take(known) {
    this.#taken = known;
    this.#forget.hidden = false;
    PARTS.forEach((part) => (this.#fields[part].value = known.agency[part]));
    this.#close();
    this.#on.changed();
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#list.close();
    this.#fields.name.ariaExpanded = 'false';
    byId('agency-said').textContent = '';
  }

  async #forgetIt() {
    await api.forgetAgency(this.#code, this.#taken.id).catch(() => {});
    this.open(this.#code);
    this.#on.changed();
  }
}

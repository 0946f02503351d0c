// A list that opens over a field while one types: canned answers behind "/", entries of the base behind "??". Programs that
// type Vietnamese (UniKey) send Backspace and letters instead of a composition, so the list goes by what stands before the
// cursor after every change, never by single keys; a Backspace that only rewrites a syllable does not close it.

import { OptionList } from '../option-list.js';
import { byId, el } from './dom.js';
import { t } from './texts.js';

const TRIGGERS = [
  { sort: 'entry', pattern: /(?:^|\s)\?\?([^\n]{0,120})$/ },
  { sort: 'canned', pattern: /(?:^|\n)(?:\/|::)([^\n]{0,60})$/ },
];
const PAUSE = 180;

export class Popup {
  #field;
  #find;
  #take;
  #list;
  #said = byId('popup-said');
  #items = [];
  #trigger = null;
  #timer = 0;
  #asking = new AbortController();
  #dismissed = '';

  /** `find(sort, words, signal)` gives items `{title, text, ...}`; `take(sort, item, from, to)` puts one in. */
  constructor({ field, find, take }) {
    this.#field = field;
    this.#find = find;
    this.#take = take;
    this.#list = new OptionList({
      field,
      box: byId('popup'),
      list: byId('popup-list'),
      on: { take: (place) => this.#choose(place), dismiss: () => this.#dismiss() },
    });
    field.addEventListener('input', () => this.#look());
    field.addEventListener('click', () => this.#look());
    field.addEventListener('blur', () => this.close());
  }

  /** Opens a list by its button: what would have been typed is typed. */
  open(sort) {
    const { value, selectionStart } = this.#field;
    const before = value.slice(0, selectionStart);
    const needed = sort === 'entry' ? (/(^|\s)$/.test(before) ? '??' : ' ??') : (/(^|\n)$/.test(before) ? '/' : '\n/');
    this.#field.focus();
    this.#field.setRangeText(needed, selectionStart, this.#field.selectionEnd, 'end');
    this.#dismissed = '';
    this.#field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  close() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#list.close();
    this.#trigger = null;
    this.#said.textContent = '';
  }

  #dismiss() {
    this.#dismissed = this.#trigger?.whole ?? '';
    this.close();
  }

  #look() {
    const trigger = this.#triggerBeforeCursor();
    if (!trigger || trigger.whole === this.#dismissed) {
      this.close();
      return;
    }
    this.#dismissed = '';
    if (trigger.sort === this.#trigger?.sort && trigger.words === this.#trigger.words && this.#list.isOpen) {
      return;
    }
    this.#trigger = trigger;
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#timer = setTimeout(() => this.#ask(trigger), trigger.sort === 'entry' ? PAUSE : 0);
  }

  #triggerBeforeCursor() {
    const { value, selectionStart, selectionEnd } = this.#field;
    if (selectionStart !== selectionEnd) {
      return null;
    }
    const before = value.slice(0, selectionStart);
    for (const { sort, pattern } of TRIGGERS) {
      const match = pattern.exec(before);
      if (match) {
        const sign = match[0].trimStart();
        return { sort, words: match[1].trim(), from: selectionStart - sign.length, whole: sign };
      }
    }
    return null;
  }

  async #ask(trigger) {
    const asking = new AbortController();
    this.#asking = asking;
    const items = await this.#find(trigger.sort, trigger.words, asking.signal).catch(() => []);
    if (!asking.signal.aborted && this.#trigger === trigger && document.activeElement === this.#field) {
      this.#show(items, trigger);
    }
  }

  #show(items, { sort, words }) {
    this.#items = items;
    byId('popup-title').textContent = items.length > 0 ? t(`popup.${sort}`) : t(`popup.${sort}.none`, words);
    this.#list.show(items.map(option));
    this.#said.textContent = items.length > 0 ? t('popup.count', items.length) : '';
  }

  #choose(place) {
    const item = this.#items[place];
    if (item) {
      // Asked anew: while the list was fetched more may have been typed.
      const { sort, from } = this.#triggerBeforeCursor() ?? this.#trigger;
      const to = this.#field.selectionStart;
      this.close();
      this.#take(sort, item, from, to);
    }
  }
}

function option(item) {
  return el('li', {},
    el('b', { textContent: item.title }),
    el('span', { className: 'popup-text', textContent: item.text }),
    item.tier ? el('span', { className: 'tier', textContent: item.tier }) : null,
    item.validity ?? null);
}

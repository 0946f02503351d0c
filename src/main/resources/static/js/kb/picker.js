// Picks citations: what is typed is looked up in the register, what is taken becomes a line of the field underneath.

import { OptionList } from '../option-list.js';
import { composes } from './fragment.js';

const PAUSE = 200;
const FEWEST_LETTERS = 2;

export class CitationPicker {
  #lines;
  #changed;
  #box = document.getElementById('picker');
  #input = document.getElementById('pick');
  #picked = document.getElementById('picked');
  #status = document.getElementById('offers-status');
  #list;
  #offered = [];
  #known = new Map();
  #timer = 0;
  #asking = new AbortController();

  /** `lines` is the field with a line for each citation. */
  constructor(lines, changed) {
    this.#lines = lines;
    this.#changed = changed;
    this.#box.hidden = false;
    lines.hidden = true;
    lines.closest('.field-row').querySelector('label').htmlFor = this.#input.id;
    this.#input.role = 'combobox';
    this.#input.ariaExpanded = 'false';
    this.#list = new OptionList({
      field: this.#input,
      box: document.getElementById('offers'),
      list: document.getElementById('offers-list'),
      on: { take: (place) => this.#take(place), dismiss: () => this.#close() },
    });
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('blur', () => this.#close());
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !composes(event)) {
        event.preventDefault();
        this.#keepAsTyped();
      }
    });
    this.draw();
  }

  /** What is typed and not taken yet goes along, so that it is not lost. */
  finish() {
    this.#keepAsTyped();
  }

  /** Shows the lines; `resolved` are the items that the service drew of those it could read. */
  draw(resolved = []) {
    resolved.forEach((item) => this.#known.set(item.dataset.line, [...item.childNodes].map((node) => node.cloneNode(true))));
    this.#picked.replaceChildren(...this.#all().map((line, place) => this.#item(line, place)));
  }

  #all() {
    return this.#lines.value.split('\n').map((line) => line.trim()).filter(Boolean);
  }

  #item(line, place) {
    const item = document.createElement('li');
    const text = document.createElement('span');
    text.append(...(this.#known.get(line)?.map((node) => node.cloneNode(true)) ?? [line]));
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'kb-remove';
    remove.textContent = this.#box.dataset.remove;
    remove.ariaLabel = `${this.#box.dataset.remove}: ${line}`;
    remove.addEventListener('click', () => {
      this.#write(this.#all().filter((_, other) => other !== place));
      this.#input.focus();
    });
    item.append(text, remove);
    return item;
  }

  #write(lines) {
    this.#lines.value = [...new Set(lines)].join('\n');
    this.draw();
    this.#changed();
  }

  #keepAsTyped() {
    const typed = this.#input.value.trim();
    if (typed) {
      this.#input.value = '';
      this.#close();
      this.#write([...this.#all(), typed]);
    }
  }

  #take(place) {
    const { line, text, badge } = this.#offered[place];
    this.#known.set(line, [document.createTextNode(`${text} `), badge]);
    this.#input.value = '';
    this.#close();
    this.#write([...this.#all(), line]);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    this.#list.close();
    this.#input.ariaExpanded = 'false';
    this.#status.textContent = '';
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#asking.abort();
    const typed = this.#input.value.trim();
    if (typed.length < FEWEST_LETTERS) {
      this.#close();
    } else {
      this.#timer = setTimeout(() => this.#ask(typed), PAUSE);
    }
  }

  async #ask(typed) {
    const asking = new AbortController();
    this.#asking = asking;
    const found = await fetch(`/api/kho/can-cu?${new URLSearchParams({ q: typed })}`, { signal: asking.signal })
      .then((answer) => (answer.ok ? answer.json() : { citations: [] }), () => ({ citations: [] }));
    if (asking.signal.aborted || this.#input.value.trim() !== typed) {
      return;
    }
    this.#offered = found.citations.map((one) => ({ ...one, badge: this.#badge(one) }));
    const { count, none } = this.#box.dataset;
    this.#status.textContent = this.#offered.length ? count.replace('{0}', this.#offered.length) : none;
    if (this.#offered.length === 0) {
      this.#list.close();
      return;
    }
    this.#list.show(this.#offered.map(({ text, badge }) => {
      const option = document.createElement('li');
      option.append(`${text} `, badge.cloneNode(true));
      return option;
    }));
    this.#input.ariaExpanded = 'true';
  }

  #badge({ status, endedOn }) {
    const { inForce, expired, expiredOn, notYet, suspended, unknown } = this.#box.dataset;
    const [text, kind] = {
      IN_FORCE: [inForce, 'done'],
      EXPIRED: [endedOn ? expiredOn.replace('{0}', endedOn) : expired, 'late'],
      NOT_YET: [notYet, 'soon'],
      SUSPENDED: [suspended, 'soon'],
    }[status] ?? [unknown, 'plain'];
    const badge = document.createElement('span');
    badge.className = `badge ${kind}`;
    badge.textContent = text;
    return badge;
  }
}

// Which cases of the list are chosen, and what can be done with all of them.

import * as api from './api.js';
import { byId } from './dom.js';
import { t } from './texts.js';

export class Selection {
  #chosen = new Map();
  #last = '';
  #list;
  #batch;

  /** `list` shows the marks, `batch` does what is chosen. */
  constructor({ list, batch }) {
    this.#list = list;
    this.#batch = batch;
    byId('select-claim').addEventListener('click', () => this.#begin('claim', '', (code) => api.act(code, 'claim')));
    byId('select-close').addEventListener('click', () =>
      this.#begin('close', t('act.close.label'), (code, { note }) => api.act(code, 'close', { note })));
    byId('select-transfer').addEventListener('click', () => this.#transfer());
    byId('select-none').addEventListener('click', () => this.clear());
    byId('cards').addEventListener('click', (event) => {
      const box = event.target.closest('input.pick');
      box && this.toggle(box.value, event.shiftKey);
    });
  }

  has(code) {
    return this.#chosen.has(code);
  }

  /** Chooses a case or lets it go; with `range` all between it and the one before. */
  toggle(code, range = false) {
    const lines = this.#list.lines;
    const from = lines.findIndex((line) => line.code === this.#last);
    const to = lines.findIndex((line) => line.code === code);
    const choose = !this.has(code);
    const touched = range && from >= 0 ? lines.slice(Math.min(from, to), Math.max(from, to) + 1) : [lines[to]];
    touched.filter(Boolean).forEach((line) => (choose ? this.#chosen.set(line.code, line) : this.#chosen.delete(line.code)));
    this.#last = code;
    this.#draw();
  }

  clear() {
    this.#chosen.clear();
    this.#draw();
  }

  async #transfer() {
    const { colleagues } = await api.colleagues().catch(() => ({ colleagues: [] }));
    this.#begin('transfer', t('act.transfer.label'), (code, { note, to }) => api.act(code, 'transfer', { to, comment: note }), colleagues);
  }

  #begin(sort, label, act, people = []) {
    this.#batch.open({ sort, label, people, act, items: [...this.#chosen.values()] });
  }

  #draw() {
    byId('selection').hidden = this.#chosen.size === 0;
    byId('selected').textContent = t('select.count', this.#chosen.size);
    this.#list.draw();
  }
}

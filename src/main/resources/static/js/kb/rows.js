// Rows of a form that can be added and taken away. The page brings one empty row, which is what a new one looks like.

import { composes } from './fragment.js';

export class Rows {
  #list;
  #blank;
  #changed;

  /** `changed()` is told when a row came or went; `draw(row)` brings a row up to what is typed in it. */
  constructor({ list, button, changed, draw = () => {} }) {
    this.#list = list;
    this.#changed = changed;
    this.#blank = list.lastElementChild.cloneNode(true);
    [...list.children].filter((row, place) => isEmpty(row) && place > 0).forEach((row) => row.remove());
    [...list.children].forEach((row) => this.#dress(row));
    button.hidden = false;
    button.addEventListener('click', () => this.add().querySelector('input').focus());
    list.addEventListener('input', (event) => draw(event.target.closest('li')));
    list.addEventListener('keydown', (event) => {
      // Would send the form; a person who has typed one row wants the next.
      if (event.key === 'Enter' && event.target.matches('input') && !composes(event)) {
        event.preventDefault();
        button.click();
      }
    });
    [...list.children].forEach(draw);
  }

  add() {
    const row = this.#blank.cloneNode(true);
    this.#list.append(row);
    this.#dress(row);
    return row;
  }

  /** As many rows as these values need. */
  fill(count) {
    while (this.#list.children.length < count) {
      this.add();
    }
    while (this.#list.children.length > Math.max(1, count)) {
      this.#list.lastElementChild.remove();
    }
  }

  #dress(row) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'kb-remove';
    button.textContent = this.#list.dataset.remove;
    button.addEventListener('click', () => {
      const next = row.nextElementSibling ?? row.previousElementSibling;
      if (next) {
        row.remove();
        next.querySelector('input').focus();
      } else {
        row.querySelectorAll('input').forEach((input) => (input.value = ''));
        row.querySelector('input').focus();
      }
      this.#changed();
    });
    row.querySelector('input:last-of-type').after(button);
  }
}

const isEmpty = (row) => [...row.querySelectorAll('input')].every((input) => input.value === '');

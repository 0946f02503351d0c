// Questions that are suggested while one is typed, on any field for questions. Taking one fills the field; sending stays with
// whoever types. The list is kept up to date also while an input method composes, since on phones every word is composed.

import { OptionList } from './option-list.js';

const PAUSE = 150;
const FEWEST_LETTERS = 2;
const LONGEST = 200;
const MOST = 5;

/** An identity, a telephone or an account number: such a text is not sent anywhere before the person sends it. */
const PERSONAL_NUMBER = /\d(?:[\s.-]?\d){7,}/;

export class Suggestions {
  #input;
  #box = document.getElementById('suggestions');
  #status = document.getElementById('suggestions-status');
  #list;
  #questions = [];
  #taken = '';
  #composing = false;
  #timer = 0;
  #asking = new AbortController();
  #notBefore = 0;

  constructor(input) {
    this.#input = input;
    input.role = 'combobox';
    input.ariaExpanded = 'false';
    this.#list = new OptionList({
      field: input,
      box: this.#box,
      list: document.getElementById('suggestions-list'),
      optional: true,
      on: { take: (place) => this.#take(place), dismiss: () => this.close() },
    });
    input.addEventListener('input', () => this.#typed());
    input.addEventListener('compositionstart', () => (this.#composing = true));
    input.addEventListener('compositionend', () => (this.#composing = false));
    input.addEventListener('blur', () => this.close());
    input.form?.addEventListener('submit', () => this.close());
  }

  /** Takes the list away; what is still being asked for is dropped. */
  close() {
    this.#stopAsking();
    this.#list.close();
    this.#input.ariaExpanded = 'false';
    this.#status.textContent = '';
  }

  #typed() {
    this.#stopAsking();
    this.#list.rest();
    const typed = this.#input.value;
    if (this.#isWorthAsking(typed)) {
      this.#timer = setTimeout(() => this.#ask(typed), PAUSE);
    } else {
      this.close();
    }
  }

  #stopAsking() {
    clearTimeout(this.#timer);
    this.#asking.abort();
  }

  #isWorthAsking(typed) {
    return typed.trim().length >= FEWEST_LETTERS && typed.length <= LONGEST && typed !== this.#taken
      && !typed.includes('\n') && !PERSONAL_NUMBER.test(typed) && Date.now() >= this.#notBefore;
  }

  async #ask(typed) {
    const asking = new AbortController();
    this.#asking = asking;
    let found = [];
    try {
      const answer = await fetch(`/api/suggestions?${new URLSearchParams({ q: typed, limit: MOST })}`, asking);
      if (answer.ok) {
        found = (await answer.json()).suggestions;
      } else {
        this.#notBefore = Date.now() + (Number(answer.headers.get('Retry-After')) || 1) * 1000;
      }
    } catch {
      // No connection, or something else was typed meanwhile: there is nothing to suggest.
    }
    if (!asking.signal.aborted && this.#input.value === typed && document.activeElement === this.#input) {
      this.#show(found.map(({ question }) => question).filter((question) => question !== typed.trim()), typed);
    }
  }

  #show(questions, typed) {
    if (questions.length === 0) {
      this.close();
      return;
    }
    this.#questions = questions;
    this.#list.show(questions.map((question) => option(question, typed)));
    this.#input.ariaExpanded = 'true';
    this.#status.textContent = this.#box.dataset.textCount.replace('{0}', questions.length);
  }

  #take(place) {
    this.#taken = this.#questions[place];
    this.close();
    if (this.#composing) {
      // Ends the composition, which would otherwise be written over what was taken.
      this.#input.blur();
    }
    this.#input.value = this.#taken;
    this.#input.focus();
    this.#input.setSelectionRange(this.#taken.length, this.#taken.length);
    this.#input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function option(question, typed) {
  const element = document.createElement('li');
  appendWithTyped(element, question, typed);
  return element;
}

/** Writes the question with what was typed of it in bold, whatever its marks. */
function appendWithTyped(element, question, typed) {
  const words = plain(typed).match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = /[\p{L}\p{N}\p{M}]$/u.test(typed) ? words.pop() : null;
  for (const part of question.normalize('NFC').split(/([\p{L}\p{N}]+)/u)) {
    const word = plain(part);
    const length = words.includes(word) ? part.length : last && word.startsWith(last) ? last.length : 0;
    if (length > 0) {
      const bold = document.createElement('b');
      bold.textContent = part.slice(0, length);
      element.append(bold);
    }
    element.append(part.slice(length));
  }
}

/** Lower case and without marks; y is i, as people write either. As long as the composed text. */
function plain(text) {
  return text.normalize('NFC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0111', 'd').replaceAll('y', 'i');
}

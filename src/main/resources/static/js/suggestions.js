// Questions that are suggested while one is typed, on any field for questions: a combobox with a list (WAI-ARIA 1.2). Taking
// one fills the field; sending stays with whoever types. Keys are left alone while an input method composes; the list itself
// is kept up to date all the same, since on phones every word is composed.

const PAUSE = 150;
const FEWEST_LETTERS = 2;
const LONGEST = 200;
const MOST = 5;

/** An identity, a telephone or an account number: such a text is not sent anywhere before the person sends it. */
const PERSONAL_NUMBER = /\d(?:[\s.-]?\d){7,}/;

export class Suggestions {
  #input;
  #box = document.getElementById('suggestions');
  #list = document.getElementById('suggestions-list');
  #status = document.getElementById('suggestions-status');
  #questions = [];
  #active = -1;
  #taken = '';
  #composing = false;
  #timer = 0;
  #asking = new AbortController();
  #notBefore = 0;

  constructor(input) {
    this.#input = input;
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', () => this.#typed());
    // Before all others, who send with Enter and close with Escape.
    input.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    input.addEventListener('compositionstart', () => (this.#composing = true));
    input.addEventListener('compositionend', () => (this.#composing = false));
    input.addEventListener('blur', () => this.close());
    input.form?.addEventListener('submit', () => this.close());
    // The field keeps the keyboard, and on phones its keys on the screen.
    this.#box.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) {
        this.#take([...this.#list.children].indexOf(option));
      }
    });
  }

  /** Takes the list away; what is still being asked for is dropped. */
  close() {
    this.#stopAsking();
    this.#box.hidden = true;
    this.#input.ariaExpanded = 'false';
    this.#status.textContent = '';
    this.#activate(-1);
  }

  #typed() {
    this.#stopAsking();
    this.#activate(-1);
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
    this.#list.replaceChildren(...questions.map((question, place) => option(`${this.#list.id}-${place}`, question, typed)));
    this.#box.hidden = false;
    this.#list.scrollTop = 0;
    this.#input.ariaExpanded = 'true';
    this.#activate(-1);
    this.#status.textContent = this.#box.dataset.textCount.replace('{0}', questions.length);
  }

  #key(event) {
    // 229: see chat.js.
    const composes = event.isComposing || event.keyCode === 229;
    if (composes || this.#box.hidden || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (this.#act(event.key)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  /** False if the key is not for the list. */
  #act(key) {
    switch (key) {
      case 'ArrowDown':
        this.#activate(this.#active + 1 < this.#questions.length ? this.#active + 1 : -1);
        return true;
      case 'ArrowUp':
        this.#activate(this.#active < 0 ? this.#questions.length - 1 : this.#active - 1);
        return true;
      case 'Enter':
        if (this.#active < 0) {
          return false;
        }
        this.#take(this.#active);
        return true;
      case 'Escape':
        this.close();
        return true;
      default:
        return false;
    }
  }

  /** Marks a question as the one that Enter takes; -1 goes back to what was typed. */
  #activate(place) {
    this.#active = place;
    [...this.#list.children].forEach((option, i) => (option.ariaSelected = String(i === place)));
    const option = this.#list.children[place];
    if (option) {
      this.#input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
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

function option(id, question, typed) {
  const element = document.createElement('li');
  element.id = id;
  element.role = 'option';
  element.ariaSelected = 'false';
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

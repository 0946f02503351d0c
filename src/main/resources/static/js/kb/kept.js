// What is written and not saved is kept in this browser, so that a closed window or a cut line loses nothing.

const BEGIN = 'kb-draft:';
const SENT = 'kb-sent';
const PAUSE = 400;

/** Not kept: who may send, and what the form was made from. */
const FOREIGN = ['_csrf', 'phien-ban', 'biet-trung'];

export class Kept {
  #form;
  #name;
  #first;
  #timer = 0;
  #sending = false;

  /** `kept()` is told whenever something was kept. */
  constructor(form, kept) {
    this.#form = form;
    this.#name = BEGIN + form.dataset.key;
    this.#first = JSON.stringify(valuesOf(form));
    form.addEventListener('submit', () => {
      this.#sending = true;
      this.#keep();
      sessionStorage.setItem(SENT, this.#name);
    });
    window.addEventListener('beforeunload', (event) => {
      if (!this.#sending && this.isChanged) {
        this.#keep();
        event.preventDefault();
      }
    });
    this.touched = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#keep() && kept(), PAUSE);
    };
  }

  get isChanged() {
    return JSON.stringify(valuesOf(this.#form)) !== this.#first || this.#form.dataset.saved !== 'true';
  }

  /** What was left here before and is not in the form: `[name, value]` pairs, or null. */
  left() {
    const found = localStorage.getItem(this.#name);
    return found && found !== this.#first && this.#form.dataset.saved === 'true' ? JSON.parse(found) : null;
  }

  drop() {
    localStorage.removeItem(this.#name);
  }

  #keep() {
    const now = JSON.stringify(valuesOf(this.#form));
    const changed = this.isChanged;
    if (changed) {
      localStorage.setItem(this.#name, now);
    } else {
      this.drop();
    }
    return changed;
  }
}

/** Forgets what was sent, once the page says that it was saved. */
export function forgetSent() {
  const name = sessionStorage.getItem(SENT);
  if (name) {
    localStorage.removeItem(name);
    sessionStorage.removeItem(SENT);
  }
}

const valuesOf = (form) => [...new FormData(form)].filter(([name]) => !FOREIGN.includes(name));

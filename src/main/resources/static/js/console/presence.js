// Who else has which case before them. This console says so for its own officer again and again, since whoever falls silent is
// gone; where there are no colleagues it says nothing.

import * as api from './api.js';

const BEAT = 15_000;
const TYPED_LATELY = 20_000;

export class Presence {
  #officer;
  #on;
  #isAlone = document.body.dataset.colleagues !== 'true';
  #people = new Map();
  #code = '';
  #typedAt = 0;
  #said = '';

  /** `on.changed(code)` when other people came to a case, left it or began to write. */
  constructor({ officer, on }) {
    this.#officer = officer;
    this.#on = on;
    if (!this.#isAlone) {
      setInterval(() => this.#say(), BEAT);
      document.addEventListener('visibilitychange', () => this.#say());
      window.addEventListener('pagehide', () => this.#leave());
    }
  }

  /** The colleagues at a case: `[{officer, state}]`. */
  at(code) {
    return this.#people.get(code) ?? [];
  }

  /** The officer has this case open now; an empty code for none. */
  turnTo(code) {
    if (this.#isAlone || code === this.#code) {
      return;
    }
    this.#leave();
    this.#code = code;
    this.#typedAt = 0;
    this.#say();
  }

  /** The officer writes to the citizen. */
  typed() {
    this.#typedAt = Date.now();
    if (this.#said !== 'replying') {
      this.#say();
    }
  }

  /** What was said was sent or given up. */
  rested() {
    this.#typedAt = 0;
    this.#say();
  }

  /** Takes in who is at a case by now. */
  heard({ code, people }) {
    const others = people.filter(({ officer }) => officer !== this.#officer);
    if (JSON.stringify(others) !== JSON.stringify(this.at(code))) {
      this.#people.set(code, others);
      this.#on.changed(code);
    }
  }

  async #say() {
    if (this.#isAlone || !this.#code || document.hidden) {
      return;
    }
    this.#said = Date.now() - this.#typedAt < TYPED_LATELY ? 'replying' : 'viewing';
    // Whoever only looks on may not say anything, and a beat that is lost is followed by another.
    const here = await api.act(this.#code, 'presence', { state: this.#said }).catch(() => null);
    here && this.heard(here);
  }

  #leave() {
    if (this.#code) {
      api.act(this.#code, 'presence', { state: 'left' }, { keepalive: true }).catch(() => {});
      this.#said = '';
    }
  }
}

// The case that is open. It is read anew when something happened to it, and never gives way to an older version of itself.

import * as api from './api.js';

export class OpenCase {
  #officer;
  #on;
  #wanted = '';
  #case = null;
  #readings = 0;
  #mentioned = new Set();

  /** `on.changed(case)` when it was read, `on.refused(refused)`, `on.seen()` when mentions of this officer count as seen. */
  constructor({ officer, on }) {
    this.#officer = officer;
    this.#on = on;
  }

  /** The case as it is known, null while none was read. */
  get now() {
    return this.#case;
  }

  leave() {
    this.#wanted = '';
    this.#case = null;
  }

  /** Takes the case as an action gave it back; false if another one is open. */
  take(changed) {
    if (this.#wanted !== changed.code) {
      return false;
    }
    this.#case = changed;
    return true;
  }

  /** True if this version of the case, or a newer one, is shown already. */
  knows(code, version) {
    return this.#case?.code === code && this.#case.version >= version;
  }

  /** Reads a case; of several readings the last one begun counts. */
  async read(code) {
    const reading = ++this.#readings;
    this.#case = this.#case?.code === code ? this.#case : null;
    this.#wanted = code;
    try {
      const found = await api.one(code);
      if (reading === this.#readings && this.#wanted === code && !(this.knows(found.code, found.version + 1))) {
        this.#wanted = found.code;
        this.#case = found;
        this.#on.changed(found);
        this.#noteMentions();
      }
    } catch (problem) {
      if (this.#wanted === code) {
        this.#on.refused(problem);
      }
    }
  }

  /** What was on the screen counts as seen; each note is told of once. */
  #noteMentions() {
    const { code, notes } = this.#case;
    const mine = notes.filter(({ id, mentions }) => mentions.includes(this.#officer) && !this.#mentioned.has(`${code} ${id}`));
    if (mine.length > 0 && !document.hidden) {
      mine.forEach(({ id }) => this.#mentioned.add(`${code} ${id}`));
      api.act(code, 'seen').then(this.#on.seen, () => {});
    }
  }
}

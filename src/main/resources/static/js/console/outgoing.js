// The way out of the field: what is missing is said, what may not be meant is asked, the rest is sent.

import * as api from './api.js';
import { selectFirst } from './blanks.js';
import { openBlanks } from './canned.js';
import { hindrance, isMeant } from './meant.js';
import { t } from './texts.js';

export class Outgoing {
  #writing;
  #kinds;
  #on;
  #busy = false;

  /** `on.changed()` when sending begins or ends, and `on.done`, `on.refused` and `on.rested` as the composer has them. */
  constructor({ writing, kinds, on }) {
    this.#writing = writing;
    this.#kinds = kinds;
    this.#on = on;
  }

  get isBusy() {
    return this.#busy;
  }

  /** True, and said so, if something is missing without which no answer goes out. */
  hindered(needsBasis) {
    const { words: text, legalBasis } = this.#writing;
    const why = hindrance({ text, legalBasis, needsBasis });
    if (why) {
      this.#on.refused(new api.Refused(400, { title: why }));
      if (openBlanks(text).length > 0) {
        selectFirst(this.#writing.text);
      } else {
        (text ? this.#writing.basis : this.#writing.text).focus();
      }
    }
    return why !== '';
  }

  /** Sends what a tab holds; `replying` names a colleague who writes, too. */
  async send(aCase, tab, replying) {
    const { words: text, legalBasis, isComposing } = this.#writing;
    if (isComposing || this.#busy || !text) {
      this.#writing.text.focus();
      return;
    }
    if (tab === 'note') {
      await this.#deliver(aCase.code, tab, 'notes', { text });
      return;
    }
    const { action, needsBasis } = this.#kinds;
    if (!this.hindered(needsBasis) && (await isMeant({ isOlder: this.#writing.isOlderThan(aCase), replying }))) {
      await this.#deliver(aCase.code, tab, action, needsBasis ? { text, legalBasis } : { text });
    }
  }

  async #deliver(code, tab, action, body) {
    this.#busy = true;
    this.#on.changed();
    try {
      const changed = await api.act(code, action, body);
      this.#writing.sent(code, tab);
      this.#on.rested();
      this.#on.done(changed, t(`done.${action}`, code));
    } catch (refused) {
      this.#on.refused(refused);
    } finally {
      this.#busy = false;
      this.#on.changed();
    }
  }
}

// What is being written: the two fields, kept as a draft of its case and tab with every change.

import { byId } from './dom.js';
import { draft, keepDraft } from './memory.js';
import { lastOfCitizen } from './thread.js';

export class Writing {
  text = byId('text');
  basis = byId('basis');
  #officer;
  #case = null;
  #tab = 'reply';
  #begunAt = '';
  #composing = false;

  /** `on.changed()` after every change, `on.send()` when the keys for sending were pressed. */
  constructor({ officer, on }) {
    this.#officer = officer;
    for (const field of [this.text, this.basis]) {
      field.addEventListener('compositionstart', () => (this.#composing = true));
      field.addEventListener('compositionend', () => (this.#composing = false));
      field.addEventListener('input', () => on.changed());
      field.addEventListener('keydown', (event) => this.#key(event, on.send));
    }
  }

  get words() {
    return this.text.value.trim();
  }

  get legalBasis() {
    return this.basis.value.trim();
  }

  get isComposing() {
    return this.#composing;
  }

  /** Takes a case and tab up where they were left, or with the draft that was sent back; gives the kind of sending kept. */
  resume(aCase, tab) {
    this.#case = aCase;
    this.#tab = tab;
    const kept = draft(this.#officer, aCase.code, tab);
    const sentBack = tab === 'reply' && aCase.status === 'IN_PROGRESS' ? aCase.draft : null;
    this.text.value = kept?.text ?? sentBack?.text ?? '';
    this.basis.value = kept?.basis ?? sentBack?.legalBasis ?? '';
    this.#begunAt = kept?.begunAt ?? '';
    return kept?.kind;
  }

  /** Keeps what is written for the case as it is now. */
  keep(aCase, kind) {
    this.#case = aCase;
    const text = this.text.value;
    const basis = this.basis.value;
    if (!text && !basis) {
      this.#begunAt = '';
    } else if (!this.#begunAt) {
      this.#begunAt = lastOfCitizen(aCase) || aCase.openedAt;
    }
    keepDraft(this.#officer, aCase.code, this.#tab, text || basis ? { text, basis, kind, begunAt: this.#begunAt } : null);
  }

  /** Forgets what was sent, also if another case or tab is in front by now. */
  sent(code, tab) {
    keepDraft(this.#officer, code, tab, null);
    if (this.#case?.code === code && this.#tab === tab) {
      this.text.value = '';
      this.basis.value = '';
      this.#begunAt = '';
    }
  }

  /** True if the citizen wrote after this answer was begun. */
  isOlderThan(aCase) {
    return this.#tab === 'reply' && this.#begunAt !== '' && lastOfCitizen(aCase) > this.#begunAt;
  }

  /** Puts words in place of a part of the text, by default of what is selected. */
  put(words, from = this.text.selectionStart, to = this.text.selectionEnd) {
    if (this.#composing) {
      // Ends the composition, which would otherwise be written over what is put in.
      this.text.blur();
    }
    this.text.focus();
    this.text.setRangeText(words, from, to, 'end');
  }

  /** Adds provisions to the legal basis that are not in it yet. */
  addBasis(basis) {
    const parts = (words) => words.split(';').map((part) => part.trim()).filter(Boolean);
    this.basis.value = [...new Set([...parts(this.basis.value), ...parts(basis)])].join('; ');
  }

  /** Makes the field as high as its words, within what the style allows. */
  fit() {
    this.text.style.height = 'auto';
    this.text.style.height = `${this.text.scrollHeight + 2}px`;
  }

  #key(event, send) {
    // 229: see chat.js.
    const composes = event.isComposing || event.keyCode === 229 || this.#composing;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !composes) {
      event.preventDefault();
      send();
    } else if (event.key === 'Enter' && event.target === this.basis) {
      event.preventDefault();
    }
  }
}

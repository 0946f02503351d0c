// As what something is sent to the citizen: the answer, a question, or a message in passing.

import { byId, el } from './dom.js';
import { t } from './texts.js';

const KINDS = ['answer', 'ask', 'message'];

export class Kinds {
  #select = byId('kind');
  #actions = [];

  constructor({ changed }) {
    this.#select.addEventListener('change', changed);
  }

  get chosen() {
    return this.#select.value;
  }

  /** Offers what the case allows; the chosen one stays if it is still offered. */
  draw(actions, chosen = this.chosen) {
    this.#actions = actions;
    const offered = KINDS.filter((kind) => actions.includes(kind) || (kind === 'answer' && actions.includes('submit')));
    if ([...this.#select.options].map((option) => option.value).join() !== offered.join()) {
      this.#select.replaceChildren(...offered.map((kind) => el('option', { value: kind, textContent: t(`kind-of.${kind}`) })));
    }
    this.#select.value = offered.includes(chosen) ? chosen : offered[0] ?? '';
    this.#select.hidden = offered.length < 2;
  }

  hide() {
    this.#select.hidden = true;
  }

  choose(kind) {
    this.#select.value = kind;
  }

  /** The action of the interface that sends it. */
  get action() {
    const kind = this.#select.value || 'answer';
    return kind === 'answer' && !this.#actions.includes('answer') && this.#actions.includes('submit') ? 'submit' : kind;
  }

  /** Without a legal basis there is no answer. */
  get needsBasis() {
    return ['answer', 'submit'].includes(this.action);
  }
}

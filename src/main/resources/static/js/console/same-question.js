// Other open cases that probably ask the same: one answer, looked through for each, goes to all that the officer ticks.

import * as address from './address.js';
import * as api from './api.js';
import { byId, el } from './dom.js';
import { channelMark } from './marks.js';
import { t } from './texts.js';
import { wayWords } from './way.js';

export class SameQuestion {
  #batch;
  #letter;
  #hindered;
  #case = null;
  #others = [];

  /** `letter()` gives the `{text, legalBasis}` that is being written, `hindered()` says what is missing in it and is true then. */
  constructor({ batch, letter, hindered }) {
    this.#batch = batch;
    this.#letter = letter;
    this.#hindered = hindered;
    byId('same-answer').addEventListener('click', () => this.#begin());
  }

  /** Shows what is alike to a case; asked for once while the case is open. */
  async show(aCase) {
    const another = aCase.code !== this.#case?.code;
    this.#case = aCase;
    if (another) {
      this.#others = [];
      this.#draw();
      const others = await api.alike(aCase.code).catch(() => []);
      if (this.#case.code === aCase.code) {
        this.#others = others;
      }
    }
    this.#draw();
  }

  /** Forgets what was found, so that it is asked for anew. */
  forget() {
    this.#case = null;
  }

  get #mayAnswer() {
    return ['answer', 'submit'].some((action) => this.#case.actions.includes(action)) && !this.#case.actions.includes('claim');
  }

  #draw() {
    byId('box-same').hidden = this.#others.length === 0;
    byId('same-answer').hidden = !this.#mayAnswer;
    byId('same').replaceChildren(...this.#others.map(({ code, channel, question }) =>
      el('li', {}, el('a', { href: address.write({ view: 'open', code }) },
        el('span', { className: 'hint' }, channelMark(channel), ` ${code}`),
        el('span', { className: 'question', textContent: question })))));
  }

  async #begin() {
    if (this.#hindered()) {
      return;
    }
    const { text, legalBasis } = this.#letter();
    const here = this.#case;
    // The code of this case may stand in its answer: each other one gets its own.
    const letterFor = (code) => ({ text: text.replaceAll(here.code, code), legalBasis });
    const all = [here, ...this.#others];
    const items = await Promise.all(all.map((one) => itemOf(one, letterFor(one.code), isSame(one, here))));
    this.#batch.open({
      sort: 'answer',
      items,
      act: (code) => api.act(code, all.find((one) => one.code === code).approvalNeeded ? 'submit' : 'answer', letterFor(code)),
    });
  }
}

/** Ticked at first: what asks in the same words. What is only alike is for the officer to decide. */
const isSame = (one, here) => one.question.trim().toLowerCase() === here.question.trim().toLowerCase();

async function itemOf(one, letter, checked) {
  const [way, written] = await Promise.all([
    api.way(one.code).catch(() => null),
    api.act(one.code, 'preview/answer', letter).catch(() => ({ texts: [] })),
  ]);
  const goes = wayWords(one, way, true);
  return {
    ...one,
    checked,
    more: one.approvalNeeded ? `${goes} ${t('batch.approval')}` : goes,
    words: written.texts.map(({ text }) => text).join('\n\n'),
  };
}

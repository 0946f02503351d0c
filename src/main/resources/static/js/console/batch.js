// One thing done with several cases: they are listed first, each is done for itself by the usual call, and each says what became
// of it. What was refused for one keeps none of the others.

import { byId, el } from './dom.js';
import { channelMark } from './marks.js';
import { t } from './texts.js';

export class Batch {
  #dialog = byId('batch-dialog');
  #list = byId('batch-list');
  #note = byId('batch-note');
  #to = byId('batch-to');
  #yes = byId('batch-yes');
  #plan = null;
  #running = false;

  /** `finished()` is told when all was tried. */
  constructor({ finished }) {
    byId('batch-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#run(finished);
    });
    byId('batch-no').addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('cancel', (event) => this.#running && event.preventDefault());
  }

  /**
   * Lists what is to be done: `items` of `{code, channel, question}`, and if wanted `more` on what goes where, the very `words`, and
   * whether it is `checked` at first; `act(code, form)` does it for one. The sentences are those of `batch.<sort>`; with `label` a reason is asked for, with `people` to whom.
   */
  open({ sort, items, label = '', people = [], act }) {
    this.#plan = { act, needsNote: label !== '', needsTo: people.length > 0 };
    byId('batch-title').textContent = t(`batch.${sort}`, items.length);
    byId('batch-text').textContent = t(`batch.${sort}.text`);
    byId('batch-note-row').hidden = !label;
    byId('batch-note-label').textContent = label;
    byId('batch-to-row').hidden = people.length === 0;
    this.#to.replaceChildren(...people.map(({ name, fullName }) => el('option', { value: name, textContent: fullName || name })));
    this.#note.value = '';
    byId('batch-said').textContent = '';
    this.#yes.hidden = false;
    this.#yes.textContent = t(`batch.${sort}.yes`);
    byId('batch-no').textContent = t('cancel');
    this.#list.replaceChildren(...items.map(line));
    this.#dialog.showModal();
  }

  get #chosen() {
    return [...this.#list.children].filter((item) => item.querySelector('input').checked);
  }

  async #run(finished) {
    const note = this.#note.value.trim();
    const chosen = this.#chosen;
    if (this.#running || chosen.length === 0 || (this.#plan.needsNote && !note)) {
      byId('batch-said').textContent = t(chosen.length === 0 ? 'batch.nothing' : 'act.note.missing');
      return;
    }
    this.#start();
    let refused = 0;
    for (const item of chosen) {
      refused += (await this.#one(item, { note, to: this.#to.value })) ? 0 : 1;
    }
    this.#running = false;
    this.#list.querySelector('.refused')?.scrollIntoView({ block: 'nearest' });
    byId('batch-no').disabled = false;
    byId('batch-no').textContent = t('close-window');
    byId('batch-said').textContent = t(refused > 0 ? 'batch.some' : 'batch.all', chosen.length - refused, refused);
    finished();
  }

  #start() {
    this.#running = true;
    this.#yes.hidden = true;
    byId('batch-no').disabled = true;
    byId('batch-said').textContent = t('batch.running');
    this.#list.querySelectorAll('input').forEach((box) => (box.disabled = true));
  }

  async #one(item, form) {
    const said = item.querySelector('.batch-state');
    try {
      await this.#plan.act(item.dataset.code, form);
      said.textContent = t('batch.done');
      item.classList.add('done');
      return true;
    } catch (refused) {
      said.textContent = refused.message;
      item.classList.add('refused');
      return false;
    }
  }
}

function line({ code, channel, question, more = '', words = '', checked = true }) {
  return el('li', { data: { code } },
    el('label', {},
      el('input', { type: 'checkbox', checked }),
      channelMark(channel), el('b', { className: 'code', textContent: code }),
      el('span', { className: 'question', textContent: question })),
    more ? el('p', { className: 'hint', textContent: more }) : null,
    words ? el('details', {}, el('summary', { textContent: t('batch.words') }), el('p', { className: 'sms-text', textContent: words })) : null,
    el('p', { className: 'batch-state', attr: { role: 'status' } }));
}

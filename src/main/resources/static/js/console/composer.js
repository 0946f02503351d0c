// Under the thread: an answer to the citizen, or a note that only officers see. The two have colours, words, drafts and
// buttons of their own, so that none is taken for the other.

import * as api from './api.js';
import { showNewer, showReplying, showWay } from './banners.js';
import { selectFirst, showBlanks } from './blanks.js';
import { byId } from './dom.js';
import * as entryWords from './entries.js';
import { found, insertion } from './insertions.js';
import { Kinds } from './kinds.js';
import { showLength } from './length.js';
import { whyNot } from './may-write.js';
import { Outgoing } from './outgoing.js';
import { Popup } from './popup.js';
import { Tabs } from './tabs.js';
import { t } from './texts.js';
import { Writing } from './writing.js';

export class Composer {
  #officer;
  #on;
  #box = byId('compose');
  #form = byId('compose-form');
  #send = byId('send');
  #writing;
  #tabs;
  #kinds;
  #outgoing;
  #popup;
  #case = null;
  #way = null;
  #tab = 'reply';
  #replying = '';

  /**
   * `on.done(case, words)` is told what was done, `on.refused(refused)` what was not, `on.tab(tab)` which tab is
   * in front, `on.typed()` that a reply is being written, `on.rested()` that it was sent.
   */
  constructor({ officer, on }) {
    this.#officer = officer;
    this.#on = on;
    this.#writing = new Writing({ officer, on: { changed: () => this.#changed(), send: () => this.#form.requestSubmit() } });
    this.#tabs = new Tabs({ choose: on.tab });
    this.#kinds = new Kinds({ changed: () => this.#changed() });
    this.#outgoing = new Outgoing({ writing: this.#writing, kinds: this.#kinds, on: { ...on, changed: () => this.#case && this.#draw() } });
    this.#popup = new Popup({
      field: this.#writing.text,
      find: (sort, words, signal) => found(sort, words, this.#case, signal),
      take: (sort, item, from, to) => this.#insert(insertion(item, this.#case), from, to),
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#outgoing.send(this.#case, this.#tab, this.#replying);
    });
    byId('use-canned').addEventListener('click', () => this.#popup.open('canned'));
    byId('use-entry').addEventListener('click', () => this.#popup.open('entry'));
    setInterval(() => this.#case && this.#showWay(), 30_000);
  }

  /** Shows a case as it is now. What is being written stays, unless it is another case or tab. */
  show(aCase, tab) {
    const anotherCase = aCase.code !== this.#case?.code;
    const another = anotherCase || tab !== this.#tab;
    this.#case = aCase;
    this.#tab = tab;
    this.#box.hidden = false;
    if (another) {
      this.#popup.close();
      this.#kinds.draw(aCase.actions, this.#writing.resume(aCase, tab) ?? '');
    }
    if (anotherCase) {
      this.#way = null;
      this.#readWay(aCase.code);
    }
    this.#draw();
  }

  hide() {
    this.#case = null;
    this.#box.hidden = true;
  }

  /** Says which colleagues have the case open, too. */
  meet(people) {
    this.#replying = people.find(({ state }) => state === 'REPLYING')?.officer ?? '';
    showReplying(this.#replying);
  }

  /** Puts the keyboard into the field. */
  focus() {
    this.#writing.text.focus();
  }

  /** What the citizen is told with the next sending: `answer`, `ask` or `message`. */
  choose(kind) {
    this.#kinds.choose(kind);
    this.#changed();
    this.focus();
  }

  /** Puts an entry's words where the cursor is, and its citations into the legal basis. */
  insertEntry(entry, short) {
    this.#insert(entryWords.insertion(entry, short));
  }

  /** Puts words where the cursor is, and their citations into the legal basis. */
  insert({ text, basis }) {
    this.#insert({ text, basis });
  }

  openEntries() {
    this.#popup.open('entry');
  }

  #insert({ text, basis }, from, to) {
    this.#writing.put(text, from, to);
    basis && this.#writing.addBasis(basis);
    selectFirst(this.#writing.text);
    this.#changed();
  }

  async #readWay(code) {
    const way = await api.way(code).catch(() => null);
    if (this.#case?.code === code) {
      this.#way = way;
      this.#draw();
    }
  }

  #changed() {
    if (this.#case) {
      this.#writing.keep(this.#case, this.#kinds.chosen);
      this.#tab === 'reply' && this.#on.typed();
      this.#draw();
    }
  }

  #draw() {
    const note = this.#tab === 'note';
    const why = whyNot(this.#case, this.#officer, this.#tab, this.#writing.words);
    this.#tabs.draw(this.#tab);
    this.#form.hidden = why !== '';
    byId('unclaimed').hidden = why === '';
    byId('claim-here').hidden = !this.#case.actions.includes('claim');
    byId('unclaimed-text').textContent = why;
    byId('text-label').textContent = t(note ? 'note.text' : 'reply.text');
    this.#writing.text.placeholder = t(note ? 'note.hint' : 'reply.hint');
    byId('use-canned').hidden = note;
    byId('use-entry').hidden = note;
    this.#kinds.draw(this.#case.actions);
    note && this.#kinds.hide();
    byId('basis-row').hidden = note || !this.#kinds.needsBasis;
    this.#send.textContent = t(note ? 'send.note' : `send.${this.#kinds.action}`);
    this.#send.disabled = this.#outgoing.isBusy || !this.#writing.words;
    this.#writing.fit();
    this.#showWay();
    showNewer(this.#case, this.#writing.isOlderThan(this.#case));
    showBlanks(this.#writing.text);
    const { action, needsBasis } = this.#kinds;
    const { text, legalBasis } = this.#writing;
    showLength({ aCase: this.#case, text: text.value, basis: needsBasis ? legalBasis : null, action, note, most: this.#way?.maxText });
  }

  #showWay() {
    showWay(this.#case, this.#way, this.#tab, this.#kinds.needsBasis);
  }

  /** What is being written to the citizen. */
  get letter() {
    const { words: text, legalBasis } = this.#writing;
    return { text, legalBasis };
  }

  /** True, and said so, if something is missing without which no answer goes out. */
  hindered() {
    return this.#outgoing.hindered(true);
  }

  /** Forgets the answer of a case that went out with those of others. */
  async forgetIfSent(code) {
    const { status } = await api.one(code);
    if (status === 'ANSWERED' || status === 'WAITING_APPROVAL') {
      this.#writing.sent(code, 'reply');
      this.#case && this.#draw();
    }
  }
}

// Under the thread: an answer to the citizen, or a note that only officers see. The two have colours, words, drafts and
// buttons of their own, so that none is taken for the other.

import * as api from './api.js';
import { cannedAnswers, fits } from './canned.js';
import { confirm } from './confirm.js';
import { byId, el } from './dom.js';
import * as entryWords from './entries.js';
import { showLength } from './length.js';
import { draft, keepDraft } from './memory.js';
import { Popup } from './popup.js';
import { t } from './texts.js';
import { lastOfCitizen } from './thread.js';
import { ago } from './times.js';
import { wayWords } from './way.js';

const OPEN_VARIABLE = /\{\{[^}]*\}\}/;

export class Composer {
  #officer;
  #on;
  #box = byId('compose');
  #form = byId('compose-form');
  #text = byId('text');
  #basis = byId('basis');
  #kind = byId('kind');
  #send = byId('send');
  #popup;
  #case = null;
  #way = null;
  #tab = 'reply';
  #begunAt = '';
  #composing = false;
  #sending = false;

  /** `on.done(case, words)` is told what was done, `on.refused(refused)` what was not, `on.tab(tab)` which tab is in front. */
  constructor({ officer, on }) {
    this.#officer = officer;
    this.#on = on;
    this.#popup = new Popup({
      field: this.#text,
      find: (...asked) => this.#find(...asked),
      take: (...taken) => this.#insert(...taken),
    });
    for (const field of [this.#text, this.#basis]) {
      field.addEventListener('compositionstart', () => (this.#composing = true));
      field.addEventListener('compositionend', () => (this.#composing = false));
      field.addEventListener('input', () => this.#changed());
      field.addEventListener('keydown', (event) => this.#key(event));
    }
    this.#kind.addEventListener('change', () => this.#changed());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    for (const tab of ['reply', 'note']) {
      byId(`tab-${tab}`).addEventListener('click', () => on.tab(tab));
      byId(`tab-${tab}`).addEventListener('keydown', (event) => this.#tabKey(event));
    }
    byId('use-canned').addEventListener('click', () => this.#popup.open('canned'));
    byId('use-entry').addEventListener('click', () => this.#popup.open('entry'));
    setInterval(() => this.#case && this.#showWay(), 30_000);
  }

  /** Shows a case as it is now. What is being written stays, unless it is another case or tab. */
  show(aCase, tab) {
    const another = aCase.code !== this.#case?.code || tab !== this.#tab;
    const anotherCase = aCase.code !== this.#case?.code;
    this.#case = aCase;
    this.#tab = tab;
    this.#box.hidden = false;
    if (another) {
      this.#popup.close();
      this.#restore();
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

  /** Puts the keyboard into the field. */
  focus() {
    this.#text.focus();
  }

  /** What the citizen is told with the next sending: `answer`, `ask` or `message`. */
  choose(kind) {
    this.#kind.value = kind;
    this.#changed();
    this.focus();
  }

  /** Puts an entry's words where the cursor is, and its citations into the legal basis. */
  insertEntry(entry, short) {
    const { text, basis } = entryWords.insertion(entry, short);
    this.#put(text, this.#text.selectionStart, this.#text.selectionEnd);
    this.#addBasis(basis);
  }

  openEntries() {
    this.#popup.open('entry');
  }

  async #readWay(code) {
    const way = await api.way(code).catch(() => null);
    if (this.#case?.code === code) {
      this.#way = way;
      this.#draw();
    }
  }

  #restore() {
    const kept = draft(this.#officer, this.#case.code, this.#tab);
    const sentBack = this.#tab === 'reply' && this.#case.status === 'IN_PROGRESS' ? this.#case.draft : null;
    this.#text.value = kept?.text ?? sentBack?.text ?? '';
    this.#basis.value = kept?.basis ?? sentBack?.legalBasis ?? '';
    this.#begunAt = kept?.begunAt ?? '';
    this.#drawKinds(kept?.kind);
  }

  #changed() {
    if (!this.#case) {
      return;
    }
    const text = this.#text.value;
    const basis = this.#basis.value;
    if (!text && !basis) {
      this.#begunAt = '';
    } else if (!this.#begunAt) {
      this.#begunAt = lastOfCitizen(this.#case) || this.#case.openedAt;
    }
    keepDraft(this.#officer, this.#case.code, this.#tab,
      text || basis ? { text, basis, kind: this.#kind.value, begunAt: this.#begunAt } : null);
    this.#draw();
  }

  /** Who answers takes the case first, so that two never write to one citizen. */
  get #mayReply() {
    return !this.#case.actions.includes('claim') && ['answer', 'submit', 'ask', 'message'].some((action) => this.#case.actions.includes(action));
  }

  #draw() {
    const note = this.#tab === 'note';
    const may = note ? this.#case.actions.includes('note') : this.#mayReply;
    this.#box.classList.toggle('as-note', note);
    for (const tab of ['reply', 'note']) {
      byId(`tab-${tab}`).ariaSelected = String(tab === this.#tab);
      byId(`tab-${tab}`).tabIndex = tab === this.#tab ? 0 : -1;
    }
    this.#form.setAttribute('aria-labelledby', `tab-${this.#tab}`);
    this.#form.hidden = !may;
    byId('unclaimed').hidden = may;
    byId('claim-here').hidden = !this.#case.actions.includes('claim');
    byId('unclaimed-text').textContent = may ? '' : this.#whyNot(note);
    byId('text-label').textContent = t(note ? 'note.text' : 'reply.text');
    this.#text.placeholder = t(note ? 'note.hint' : 'reply.hint');
    byId('use-canned').hidden = note;
    byId('use-entry').hidden = note;
    this.#drawKinds(this.#kind.value);
    byId('basis-row').hidden = note || !this.#needsBasis();
    this.#send.textContent = t(note ? 'send.note' : `send.${this.#action()}`);
    this.#send.disabled = this.#sending || !this.#text.value.trim();
    this.#fit();
    this.#showWay();
    this.#showNewer();
    showLength({ text: this.#text.value, note, channel: this.#case.channel, most: this.#way?.maxText });
  }

  #whyNot(note) {
    const { status, officer } = this.#case;
    if (note) {
      return t('unclaimed.no-note');
    }
    if (status === 'ANSWERED' || status === 'CLOSED') {
      return t(`unclaimed.${status}`);
    }
    if (status === 'WAITING_APPROVAL') {
      return t('unclaimed.approval');
    }
    return officer && officer !== this.#officer ? t('unclaimed.other', officer) : t('unclaimed');
  }

  #drawKinds(chosen) {
    const offered = ['answer', 'ask', 'message'].filter((kind) =>
      this.#case.actions.includes(kind) || (kind === 'answer' && this.#case.actions.includes('submit')));
    const value = offered.includes(chosen) ? chosen : offered[0] ?? '';
    if ([...this.#kind.options].map((option) => option.value).join() !== offered.join()) {
      this.#kind.replaceChildren(...offered.map((kind) => el('option', { value: kind, textContent: t(`kind-of.${kind}`) })));
    }
    this.#kind.value = value;
    this.#kind.hidden = this.#tab === 'note' || offered.length < 2;
  }

  #action() {
    const kind = this.#kind.value || 'answer';
    return kind === 'answer' && !this.#case.actions.includes('answer') && this.#case.actions.includes('submit') ? 'submit' : kind;
  }

  #needsBasis() {
    return ['answer', 'submit'].includes(this.#action());
  }

  #showWay() {
    byId('goes-to').textContent = this.#tab === 'note' ? t('note.goes-to') : wayWords(this.#case, this.#way, this.#needsBasis());
    byId('goes-to').classList.toggle('closed', this.#tab === 'reply' && this.#way?.state === 'CLOSED');
  }

  #showNewer() {
    const newer = this.#isNewer();
    byId('newer-words').hidden = !newer;
    byId('newer-words').textContent = newer ? t('compose.newer', ago(lastOfCitizen(this.#case))) : '';
  }

  #isNewer() {
    return this.#tab === 'reply' && this.#begunAt !== '' && lastOfCitizen(this.#case) > this.#begunAt;
  }

  #fit() {
    this.#text.style.height = 'auto';
    this.#text.style.height = `${this.#text.scrollHeight + 2}px`;
  }

  #key(event) {
    // 229: see chat.js.
    const composes = event.isComposing || event.keyCode === 229 || this.#composing;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !composes) {
      event.preventDefault();
      this.#form.requestSubmit();
    } else if (event.key === 'Enter' && event.target === this.#basis) {
      event.preventDefault();
    }
  }

  #tabKey(event) {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      const other = this.#tab === 'reply' ? 'note' : 'reply';
      this.#on.tab(other);
      byId(`tab-${other}`).focus();
    }
  }

  async #submit() {
    const text = this.#text.value.trim();
    if (this.#composing || this.#sending || !text) {
      this.#text.focus();
      return;
    }
    const note = this.#tab === 'note';
    const action = note ? 'notes' : this.#action();
    if (!note && !(await this.#isMeant(text))) {
      return;
    }
    const legalBasis = this.#basis.value.trim();
    await this.#deliver(action, this.#needsBasis() && !note ? { text, legalBasis } : { text });
  }

  /** Asks before something is sent that the officer may not mean. */
  async #isMeant(text) {
    if (this.#needsBasis() && !this.#basis.value.trim()) {
      this.#on.refused(Object.assign(new Error(t('basis.missing')), { status: 400 }));
      this.#basis.focus();
      return false;
    }
    if (OPEN_VARIABLE.test(text) && !(await confirm('confirm.variable', OPEN_VARIABLE.exec(text)[0]))) {
      return false;
    }
    return !this.#isNewer() || confirm('confirm.newer');
  }

  async #deliver(action, body) {
    const { code } = this.#case;
    const tab = this.#tab;
    this.#sending = true;
    this.#draw();
    try {
      const changed = await api.act(code, action, body);
      keepDraft(this.#officer, code, tab, null);
      if (this.#case?.code === code && this.#tab === tab) {
        this.#text.value = '';
        this.#basis.value = '';
        this.#begunAt = '';
      }
      this.#on.done(changed, t(`done.${action}`, code));
    } catch (refused) {
      this.#on.refused(refused);
    } finally {
      this.#sending = false;
      this.#case && this.#draw();
    }
  }

  async #find(sort, words, signal) {
    if (sort === 'canned') {
      return cannedAnswers(this.#case).filter((item) => fits(item, words));
    }
    const found = await api.entries(words || this.#case.question, signal);
    return found.map((entry) => ({
      title: entry.question, text: entry.shortAnswer, entry, validity: entryWords.validity(entry),
    }));
  }

  #insert(sort, item, from, to) {
    if (sort === 'canned') {
      this.#put(item.text, from, to);
      return;
    }
    const { text, basis } = entryWords.insertion(item.entry, this.#case.channel === 'SMS');
    this.#put(text, from, to);
    this.#addBasis(basis);
  }

  #put(words, from, to) {
    if (this.#composing) {
      // Ends the composition, which would otherwise be written over what is put in.
      this.#text.blur();
    }
    this.#text.focus();
    this.#text.setRangeText(words, from, to, 'end');
    this.#changed();
  }

  #addBasis(basis) {
    const had = this.#basis.value.split(';').map((part) => part.trim()).filter(Boolean);
    const added = basis.split(';').map((part) => part.trim()).filter((part) => part && !had.includes(part));
    this.#basis.value = [...had, ...added].join('; ');
    this.#changed();
  }
}

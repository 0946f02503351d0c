// The papers of a case: a draft of the signed letter, and what is recorded of it once it is signed.

import * as api from './api.js';
import { byId, el } from './dom.js';
import { t } from './texts.js';
import { plainDate } from './times.js';

export class Papers {
  #on;
  #code = '';
  #shown = '';
  #dialog = byId('letter-dialog');

  /** `on.said(words)` when something was recorded. */
  constructor({ on }) {
    this.#on = on;
    byId('letter-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#record();
    });
    byId('letter-no').addEventListener('click', () => this.#dialog.close());
  }

  /** Reads the papers of a case once for each of its versions. */
  async show({ code, version }) {
    if (this.#shown === `${code} ${version}`) {
      return;
    }
    byId('box-letter').hidden = byId('box-letter').hidden || this.#code !== code;
    this.#code = code;
    this.#shown = `${code} ${version}`;
    try {
      const papers = await api.papers(code);
      this.#code === code && this.#draw(papers);
    } catch {
      // The next version is read again.
      this.#shown = '';
    }
  }

  /** Asks for the signed letter. False where there is no case, or none that a letter belongs to. */
  open() {
    const button = byId('letter').querySelector('button');
    return byId('box-letter').hidden || !button ? false : button.click();
  }

  #draw({ mayDraft, officialLetter }) {
    byId('box-letter').hidden = !mayDraft && !officialLetter;
    const address = `/api/cases/${encodeURIComponent(this.#code)}`;
    const rows = [
      officialLetter ? recorded(officialLetter, address) : el('p', { className: 'hint', textContent: t('letter.why') }),
      el('p', { className: 'entry-acts' },
        mayDraft
          ? el('a', { className: 'button second small', href: `${address}/official-letter.docx`, download: '', textContent: t('letter.draft') })
          : null,
        el('button', {
          type: 'button',
          className: 'plain',
          textContent: t(officialLetter ? 'letter.correct' : 'letter.record'),
          onclick: () => this.#open(officialLetter),
        })),
    ];
    byId('letter').replaceChildren(...rows);
  }

  #open(letter) {
    byId('letter-number').value = letter?.number ?? '';
    byId('letter-date').value = letter?.date ?? '';
    byId('letter-scan').value = '';
    byId('letter-problem').textContent = '';
    this.#dialog.showModal();
    byId('letter-number').focus();
  }

  async #record() {
    const number = byId('letter-number').value.trim();
    const date = byId('letter-date').value;
    if (!number || !date) {
      byId('letter-problem').textContent = t('letter.missing');
      byId(number ? 'letter-date' : 'letter-number').focus();
      return;
    }
    const scan = byId('letter-scan').files[0];
    byId('letter-yes').disabled = true;
    try {
      this.#draw(await api.recordLetter(this.#code, { number, date, ...(scan && { scan }) }));
      this.#dialog.close();
      this.#on.said(t('letter.done', number));
    } catch (refused) {
      byId('letter-problem').textContent = refused.message;
    } finally {
      byId('letter-yes').disabled = false;
    }
  }
}

function recorded({ number, date, scan, by }, address) {
  return el('div', { className: 'letter-recorded' },
    el('p', {}, el('strong', { textContent: t('letter.number-and-date', number, plainDate(date)) })),
    el('p', { className: 'hint', textContent: t('letter.by', by) }),
    scan ? el('p', {}, el('a', { href: `${address}/files/${scan}`, textContent: t('letter.scan') })) : null);
}

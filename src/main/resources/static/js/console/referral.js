// To another agency: the citizen is guided there, which is the usual way, or asked whether a slip may pass the question on.

import { AgencyField } from './agency-field.js';
import * as api from './api.js';
import { byId } from './dom.js';
import { t } from './texts.js';

const PAUSE = 350;
const guideText = byId('guide-text');

export class Referral {
  #on;
  #dialog = byId('refer-dialog');
  #form = byId('refer-form');
  #agency = new AgencyField({ on: { changed: () => this.#changed() } });
  #case = null;
  #written = '';
  #timer = 0;
  #asked = 0;

  /** `on.done(case, words)` when something was sent or recorded. */
  constructor({ on }) {
    this.#on = on;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#form.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        this.#form.requestSubmit();
      }
    });
    this.#form.addEventListener('change', () => this.#draw());
    [guideText, byId('guide-basis'), byId('slip-question'), byId('slip-name'), byId('slip-phone')]
      .forEach((field) => field.addEventListener('input', () => this.#preview()));
    byId('refer-no').addEventListener('click', () => this.#dialog.close());
  }

  /** True if the case may go to another agency now. */
  static mayOpen({ actions, approvalNeeded }) {
    return actions.includes('guide') || (approvalNeeded && actions.includes('submit'));
  }

  /** False if it may not. */
  open(aCase) {
    if (!aCase || !Referral.mayOpen(aCase)) {
      return false;
    }
    this.#case = aCase;
    this.#form.reset();
    this.#written = '';
    byId('slip-question').value = aCase.question;
    byId('refer-problem').textContent = '';
    byId('consent-channel').hidden = !aCase.actions.includes('consent-ask');
    this.#form.elements['consent-way'].value = aCase.actions.includes('consent-ask') ? 'CHANNEL' : 'PHONE';
    byId('refer-how').hidden = !aCase.actions.includes('consent-record');
    this.#dialog.showModal();
    this.#agency.open(aCase.code);
    this.#changed();
    return true;
  }

  get #isSlip() {
    return this.#form.elements['refer-how'].value === 'slip';
  }

  get #way() {
    return this.#form.elements['consent-way'].value;
  }

  /** The text follows the agency until somebody changes it. */
  #changed() {
    if (guideText.value === this.#written) {
      this.#written = aboutAgency('guide.write', this.#agency.value);
      guideText.value = this.#written;
    }
    this.#draw();
  }

  #draw() {
    const slip = this.#isSlip;
    const spoken = this.#way !== 'CHANNEL';
    byId('refer-guide').hidden = slip;
    byId('refer-slip').hidden = !slip;
    byId('consent-who-row').hidden = !spoken;
    byId('consent-words-label').textContent = t(spoken ? 'consent.words.spoken' : 'consent.words');
    byId('refer-yes').textContent = t(
      slip ? (spoken ? 'consent.record' : 'consent.ask') : this.#case.approvalNeeded ? 'guide.submit' : 'guide.yes');
    this.#preview();
  }

  #preview() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), PAUSE);
  }

  /** Shows the very words the citizen would get: by SMS for guidance, on every channel where consent is asked for. */
  async #look() {
    const asked = ++this.#asked;
    const { code, channel } = this.#case;
    if (this.#isSlip) {
      const found = this.#agency.value.name && byId('slip-question').value.trim()
        ? await api.act(code, 'consent-words', this.#slip).catch(() => null) : null;
      if (asked === this.#asked) {
        byId('consent-words').textContent = found?.text ?? '';
      }
      return;
    }
    byId('guide-counter').textContent = channel === 'SMS' ? '' : t('counter', guideText.value.length);
    if (channel === 'SMS') {
      const { texts } = await api.act(code, 'preview/guide', this.#guidance).catch(() => ({ texts: [] }));
      if (asked === this.#asked) {
        const sum = (name) => texts.reduce((all, one) => all + one[name], 0);
        byId('guide-sms').hidden = texts.length === 0;
        byId('guide-sms-summary').textContent = t('sms.preview', sum('segments'));
        byId('guide-sms-text').textContent = texts.map(({ text }) => text).join('\n\n');
      }
    }
  }

  get #guidance() {
    return { agency: this.#agency.value, text: guideText.value.trim(), legalBasis: byId('guide-basis').value.trim() };
  }

  get #slip() {
    return {
      agency: this.#agency.value,
      question: byId('slip-question').value.trim(),
      name: byId('slip-name').value.trim(),
      phone: byId('slip-phone').value.trim(),
    };
  }

  /** What is missing is said, and gets the keyboard. */
  #missing() {
    const spoken = this.#isSlip && this.#way !== 'CHANNEL';
    if (!this.#agency.value.name) {
      return ['agency.missing', byId('agency-name')];
    }
    if (!this.#isSlip) {
      return guideText.value.trim() ? null : ['guide.missing', guideText];
    }
    if (!byId('slip-question').value.trim()) {
      return ['slip.question.missing', byId('slip-question')];
    }
    return spoken && !byId('consent-who').value.trim() ? ['consent.who.missing', byId('consent-who')] : null;
  }

  async #send() {
    const missing = this.#missing();
    if (missing) {
      byId('refer-problem').textContent = t(missing[0]);
      missing[1].focus();
      return;
    }
    const spoken = this.#way !== 'CHANNEL';
    const action = this.#isSlip ? (spoken ? 'consent-record' : 'consent-ask') : 'guide';
    const body = this.#isSlip
      ? { ...this.#slip, ...(spoken && { way: this.#way, who: byId('consent-who').value.trim() }) }
      : this.#guidance;
    byId('refer-yes').disabled = true;
    try {
      const changed = await api.act(this.#case.code, action, body);
      this.#dialog.close();
      const words = action === 'guide' && this.#case.approvalNeeded ? 'done.guide.submitted' : `done.${action}`;
      this.#on.done(changed, t(words, changed.code));
    } catch (refused) {
      byId('refer-problem').textContent = refused.message;
    } finally {
      byId('refer-yes').disabled = false;
    }
  }
}

/** A sentence that names the agency, then what is known of it, line by line. */
export function aboutAgency(key, agency) {
  const lines = ['address', 'phone', 'hours', 'note']
    .filter((part) => agency[part])
    .map((part) => t(`guide.${part}`, agency[part]));
  return agency.name ? [t(key, agency.name), ...lines].join('\n') : '';
}

// The slip of a case: how far it is, what it holds, and what can be done with it.

import * as api from './api.js';
import { byId, el } from './dom.js';
import { aboutAgency } from './referral.js';
import { t } from './texts.js';
import { moment, plainDate } from './times.js';

export class Slips {
  #on;
  #case = null;
  #slip = null;
  /** Links that were made while this page is open, by case and slip: nobody can read them again. */
  #links = new Map();
  #issue = byId('issue-dialog');
  #said = byId('said-dialog');
  #saying = '';

  /** `on.done(case, words)`, `on.refused(refused)`, `on.withdraw()`, `on.use({text, basis})`, `on.said(words)`. */
  constructor({ on }) {
    this.#on = on;
    byId('issue-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#doIssue();
    });
    byId('said-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#doSay();
    });
    byId('issue-no').addEventListener('click', () => this.#issue.close());
    byId('said-no').addEventListener('click', () => this.#said.close());
  }

  show(aCase) {
    this.#case = aCase;
    this.#slip = aCase.slips?.at(-1) ?? null;
    byId('box-slip').hidden = !this.#slip;
    if (this.#slip) {
      byId('slip').replaceChildren(...this.#rows(this.#slip).filter(Boolean), this.#buttons(this.#slip));
    }
  }

  #rows(slip) {
    const { state, agency, number, date, consent, receipt, reply, linkUntil } = slip;
    return [
      el('p', { className: 'slip-agency', textContent: agency.name }),
      number ? el('p', { textContent: t('slip.numbered', number, plainDate(date)) }) : null,
      el('p', { className: 'slip-state', attr: { role: 'status' }, textContent: stateWords(slip) }),
      state === 'REPLIED' ? replied(reply) : null,
      receipt && state === 'REPLIED' ? null : this.#link(slip),
      linkUntil && state !== 'REPLIED' ? el('p', { className: 'hint', textContent: t('slip.link-until', moment(linkUntil)) }) : null,
      el('details', { className: 'slip-more' },
        el('summary', { textContent: t('slip.on-it') }),
        el('p', { className: 'lines', textContent: slip.question }),
        slip.name || slip.phone ? el('p', { textContent: t('slip.person', [slip.name, slip.phone].filter(Boolean).join(', ')) }) : null,
        el('p', { className: 'hint lines', textContent: t('slip.consent', consent.text) }),
        consent.answer?.words ? el('p', { className: 'hint', textContent: t('slip.answered', consent.answer.words) }) : null),
    ];
  }

  #link(slip) {
    const made = this.#links.get(this.#key(slip));
    if (!made) {
      return null;
    }
    const copy = async () => {
      await navigator.clipboard.writeText(made.link);
      this.#on.said(t('slip.link.copied'));
    };
    return el('div', { className: 'slip-link' },
      el('p', { className: 'hint', textContent: t('slip.link') }),
      el('code', { textContent: made.link }),
      el('p', { className: 'entry-acts' },
        el('button', { type: 'button', className: 'plain', textContent: t('slip.link.copy'), onclick: copy })),
      el('p', { className: 'hint', textContent: t('slip.link.gone') }));
  }

  #buttons({ state, reply, number }) {
    const may = (action) => this.#case.actions.includes(action);
    const button = (words, onclick, first = false) =>
      el('button', { type: 'button', className: first ? 'button small' : 'button second small', textContent: t(words), onclick });
    const asked = state === 'ASKED' || state === 'DECLINED';
    const buttons = [
      may('slip-issue') ? button('slip.issue', () => this.#openIssue(), true) : null,
      asked && may('consent-record') ? button('slip.record', () => this.#openSaid('record')) : null,
      reply && (may('answer') || may('submit'))
        ? button('slip.use', () => this.#on.use({ text: reply.text, basis: reply.legalBasis }), true) : null,
      may('slip-receive') ? button('slip.receive', () => this.#openSaid('receive')) : null,
      number && state !== 'WITHDRAWN' ? button('slip.pdf', () => this.#download('PDF')) : null,
      number && state !== 'WITHDRAWN' ? button('slip.docx', () => this.#download('DOCX')) : null,
      may('slip-renew') ? button('slip.renew', () => this.#renew()) : null,
      may('slip-withdraw') ? button('act.slip-withdraw', () => this.#on.withdraw()) : null,
    ];
    return el('p', { className: 'entry-acts' }, ...buttons);
  }

  #key = (slip) => `${this.#case.code} ${slip.id} ${slip.linkUntil}`;

  #openIssue() {
    byId('issue-form').reset();
    byId('issue-text').value = `${aboutAgency('slip.tell.write', this.#slip.agency)}\n${t('slip.tell.end')}`;
    byId('issue-problem').textContent = '';
    this.#issue.showModal();
    byId('issue-text').focus();
  }

  async #doIssue() {
    const text = byId('issue-text').value.trim();
    if (!text) {
      byId('issue-problem').textContent = t('guide.missing');
      return;
    }
    byId('issue-yes').disabled = true;
    try {
      this.#linked(await api.act(this.#case.code, 'slip-issue', { number: byId('issue-number').value.trim(), text }), 'slip-issue');
      this.#issue.close();
    } catch (refused) {
      byId('issue-problem').textContent = refused.message;
    } finally {
      byId('issue-yes').disabled = false;
    }
  }

  #renew() {
    api.act(this.#case.code, 'slip-renew')
      .then((linked) => this.#linked(linked, 'slip-renew'))
      .catch((refused) => this.#on.refused(refused));
  }

  #linked({ view, token, link }, action) {
    this.#links.set(this.#key(view.slips.at(-1)), { token, link });
    this.#on.done(view, t(`done.${action}`));
  }

  #openSaid(what) {
    this.#saying = what;
    byId('said-form').reset();
    byId('said-title').textContent = t(`said.${what}.title`);
    byId('said-text').textContent = t(`said.${what}.text`);
    byId('said-problem').textContent = '';
    this.#said.showModal();
    byId('said-who').focus();
  }

  async #doSay() {
    const who = byId('said-who').value.trim();
    if (!who) {
      byId('said-problem').textContent = t('said.who.missing');
      byId('said-who').focus();
      return;
    }
    const action = this.#saying === 'record' ? 'consent-record' : 'slip-receive';
    try {
      const changed = await api.act(this.#case.code, action, { way: byId('said-form').elements['said-way'].value, who });
      this.#said.close();
      this.#on.done(changed, t(`done.${action}`));
    } catch (refused) {
      byId('said-problem').textContent = refused.message;
    }
  }

  async #download(form) {
    const token = this.#links.get(this.#key(this.#slip))?.token ?? null;
    try {
      await api.slipPaper(this.#case.code, this.#slip.id, { form, token });
    } catch (refused) {
      this.#on.refused(refused);
    }
  }
}

function replied({ text, legalBasis, who }) {
  return el('blockquote', { className: 'slip-reply' },
    el('p', { className: 'lines', textContent: text }),
    el('p', { className: 'hint', textContent: t('slip.basis', legalBasis) }),
    el('p', { className: 'hint', textContent: t('slip.by', who) }));
}

function stateWords({ state, consent, receipt, reply, receiptDue }) {
  switch (state) {
    case 'ASKED':
      return t('slip.state.ASKED', moment(consent.at));
    case 'AGREED':
      return t('slip.state.AGREED', t(`way.${consent.answer.way}`), moment(consent.answer.at));
    case 'DECLINED':
      return t('slip.state.DECLINED', moment(consent.answer.at));
    case 'ISSUED':
      return t('slip.state.ISSUED', moment(receiptDue));
    case 'RECEIVED':
      return t('slip.state.RECEIVED', receipt.who, t(`way.${receipt.way}`), moment(receipt.at));
    case 'REPLIED':
      return t('slip.state.REPLIED', moment(reply.at));
    default:
      return t('slip.state.WITHDRAWN');
  }
}

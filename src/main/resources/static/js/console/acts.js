// What else can be done with a case: each thing asks for its reason in one dialog.

import * as api from './api.js';
import { byId, el } from './dom.js';
import { Referral } from './referral.js';
import { t } from './texts.js';

/** Actions of the panel, in order; each with the name its reason has for the service. */
const ACTS = {
  return: 'reason',
  transfer: 'comment',
  wait: 'reason',
  resume: null,
  approve: null,
  'send-back': 'comment',
  extension: 'reason',
  'extension-approve': null,
  'extension-refuse': 'comment',
  'slip-withdraw': 'reason',
  close: 'note',
  reopen: 'reason',
  contact: 'reason',
};
/** Asked for where the slip is shown. */
const ELSEWHERE = ['slip-withdraw'];
const PATHS = { 'extension-approve': 'extension/approve', 'extension-refuse': 'extension/refuse' };
const MOST_DAYS = 10;
/** Before a unit's id, which may be an account's name, too. */
const UNIT = 'unit:';

export class Acts {
  #on;
  #dialog = byId('act-dialog');
  #note = byId('act-note');
  #to = byId('act-to');
  #case = null;
  #action = '';
  #then = () => {};

  /** `on.done(case, words)`, `on.refused(refused)`, `on.ask()` when the citizen is to be asked, `on.refer()` to send them on. */
  constructor({ on }) {
    this.#on = on;
    byId('act-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.#do();
    });
    byId('act-no').addEventListener('click', () => this.#dialog.close());
  }

  /** Buttons for what the officer may do now; claiming and answering have their own places. */
  draw(aCase) {
    this.#case = aCase;
    const may = Object.keys(ACTS).filter((action) => aCase.actions.includes(action) && !ELSEWHERE.includes(action));
    const ask = aCase.actions.includes('ask')
      ? el('button', { type: 'button', className: 'act', textContent: t('act.ask'), onclick: () => this.#on.ask() })
      : null;
    const refer = Referral.mayOpen(aCase)
      ? el('button', { type: 'button', className: 'act', textContent: t('act.guide'), onclick: () => this.#on.refer() })
      : null;
    const buttons = may.map((action) =>
      el('button', { type: 'button', className: `act ${action}`, textContent: t(`act.${action}`), onclick: () => this.open(action) }));
    byId('acts').replaceChildren(...[ask, refer, ...buttons].filter(Boolean));
    byId('box-acts').hidden = !ask && buttons.length === 0;
  }

  /** Begins an action, or does it at once where it needs no reason; `then()` follows once it is done. False if it may not be done. */
  open(action, then = () => {}) {
    if (!this.#case?.actions.includes(action)) {
      return false;
    }
    this.#action = action;
    this.#then = then;
    if (ACTS[action] === null) {
      this.#send({});
      return true;
    }
    byId('act-title').textContent = t(`act.${action}`);
    byId('act-text').textContent = t(`act.${action}.text`, this.#case.code);
    byId('act-note-label').textContent = t(`act.${action}.label`);
    byId('act-yes').textContent = t(`act.${action}.yes`);
    byId('act-problem').textContent = '';
    this.#note.value = '';
    this.#asking(true);
    this.#choices(action);
    this.#dialog.showModal();
    (byId('act-to-row').hidden ? this.#note : this.#to).focus();
    return true;
  }

  /** The dialog asks for a reason, or shows what was asked for. */
  #asking(asking) {
    [this.#note, byId('act-note-label'), byId('act-yes')].forEach((part) => { part.hidden = !asking; });
    byId('act-no').textContent = t(asking ? 'cancel' : 'close-window');
  }

  async #choices(action) {
    const row = byId('act-to-row');
    row.hidden = action !== 'transfer' && action !== 'extension';
    row.firstElementChild.textContent = t(action === 'extension' ? 'act.days' : 'act.to');
    if (action === 'extension') {
      const days = Array.from({ length: MOST_DAYS }, (_, i) => i + 1);
      this.#to.replaceChildren(...days.map((n) => el('option', { value: n, textContent: t('act.days.n', n) })));
    } else if (action === 'transfer') {
      this.#to.replaceChildren(el('option', { value: '', textContent: t('act.to.choose') }));
      const { colleagues, units = [] } = await api.colleagues().catch(() => ({ colleagues: [] }));
      const people = colleagues.map(colleague);
      this.#to.append(...(units.length === 0 ? people : [
        el('optgroup', { label: t('act.to.units') },
          ...units.map(({ id, name }) => el('option', { value: `${UNIT}${id}`, textContent: name }))),
        el('optgroup', { label: t('act.to.people') }, ...people),
      ]));
    }
  }

  #do() {
    const note = this.#note.value.trim();
    if (!note || (this.#action === 'transfer' && !this.#to.value)) {
      byId('act-problem').textContent = t(note ? 'act.to.missing' : 'act.note.missing');
      (note ? this.#to : this.#note).focus();
      return;
    }
    const more = this.#action === 'transfer' ? receiver(this.#to.value)
      : this.#action === 'extension' ? { workingDays: Number(this.#to.value) } : {};
    this.#send({ [ACTS[this.#action]]: note, ...more });
  }

  async #send(body) {
    const { code } = this.#case;
    const action = this.#action;
    try {
      const changed = await api.act(code, PATHS[action] ?? action, body);
      if (action === 'contact') {
        this.#asking(false);
        byId('act-text').textContent = t(`contact.${changed.kind}`, changed.value);
        return;
      }
      this.#dialog.close();
      this.#on.done(changed, t(`done.${action}`, code));
      this.#then();
    } catch (refused) {
      if (this.#dialog.open) {
        byId('act-problem').textContent = refused.message;
      } else {
        this.#on.refused(refused);
      }
    }
  }
}

function colleague({ name, fullName, unit }) {
  const who = fullName && fullName !== name ? `${fullName} (${name})` : name;
  return el('option', { value: name, textContent: unit ? `${who}, ${unit}` : who });
}

function receiver(value) {
  return value.startsWith(UNIT) ? { unit: value.slice(UNIT.length) } : { to: value };
}

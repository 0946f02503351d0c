// The right pane: what the base would answer, the deadline, earlier cases, and what happened so far.

import * as address from './address.js';
import * as api from './api.js';
import { byId, el, reconcile } from './dom.js';
import { citations, validity } from './entries.js';
import { badge, statusWords } from './marks.js';
import { stepReason, stepWords } from './steps.js';
import { t } from './texts.js';
import { date, deadline, moment } from './times.js';

export class Context {
  #insert;
  #go;
  #code = '';
  #entries = null;
  #mayInsert = false;

  /** `insert(entry, short)` puts an entry into the answer, `go(state)` opens another case. */
  constructor({ insert, go }) {
    this.#insert = insert;
    this.#go = go;
    byId('earlier').addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (link && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.#go(address.read(new URL(link.href)));
      }
    });
  }

  show(aCase, view) {
    if (aCase.code !== this.#code) {
      this.#code = aCase.code;
      this.#entries = null;
      this.#ask(aCase.code);
    }
    this.#mayInsert = !aCase.actions.includes('claim') && ['answer', 'submit'].some((action) => aCase.actions.includes(action));
    this.#drawEntries();
    drawDue(aCase);
    drawRouting(aCase.routing);
    drawSteps(aCase);
    const earlier = aCase.earlier ?? [];
    byId('box-earlier').hidden = earlier.length === 0;
    reconcile(byId('earlier'), earlier, ({ code }) => code, (one) => earlierCase(one, view));
  }

  async #ask(code) {
    let found;
    try {
      found = await api.suggestions(code);
    } catch {
      found = [];
    }
    if (code === this.#code) {
      this.#entries = found.slice(0, 3);
      this.#drawEntries();
    }
  }

  #drawEntries() {
    const box = byId('drafts');
    if (this.#entries === null) {
      box.replaceChildren(el('p', { className: 'hint', textContent: t('draft.looking') }));
      return;
    }
    const shown = this.#entries.map((entry, place) => ({ entry, place, mayInsert: this.#mayInsert }));
    if (shown.length === 0) {
      box.replaceChildren(el('p', { className: 'hint', textContent: t('draft.none') }));
      return;
    }
    if (box.querySelector(':scope > p')) {
      box.replaceChildren();
    }
    reconcile(box, shown, ({ entry }) => entry.key, (item) => this.#entry(item));
  }

  #entry({ entry, place, mayInsert }) {
    const insert = (short) => () => this.#insert(entry, short);
    const buttons = mayInsert
      ? el('p', { className: 'entry-acts' },
        el('button', { type: 'button', className: 'button small', textContent: t('draft.insert'), onclick: insert(false) }),
        entry.fullAnswer !== entry.shortAnswer
          ? el('button', { type: 'button', className: 'plain', textContent: t('draft.insert-short'), onclick: insert(true) })
          : null)
      : null;
    return el('details', { className: 'entry', open: place === 0 },
      el('summary', {}, el('span', { className: 'entry-question', textContent: entry.question }), validity(entry)),
      el('p', { className: 'entry-text', textContent: entry.shortAnswer }),
      citations(entry),
      buttons);
  }
}

function drawDue(aCase) {
  const { on } = deadline(aCase);
  const rows = [
    el('p', { className: 'due-line' }, badge(aCase), el('span', { textContent: on })),
    el('p', { className: 'hint', textContent: t('due.opened', moment(aCase.openedAt)) }),
    aCase.paused ? el('p', { className: 'hint', textContent: t('due.paused.why') }) : null,
    aCase.extension ? el('p', { className: 'hint', textContent: extension(aCase.extension) }) : null,
  ];
  byId('due').replaceChildren(...rows.filter(Boolean));
}

function extension({ workingDays, reason, by, state, decidedBy }) {
  return t(`due.extension.${state}`, workingDays, by, reason, decidedBy ?? '');
}

/** Nothing where there is one unit only. */
function drawRouting(routing) {
  byId('box-routing').hidden = !routing;
  if (!routing) {
    return;
  }
  const { unit, because, rule, field, places, accountUnit, day, passed, before } = routing;
  const seen = [
    field ? t('routing.field', field) : null,
    places.length ? t('routing.places', places.join(', ')) : null,
    accountUnit ? t('routing.account', accountUnit) : null,
    passed.length ? t('routing.passed', passed.join(', ')) : null,
    day ? t('routing.day', date(`${day}T00:00:00+07:00`)) : null,
  ];
  byId('routing').replaceChildren(
    el('p', { className: 'routing-unit', textContent: unit }),
    el('p', { textContent: t(`routing.${because}`, because === 'TRANSFERRED' ? before : rule) }),
    ...seen.filter(Boolean).map((words) => el('p', { className: 'hint', textContent: words })));
}

function drawSteps(aCase) {
  const steps = aCase.history.map((step, place) => ({ ...step, place }));
  reconcile(byId('steps'), steps, ({ place }) => place, (step) => el('li', {},
    el('span', { textContent: stepWords(step) }),
    stepReason(step),
    el('time', { dateTime: step.at, textContent: moment(step.at) })));
}

function earlierCase({ code, status, question, openedAt }, view) {
  return el('li', {},
    el('a', { href: address.write({ view, code }) },
      el('span', { className: 'question', textContent: question || code }),
      el('span', { className: 'hint', textContent: `${statusWords(status)} · ${date(openedAt)}` })));
}

// Records what somebody asks by telephone, at the counter or in a letter: entries are suggested while the officer writes.

import * as address from './address.js';
import * as api from './api.js';
import { byId, el } from './dom.js';
import { citations, insertion, validity } from './entries.js';
import { t } from './texts.js';
import { deadline } from './times.js';

const SHORTEST = 6;
const PAUSE = 350;

const form = byId('record');
const question = byId('question');
const answer = byId('answer');
const basis = byId('basis');
const phone = byId('phone');
const consent = byId('consent');
let key = crypto.randomUUID();
let used = null;
let waiting = 0;
let asked = null;

question.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, PAUSE);
});
answer.addEventListener('input', drawSave);
phone.addEventListener('input', () => {
  consent.disabled = !phone.value.trim();
  consent.checked &&= !consent.disabled;
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  save();
});
byId('done-next').addEventListener('click', again);

async function look() {
  const words = question.value.trim();
  asked?.abort();
  asked = new AbortController();
  if (words.length < SHORTEST) {
    draw([], 'record.found.none-yet');
    return;
  }
  try {
    const entries = (await api.entries(words, asked.signal)).slice(0, 4);
    draw(entries, entries.length ? 'record.found.some' : 'record.found.none');
  } catch (problem) {
    problem.name === 'AbortError' || draw([], 'record.found.failed');
  }
}

function draw(entries, said) {
  byId('found-said').textContent = t(said, entries.length);
  byId('found').replaceChildren(...entries.map((entry, place) =>
    el('details', { className: 'entry', open: place === 0 },
      el('summary', {}, el('span', { className: 'entry-question', textContent: entry.question }), validity(entry)),
      el('p', { className: 'entry-text', textContent: entry.shortAnswer }),
      citations(entry),
      el('p', { className: 'entry-acts' },
        el('button', { type: 'button', className: 'button small', textContent: t('record.use'), onclick: () => use(entry) })))));
}

function use(entry) {
  const { text, basis: law } = insertion(entry, true);
  used = entry.key;
  answer.value = text;
  basis.value = law;
  drawSave();
  answer.focus();
}

function drawSave() {
  byId('save').textContent = t(answer.value.trim() ? 'record.save.answered' : 'record.save');
}

async function save() {
  const problem = missing();
  byId('problem').textContent = problem ? t(problem.words) : '';
  if (problem) {
    problem.field.focus();
    return;
  }
  byId('save').disabled = true;
  try {
    done(await api.record(body()));
  } catch (refused) {
    byId('problem').textContent = refused.message;
  } finally {
    byId('save').disabled = false;
  }
}

function missing() {
  if (!question.value.trim()) {
    return { words: 'record.question.missing', field: question };
  }
  if (answer.value.trim() && !basis.value.trim()) {
    return { words: 'basis.missing', field: basis };
  }
  return phone.value.trim() && !consent.checked ? { words: 'record.consent.missing', field: consent } : null;
}

function body() {
  const text = answer.value.trim();
  const name = byId('person').value.trim();
  const number = phone.value.trim();
  return {
    key,
    way: form.elements.way.value,
    question: question.value.trim(),
    sensitive: byId('sensitive').checked,
    ...(name && { note: t('record.note', name) }),
    ...(number && { phone: number, consent: consent.checked }),
    ...(text && { answer: text, legalBasis: basis.value.trim(), ...(used && { entry: used }) }),
  };
}

function done(recorded) {
  const { code, status } = recorded;
  byId('done-code').textContent = code;
  byId('done-text').textContent = status === 'ANSWERED' ? t('record.done.answered')
    : status === 'WAITING_APPROVAL' ? t('record.done.approval')
      : t('record.done.open', deadline(recorded).on);
  byId('done-open').href = address.write({ code, view: 'open', query: '', pane: 'thread' });
  form.hidden = true;
  byId('done').hidden = false;
  byId('done').focus();
}

function again() {
  form.reset();
  key = crypto.randomUUID();
  used = null;
  consent.disabled = true;
  draw([], 'record.found.none-yet');
  drawSave();
  byId('done').hidden = true;
  form.hidden = false;
  question.focus();
}

document.body.dataset.ready = 'yes';

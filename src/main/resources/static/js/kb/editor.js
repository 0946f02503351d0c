// The editor of an entry: previews as one types, rows, citations, and a draft that is not lost. Without this script the form
// works all the same.

import { Channels } from './channels.js';
import { composes, place } from './fragment.js';
import { Kept } from './kept.js';
import { CitationPicker } from './picker.js';
import { Rows } from './rows.js';
import './trial.js';

const PAUSE = 500;
const byId = (id) => document.getElementById(id);
const form = byId('editor');
document.documentElement.classList.add('has-script');
byId('look').hidden = true;

let timer = 0;
let asking = new AbortController();
const kept = new Kept(form, () => (byId('draft-state').textContent = byId('draft-state').dataset.kept));
const channels = new Channels(byId('channels'), document.querySelector('.kb-side'));
const citations = new CitationPicker(byId('citations'), changed);
const alternates = new Rows({ list: byId('alternates'), button: byId('add-alternate'), changed, draw: drawPlain });
const attachments = new Rows({ list: byId('attachments'), button: byId('add-attachment'), changed });

form.addEventListener('input', changed);
form.addEventListener('input', ({ target }) => settle(target));
form.addEventListener('submit', () => citations.finish(), { capture: true });
document.addEventListener('keydown', (event) => {
  if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.altKey && !composes(event)) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('[value=luu]'));
  }
});
count();
channels.draw();
look();
offerKept();

/** What was wrong with a field is no longer said once somebody works on it; saving checks it anew. */
function settle(field) {
  if (field.hasAttribute('aria-invalid')) {
    field.removeAttribute('aria-invalid');
    field.closest('.field-row').querySelector('.field-problem')?.remove();
  }
}

function changed() {
  count();
  kept.touched();
  clearTimeout(timer);
  timer = setTimeout(look, PAUSE);
}

/** Asks for what citizens would get, and for how the citations were read. */
async function look() {
  asking.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(form.dataset.preview, {
      method: 'POST',
      headers: { Accept: 'text/html' },
      body: new URLSearchParams(new FormData(form)),
      signal: asking.signal,
    });
    if (answer.ok && !answer.redirected) {
      const page = await answer.text();
      place(page, 'preview-content', byId('preview'));
      channels.draw();
      place(page, 'resolved-content', byId('resolved'));
      citations.draw([...byId('resolved').querySelectorAll('li')]);
    }
  } catch {
    // Typed on, or no line: what is shown stays until the next change.
  }
}

/** Counts as the service does: composed characters. */
function count() {
  const field = byId('short');
  const shown = byId('short-count');
  const length = field.value.normalize('NFC').trim().length;
  const longest = Number(field.dataset.longest);
  const over = length > longest;
  shown.textContent = (over ? shown.dataset.over : shown.dataset.text)
    .replace('{0}', length).replace('{1}', longest).replace('{2}', length - longest);
  shown.classList.toggle('over', over);
}

/** As many type it: small letters without marks. */
function drawPlain(row) {
  const text = row.querySelector('input').value.trim();
  let line = row.querySelector('.kb-plain');
  if (!text) {
    line?.remove();
    return;
  }
  if (!line) {
    line = document.createElement('p');
    line.className = 'hint kb-plain';
    row.append(line);
  }
  line.textContent = `${byId('alternates').dataset.plain} ${plain(text)}`;
}

function plain(text) {
  return text.normalize('NFC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('\u0111', 'd');
}

function offerKept() {
  const left = kept.left();
  const box = byId('kept');
  if (!left) {
    return;
  }
  box.hidden = false;
  byId('kept-take').addEventListener('click', () => {
    box.hidden = true;
    fill(left);
    changed();
    byId('question').focus();
  });
  byId('kept-drop').addEventListener('click', () => {
    box.hidden = true;
    kept.drop();
    byId('question').focus();
  });
}

/** Writes values back into their fields, several of one name in their order. */
function fill(values) {
  const of = (name) => values.filter(([one]) => one === name).map(([, value]) => value);
  alternates.fill(of('cach-hoi').length);
  attachments.fill(of('tep-ten').length);
  for (const name of new Set(values.map(([one]) => one))) {
    const fields = [...form.elements].filter((field) => field.name === name);
    of(name).forEach((value, at) => fields[at] && (fields[at].value = value));
  }
  [...byId('alternates').children].forEach(drawPlain);
  citations.draw();
}

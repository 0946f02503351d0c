// The citizen's side of a conversation. A message is shown at once and sent under a key of its own, so that sending it again
// after a lost answer makes no second message; what was not sent survives a reload of the page.

import { ask } from './ask.js';
import { ChatApi } from './chat-api.js';
import { ChatFiles } from './chat-files.js';
import { newKey } from './chat-key.js';
import { Unsent } from './chat-unsent.js';
import { ChatView } from './chat-view.js';
import { Suggestions } from './suggestions.js';

const PAUSES_BEFORE_GIVING_UP = [1_500, 4_000];
const FIRST_PLACE = '1970-01-01T00:00:00Z';
const SHOW_REMAINING_FROM = 0.8;

const root = document.getElementById('content');
const form = document.getElementById('composer');
const question = document.getElementById('question');
const send = document.getElementById('send');
const officer = document.getElementById('officer');
const attach = document.getElementById('attach');
const log = document.getElementById('log');
const earlier = document.getElementById('earlier');
const alertLine = document.getElementById('alert');
const connection = document.getElementById('connection');

const texts = Object.fromEntries(
  Object.entries(root.dataset)
    .filter(([name]) => name.startsWith('text'))
    .map(([name, words]) => [name[4].toLowerCase() + name.slice(5), words]));

const api = new ChatApi(root.dataset.account, { framed: 'framed' in root.dataset });
const unsent = new Unsent(`hoiluat.unsent.${root.dataset.account}`);
const view = new ChatView({
  log,
  scroll: document.getElementById('scroll'),
  newer: document.getElementById('newer'),
  texts,
  onChoice: (title, payload) => say(title, payload),
});

let reached = FIRST_PLACE;
let oldest = null;
let composing = false;
let wasConnected = true;

await start();

async function start() {
  question.value = fromAddress() || question.value || unsent.draft;
  fit();
  try {
    const messages = await api.history();
    messages.forEach(keep);
    oldest = messages[0]?.place ?? null;
    earlier.hidden = messages.length < 50;
    view.showEnd();
    await api.recognise();
  } catch (refused) {
    alertLine.textContent = refused.words || texts.problem;
    if (refused.code === 'no-visitor') {
      showNoWay();
      return;
    }
  }
  // From here on what comes is read out; the past was not.
  log.ariaLive = 'polite';
  api.listen({ place: () => reached, onMessage: keep, onErased: (id) => view.remove(id), onState: showConnection });
  for (const message of unsent.all()) {
    view.showOwn(message.clientId, message.text);
    deliver(message);
  }
}

/** Where the browser keeps no cookie nothing can be sent: the answer would reach nobody. A page of its own may do better. */
function showNoWay() {
  form.hidden = true;
  question.disabled = true;
  document.getElementById('whole-page').hidden = !('framed' in root.dataset);
}

/** A question chosen on the start page; in the fragment, so that no server sees it before it is sent. */
function fromAddress() {
  const chosen = new URLSearchParams(location.hash.slice(1)).get('hoi');
  if (chosen) {
    history.replaceState(null, '', location.pathname + location.search);
    question.focus();
  }
  return chosen;
}

function keep(message) {
  view.show(message);
  if (message.place > reached) {
    reached = message.place;
  }
  if (message.clientId) {
    unsent.remove(message.clientId);
  }
  root.dispatchEvent(new CustomEvent('hoiluat:kept', { detail: { place: message.place, sender: message.sender } }));
}

function say(text, payload) {
  const message = { clientId: newKey(), text, ...(payload && { payload }) };
  unsent.add(message);
  view.showOwn(message.clientId, text);
  deliver(message);
}

async function deliver(message, failures = 0) {
  alertLine.textContent = '';
  view.setState(message.clientId, 'sending', texts.sending);
  try {
    keep(await api.say(message));
  } catch (refused) {
    const pause = refused.wait ? undefined : PAUSES_BEFORE_GIVING_UP[failures];
    if (refused.again && navigator.onLine && pause !== undefined) {
      setTimeout(() => deliver(message, failures + 1), pause);
    } else {
      giveUp(message, refused);
    }
  }
}

function giveUp(message, refused) {
  const words = refused.words || (navigator.onLine ? texts.failed : texts.offline);
  alertLine.textContent = words;
  const retry = [texts.retry, () => deliver(message)];
  const edit = [texts.edit, () => takeBack(message)];
  view.setState(message.clientId, 'failed', texts.failed, refused.again ? [retry] : [edit]);
  if (!refused.again) {
    unsent.remove(message.clientId);
  }
}

function takeBack(message) {
  view.removeOwn(message.clientId);
  alertLine.textContent = '';
  question.value = message.text;
  fit();
  question.focus();
}

function showConnection(connected) {
  if (connected !== wasConnected) {
    connection.textContent = connected ? texts.connected : texts.reconnecting;
    if (connected) {
      setTimeout(() => wasConnected && (connection.textContent = ''), 3_000);
    }
  }
  wasConnected = connected;
}

function fit() {
  question.style.height = 'auto';
  question.style.height = `${question.scrollHeight + 2}px`;
  const left = question.maxLength - question.value.length;
  const near = question.value.length > question.maxLength * SHOW_REMAINING_FROM;
  document.getElementById('remaining').textContent = near ? texts.remaining.replace('{0}', left) : '';
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = question.value.trim();
  if (composing || !text) {
    question.focus();
    return;
  }
  say(text);
  question.value = '';
  unsent.draft = '';
  fit();
  question.focus();
});

question.addEventListener('compositionstart', () => (composing = true));
question.addEventListener('compositionend', () => (composing = false));
question.addEventListener('input', () => {
  unsent.draft = question.value;
  fit();
});
question.addEventListener('keydown', (event) => {
  // 229 is what Safari gives for the key that ends a composition, when it says it is not composing any more.
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    form.requestSubmit();
  }
});

officer.addEventListener('click', (event) => {
  say(event.currentTarget.textContent, root.dataset.officer);
});

document.getElementById('forget').addEventListener('click', async () => {
  if (!(await ask(document.getElementById('forget-question')))) {
    return;
  }
  try {
    await api.forget();
    unsent.clear();
    question.value = '';
    root.dispatchEvent(new Event('hoiluat:forgotten'));
    location.reload();
  } catch (refused) {
    alertLine.textContent = refused.words || texts.offline;
  }
});

root.addEventListener('hoiluat:opened', () => view.showEnd());

earlier.addEventListener('click', async () => {
  const messages = await api.history(oldest).catch(() => []);
  view.showEarlier(messages);
  oldest = messages[0]?.place ?? oldest;
  earlier.hidden = messages.length < 50;
});

window.addEventListener('online', () => unsent.all().forEach((message) => deliver(message)));

new Suggestions(question);

new ChatFiles({
  root,
  button: attach,
  input: document.getElementById('file'),
  api,
  view,
  texts,
  on: { kept: keep, problem: (words) => (alertLine.textContent = words) },
});

// Not before: what is said comes behind what was said.
send.disabled = false;
officer.disabled = false;
attach.disabled = false;

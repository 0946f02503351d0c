// The sandbox: a phone on the stand-in of Zalo, the real chat page as the other, and questions to send on both.

import { ChatView } from './chat-view.js';

const PERSON = 'hoiluat.sandbox.person';
const OURS = '#HL_';
const SENDERS = { CITIZEN: 'CITIZEN', ACCOUNT: 'BOT', PERSON: 'OFFICER' };
const BUTTONS = { 'oa.open.url': 'OPEN_LINK', 'oa.open.phone': 'CALL' };

const root = document.getElementById('content');
const log = document.getElementById('log');
const words = document.getElementById('words');
const web = document.getElementById('web');
const alertLine = document.getElementById('alert');

const texts = Object.fromEntries(
  Object.entries(root.dataset)
    .filter(([name]) => name.startsWith('text'))
    .map(([name, text]) => [name[4].toLowerCase() + name.slice(5), text]));

const view = new ChatView({
  log,
  scroll: document.getElementById('scroll'),
  newer: document.getElementById('newer'),
  texts,
  onChoice: (title, value) => act({ button: value }),
});

/** What is written on the buttons seen so far, since a press comes back as its payload. */
const titles = new Map();
let person = localStorage.getItem(PERSON) ?? newPerson();
let source = null;

function newPerson() {
  const digits = crypto.getRandomValues(new Uint32Array(2)).join('').padEnd(18, '7').slice(0, 18);
  localStorage.setItem(PERSON, `9${digits}`);
  return `9${digits}`;
}

function address(what) {
  const query = root.dataset.oa ? `?account=${encodeURIComponent(root.dataset.oa)}` : '';
  return `/sandbox/zalo/phone/${person}/${what}${query}`;
}

function watch() {
  source?.close();
  log.replaceChildren();
  document.getElementById('person').textContent = texts.person.replace('{0}', `…${person.slice(-4)}`);
  source = new EventSource(address('stream'));
  source.addEventListener('message', (event) => show(JSON.parse(event.data)));
}

function show(bubble) {
  const buttons = bubble.buttons.map(({ type, title, value }) => ({ type: BUTTONS[type] ?? 'ANSWER', title, value }));
  buttons.forEach(({ title, value }) => titles.set(value, title));
  const text = bubble.text.startsWith(OURS) ? titles.get(bubble.text) ?? bubble.text : bubble.text;
  view.show({ id: `zalo-${bubble.seq}`, sender: SENDERS[bubble.from], text, buttons, at: bubble.at });
}

async function act(what) {
  alertLine.textContent = '';
  try {
    const answer = await fetch(address('messages'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(what),
    });
    alertLine.textContent = answer.ok ? '' : texts.failed;
  } catch {
    alertLine.textContent = texts.failed;
  }
}

/** Types into the chat page and sends, as a person would. */
function sayOnWeb(text) {
  const page = web.contentDocument;
  const question = page?.getElementById('question');
  if (question) {
    question.value = text;
    page.getElementById('composer').requestSubmit();
  }
}

document.getElementById('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = words.value.trim();
  if (text) {
    act({ text });
    words.value = '';
  }
  words.focus();
});

words.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
    event.preventDefault();
    event.currentTarget.form.requestSubmit();
  }
});

document.getElementById('samples').addEventListener('click', (event) => {
  const sample = event.target.closest('button');
  if (!sample) {
    return;
  }
  const target = document.querySelector('input[name=target]:checked').value;
  if (target !== 'web') {
    act({ text: sample.textContent });
  }
  if (target !== 'zalo') {
    sayOnWeb(sample.textContent);
  }
});

for (const tool of document.querySelectorAll('[data-kind]')) {
  tool.addEventListener('click', () => act({ kind: tool.dataset.kind }));
}

document.getElementById('new-person').addEventListener('click', () => {
  person = newPerson();
  watch();
});

watch();

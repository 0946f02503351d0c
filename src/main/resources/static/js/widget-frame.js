// The conversation as a frame in another site's page. The two sides tell each other no more than: opened, closed, how many
// replies are unread, and the time of the message seen last, which the page keeps since frames often may keep nothing. Words
// never leave the frame.

const COLOUR = /^[0-9a-f]{6}$/;
const REACHABLE = 'a[href], button:not([disabled]), textarea, [tabindex="0"]';
const TOUCH = matchMedia('(pointer: coarse)');

const root = document.getElementById('content');
const question = document.getElementById('question');
const replies = [];

let page = null;
let isOpen = false;
let seen = '';
let reached = '';

const accent = new URLSearchParams(location.hash.slice(1)).get('accent') ?? '';
if (COLOUR.test(accent)) {
  document.documentElement.style.setProperty('--accent', `#${accent}`);
}

function tell(kind, more = {}) {
  if (page) {
    window.parent.postMessage({ hoiluat: kind, ...more }, page);
  }
}

function see() {
  seen = reached;
  tell('seen', { place: seen });
  count();
}

function count() {
  tell('unread', { count: replies.filter((place) => place > seen).length });
}

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || typeof event.data?.hoiluat !== 'string') {
    return;
  }
  page = event.origin;
  switch (event.data.hoiluat) {
    case 'hello':
      seen = String(event.data.seen ?? '');
      tell('ready');
      count();
      break;
    case 'opened':
      isOpen = true;
      see();
      root.dispatchEvent(new Event('hoiluat:opened'));
      // On a phone the keyboard would hide what there is to read.
      (question.disabled || TOUCH.matches ? root : question).focus();
      break;
    case 'closed':
      isOpen = false;
      break;
  }
});

root.addEventListener('hoiluat:kept', ({ detail: message }) => {
  if (message.place <= reached) {
    return;
  }
  reached = message.place;
  if (message.sender !== 'CITIZEN') {
    replies.push(message.place);
  }
  if (isOpen) {
    see();
  } else {
    count();
  }
});

root.addEventListener('hoiluat:forgotten', () => tell('seen', { place: '' }));

document.getElementById('close').addEventListener('click', () => tell('close'));

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.keyCode === 229 || document.querySelector('dialog[open]')) {
    return;
  }
  if (event.key === 'Escape') {
    event.preventDefault();
    tell('close');
  } else if (event.key === 'Tab') {
    keepInside(event);
  }
});

/** The keyboard goes round in the frame; Escape leads out. */
function keepInside(event) {
  const all = [...root.querySelectorAll(REACHABLE)].filter((element) => element.checkVisibility());
  const [from, to] = event.shiftKey ? [all.at(0), all.at(-1)] : [all.at(-1), all.at(0)];
  const active = document.activeElement;
  if (active === from || !all.includes(active)) {
    event.preventDefault();
    to.focus();
  }
}

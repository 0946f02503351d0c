// What the conversation looks like. Messages are known by id; what was said here and not yet kept there, by its own key.

import { appendText, link } from './chat-text.js';

const VIETNAM = 'Asia/Ho_Chi_Minh';
const HOUR = new Intl.DateTimeFormat('vi-VN', { timeZone: VIETNAM, hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { timeZone: VIETNAM, day: '2-digit', month: '2-digit', year: 'numeric' });
const CALLED = { CITIZEN: 'mine', BOT: 'bot', OFFICER: 'officer', SYSTEM: 'system' };
const NEAR_THE_END = 120;
const ROOM_ABOVE = 12;

/** What the payloads begin with that say what somebody thinks of an answer. */
const OPINION = '#HL_DG_';

/** What the words that stand for a file begin with; a sign is drawn in its place. */
export const FILE = '📎 ';

export class ChatView {
  #log;
  #scroll;
  #newer;
  #texts;
  #onChoice;
  #note;

  /** `note` gives what is to be said of a text beside its time. */
  constructor({ log, scroll, newer, texts, onChoice, note = () => '' }) {
    this.#log = log;
    this.#scroll = scroll;
    this.#newer = newer;
    this.#texts = texts;
    this.#onChoice = onChoice;
    this.#note = note;
    newer.addEventListener('click', () => this.showEnd());
    scroll.addEventListener('scroll', () => this.#isAtEnd() && (newer.hidden = true), { passive: true });
  }

  /** Shows a kept message, in the place of what was shown while it was sent. True if it is new. */
  show(message) {
    const known = this.#find(message);
    if (known?.dataset.id === message.id) {
      return false;
    }
    const follow = this.#isAtEnd();
    const element = this.#build(message);
    if (known) {
      known.replaceWith(element);
    } else {
      this.#log.append(element);
    }
    this.#arrange();
    if (!known && follow) {
      this.#showFrom(element);
    } else if (!known) {
      this.#newer.hidden = false;
    }
    return !known;
  }

  /** Puts older messages above all others, without moving what is being read. */
  showEarlier(messages) {
    const before = this.#scroll.scrollHeight - this.#scroll.scrollTop;
    this.#log.prepend(...messages.filter((m) => !this.#find(m)).map((m) => this.#build(m)));
    this.#arrange();
    this.#scroll.scrollTop = this.#scroll.scrollHeight - before;
  }

  /** Shows what is being sent, before anybody has it. */
  showOwn(clientId, text) {
    const element = this.#build({ id: '', clientId, sender: 'CITIZEN', text, buttons: [], at: new Date().toISOString() });
    this.#log.append(element);
    this.#arrange();
    this.showEnd();
  }

  /** Says how far the sending of an own message is; `actions` are words and what they do. */
  setState(clientId, name, words, actions = []) {
    const element = this.#own(clientId);
    if (!element) {
      return;
    }
    element.classList.toggle('failed', name === 'failed');
    const state = element.querySelector('.state');
    state.replaceChildren(span(words), ...actions.map(([title, act]) => button(title, act)));
  }

  /** Shows how much of an own file is sent, from 0 to 1. */
  setProgress(clientId, share) {
    const state = this.#own(clientId)?.querySelector('.state');
    if (!state || this.#own(clientId).dataset.id) {
      return;
    }
    let bar = state.querySelector('progress');
    if (!bar) {
      bar = document.createElement('progress');
      bar.ariaLabel = this.#texts.sending;
      state.append(bar);
    }
    bar.value = share;
  }

  /** Takes a message away. */
  remove(messageId) {
    this.#log.querySelector(`[data-id="${CSS.escape(messageId)}"]`)?.remove();
    this.#arrange();
  }

  /** Takes away an own message that was not kept. */
  removeOwn(clientId) {
    this.#own(clientId)?.remove();
    this.#arrange();
  }

  showEnd() {
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
    this.#newer.hidden = true;
  }

  /** To the end, but never past the beginning of what is new: a long answer is read from its first line. */
  #showFrom(element) {
    this.showEnd();
    const above = this.#scroll.getBoundingClientRect().top - element.getBoundingClientRect().top;
    if (above > 0) {
      this.#scroll.scrollTop -= above + ROOM_ABOVE;
    }
  }

  #isAtEnd() {
    return this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < NEAR_THE_END;
  }

  #find(message) {
    return this.#log.querySelector(`[data-id="${CSS.escape(message.id)}"]`)
      ?? (message.clientId ? this.#own(message.clientId) : null);
  }

  #own(clientId) {
    return this.#log.querySelector(`[data-client-id="${CSS.escape(clientId)}"]`);
  }

  #build(message) {
    const element = document.createElement('div');
    element.className = `message ${CALLED[message.sender] ?? 'system'}`;
    element.dataset.id = message.id;
    element.dataset.sender = message.sender;
    element.dataset.at = message.at;
    if (message.clientId) {
      element.dataset.clientId = message.clientId;
    }
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    bubble.append(...message.text.split('\n').map((words) => line(words, message.sender === 'SYSTEM')));
    const state = document.createElement('p');
    state.className = 'state';
    state.append(time(message.at));
    const note = this.#note(message.text);
    if (note) {
      state.append(span(note));
    } else if (message.sender === 'CITIZEN' && message.id) {
      state.append(span(this.#texts.sent));
    }
    element.append(this.#who(message.sender), bubble, state);
    if (message.buttons.length > 0) {
      element.append(this.#choices(message.buttons));
    }
    return element;
  }

  #who(sender) {
    const who = document.createElement('p');
    who.className = 'who';
    who.textContent = this.#texts[sender.toLowerCase()] ?? '';
    return who;
  }

  #choices(buttons) {
    const group = document.createElement('div');
    group.className = 'choices';
    group.role = 'group';
    group.ariaLabel = this.#texts.choices;
    for (const { type, title, value } of buttons) {
      if (type === 'ANSWER') {
        const choice = button(title, (event) => this.#choose(group, event.currentTarget, title, value));
        choice.dataset.value = value;
        group.append(choice);
      } else if (type === 'OPEN_LINK' && /^https?:/.test(value)) {
        const anchor = link(value, title);
        anchor.append(hidden(` (${this.#texts.window})`));
        group.append(anchor);
      } else if (type === 'CALL') {
        const anchor = document.createElement('a');
        anchor.href = `tel:${value.replace(/[^\d+]/g, '')}`;
        anchor.textContent = title;
        group.append(anchor);
      }
    }
    return group;
  }

  /** One choice each; the others stay where the keyboard finds them, but do nothing. An opinion may be changed and ends no choice. */
  #choose(group, chosen, title, value) {
    if (chosen.ariaDisabled || chosen.ariaPressed === 'true') {
      return;
    }
    const rates = isOpinion(chosen);
    for (const other of [...group.querySelectorAll('button')].filter((each) => isOpinion(each) === rates)) {
      other.ariaDisabled = rates ? null : 'true';
      other.ariaPressed = null;
    }
    chosen.ariaPressed = 'true';
    this.#onChoice(title, value);
  }

  /** Names the speaker when it changes, and the day; to a screen reader the speaker is always named. */
  #arrange() {
    for (const day of this.#log.querySelectorAll('.day')) {
      day.remove();
    }
    let sender = '';
    let shownDay = '';
    for (const element of [...this.#log.children]) {
      const day = DAY.format(new Date(element.dataset.at));
      const isNewDay = day !== shownDay;
      if (isNewDay) {
        element.before(this.#day(day));
      }
      const isFirst = isNewDay || element.dataset.sender !== sender;
      element.classList.toggle('first', isFirst);
      element.querySelector('.who').classList.toggle('hidden', !isFirst || element.dataset.sender === 'CITIZEN');
      sender = element.dataset.sender;
      shownDay = day;
    }
  }

  #day(day) {
    const words = document.createElement('p');
    words.className = 'day';
    words.textContent = day === DAY.format(new Date()) ? this.#texts.today : day;
    return words;
  }
}

function isOpinion({ dataset }) {
  return dataset.value.startsWith(OPINION);
}

function line(words, callable) {
  const element = document.createElement('p');
  const isFile = words.startsWith(FILE);
  element.className = isFile ? 'line file' : 'line';
  appendText(element, isFile ? words.slice(FILE.length) : words, callable);
  return element;
}

function time(at) {
  const element = document.createElement('time');
  element.dateTime = at;
  element.textContent = HOUR.format(new Date(at));
  return element;
}

function span(words) {
  const element = document.createElement('span');
  element.textContent = words;
  return element;
}

function hidden(words) {
  const element = span(words);
  element.className = 'hidden';
  return element;
}

function button(title, act) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = title;
  element.addEventListener('click', act);
  return element;
}

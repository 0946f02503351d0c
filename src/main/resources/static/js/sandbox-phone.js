// A citizen's phone on a stand-in: what it shows comes from the stand-in, what is done on it goes there.

import { ChatView } from './chat-view.js';
import { segments } from './sandbox-sms.js';

const OURS = '#HL_';
const SENDERS = { CITIZEN: 'CITIZEN', ACCOUNT: 'BOT', PERSON: 'OFFICER' };
const BUTTONS = { 'oa.open.url': 'OPEN_LINK', 'oa.open.phone': 'CALL', web_url: 'OPEN_LINK', phone_number: 'CALL' };
const NUMBERS = { zalo: ['9', 19], messenger: ['7', 16], sms: ['849', 11] };

export class Phone {
  #element;
  #texts;
  #view;
  #log;
  #alert;
  #words;
  #person;
  #source = null;

  /** What is written on the buttons seen so far, since a press comes back as its payload. */
  #titles = new Map();

  constructor(element, texts) {
    this.#element = element;
    this.#texts = texts;
    this.#log = element.querySelector('.log');
    this.#alert = element.querySelector('.alert');
    this.#words = element.querySelector('textarea');
    this.#view = new ChatView({
      log: this.#log,
      scroll: element.querySelector('.chat-scroll'),
      newer: element.querySelector('.newer'),
      texts,
      onChoice: (title, value) => this.#act({ button: value }),
      note: this.channel === 'sms' ? (text) => this.#size(text) : undefined,
    });
    this.#person = localStorage.getItem(this.#personName) ?? this.#newPerson();
    this.#listen();
    this.watch();
  }

  get channel() {
    return this.#element.dataset.channel;
  }

  get standIn() {
    return this.#element.dataset.standIn;
  }

  get #personName() {
    return `hoiluat.sandbox.${this.channel}`;
  }

  say(text) {
    return this.#act({ text });
  }

  /** Clears the screen and hands the phone to somebody else. */
  renew() {
    this.#person = this.#newPerson();
    this.watch();
  }

  watch() {
    this.#source?.close();
    this.#log.replaceChildren();
    this.#element.querySelector('.person').textContent = this.#texts.person.replace('{0}', `…${this.#person.slice(-4)}`);
    this.#source = new EventSource(this.#address('stream'));
    this.#source.addEventListener('message', (event) => this.#show(JSON.parse(event.data)));
  }

  #listen() {
    const form = this.#element.querySelector('.composer');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const text = this.#words.value.trim();
      if (text) {
        this.say(text);
        this.#words.value = '';
      }
      this.#words.focus();
    });
    this.#words.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
        event.preventDefault();
        form.requestSubmit();
      }
    });
    for (const tool of this.#element.querySelectorAll('[data-kind]')) {
      tool.addEventListener('click', () => this.#act({ kind: tool.dataset.kind }));
    }
    this.#element.querySelector('.new-person').addEventListener('click', () => this.renew());
  }

  async #act(what) {
    this.#alert.textContent = '';
    try {
      const answer = await fetch(this.#address('messages'), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(what),
      });
      this.#alert.textContent = answer.ok ? '' : this.#texts.failed;
    } catch {
      this.#alert.textContent = this.#texts.failed;
    }
  }

  #show(bubble) {
    const buttons = bubble.buttons.map(({ type, title, value }) => ({ type: BUTTONS[type] ?? 'ANSWER', title, value }));
    buttons.forEach(({ title, value }) => this.#titles.set(value, title));
    const text = bubble.text.startsWith(OURS) ? this.#titles.get(bubble.text) ?? bubble.text : bubble.text;
    this.#view.show({ id: `${this.channel}-${bubble.seq}`, sender: SENDERS[bubble.from], text, buttons, at: bubble.at });
  }

  #size(text) {
    const { count, characters, accented } = segments(text);
    return (accented ? this.#texts.accented : this.#texts.segments).replace('{0}', count).replace('{1}', characters);
  }

  #address(what) {
    const account = encodeURIComponent(this.#element.dataset.account);
    return `/sandbox/${this.standIn}/phone/${this.#person}/${what}?account=${account}`;
  }

  #newPerson() {
    const [prefix, length] = NUMBERS[this.channel] ?? ['1', 16];
    const digits = crypto.getRandomValues(new Uint32Array(3)).join('').padEnd(24, '7');
    const person = (prefix + digits).slice(0, length);
    localStorage.setItem(this.#personName, person);
    return person;
  }
}

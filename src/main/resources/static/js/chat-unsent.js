// What was typed and what was not sent yet, kept for this tab only, so that a reload loses nothing.

export class Unsent {
  #name;
  #messages;

  constructor(name) {
    this.#name = name;
    this.#messages = read(name, []);
  }

  all() {
    return [...this.#messages];
  }

  add(message) {
    this.#messages.push(message);
    write(this.#name, this.#messages);
  }

  remove(clientId) {
    this.#messages = this.#messages.filter((message) => message.clientId !== clientId);
    write(this.#name, this.#messages);
  }

  clear() {
    this.#messages = [];
    write(this.#name, []);
    this.draft = '';
  }

  get draft() {
    return read(`${this.#name}.draft`, '');
  }

  set draft(text) {
    write(`${this.#name}.draft`, text);
  }
}

/** Where the browser keeps nothing, nothing survives a reload; the page works all the same. */
function read(name, otherwise) {
  try {
    return JSON.parse(sessionStorage.getItem(name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function write(name, value) {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden store: see read.
  }
}

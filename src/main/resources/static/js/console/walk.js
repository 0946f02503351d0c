// One step from where one is: to another pane, tab or case. What cannot be done says false, so that its key is left to the browser.

import { byId } from './dom.js';
import { isDesk, isWide, toggleBeside } from './frame.js';

export class Walk {
  #desk;
  #place;

  constructor({ desk, place }) {
    this.#desk = desk;
    this.#place = place;
  }

  /** Brings a pane of the open case to the front. */
  front(pane) {
    this.#desk.go({ ...this.#place.now, pane });
  }

  /** Goes to a tab of the composer. */
  toTab(tab) {
    return this.#desk.open.now
      ? this.#desk.go({ ...this.#place.now, pane: tab }, { focus: 'text', replace: this.#place.isWriting })
      : false;
  }

  /** Goes from what citizens read to what colleagues read, or back. */
  turn() {
    return this.toTab(this.#place.now.pane === 'note' ? 'reply' : 'note');
  }

  /** Puts the keyboard on the button that approves the answer that waits. */
  toDraft() {
    if (!document.querySelector('.draft-deeds button')) {
      return false;
    }
    this.#place.now.pane === 'thread' || this.front('thread');
    return document.querySelector('.draft-deeds button').focus();
  }

  /** Puts the keyboard into the list. */
  toList() {
    isDesk() || this.#desk.go({ ...this.#place.now, code: '' });
    this.#desk.list.focus();
  }

  /** Goes to the case before or behind this one. */
  toCase(step) {
    const code = this.#desk.list.neighbour(step);
    return code ? this.#desk.go({ ...this.#place.now, code, pane: 'thread' }) : false;
  }

  /** Closes the open case without an answer, and then goes to the next. */
  closeAndGoOn() {
    const next = this.#desk.list.neighbour(1);
    return this.#desk.acts.open('close', () => this.#desk.go({ ...this.#place.now, code: next ?? '', pane: 'thread' }));
  }

  /** Goes back: from the composer to the thread, from the thread to the list. */
  back() {
    if (this.#place.now.code && this.#place.now.pane !== 'thread') {
      return this.front('thread');
    }
    return byId('thread').contains(document.activeElement) ? this.#desk.list.focus() : false;
  }

  toggleContext() {
    if (isWide()) {
      toggleBeside();
      this.#desk.drawFrame();
    } else if (this.#desk.open.now) {
      this.front(this.#place.now.pane === 'context' ? 'thread' : 'context');
      this.#place.now.pane === 'context' && byId('context').focus();
    }
  }
}

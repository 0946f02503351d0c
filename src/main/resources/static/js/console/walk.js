// One step from where one is: to another pane, tab or case. What cannot be done says false, so that its key is left to the browser.

import { byId } from './dom.js';
import { isWide, toggleBeside } from './frame.js';

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

  /** Goes to the case before or behind this one. */
  toCase(step) {
    const code = this.#desk.list.neighbour(step);
    return code ? this.#desk.go({ ...this.#place.now, code, pane: 'thread' }) : false;
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

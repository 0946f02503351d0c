// What the officer has before them: the list, the open case, and what becomes of an action.

import { Acts } from './acts.js';
import { drawHead, drawPeople } from './case-head.js';
import { CaseList } from './case-list.js';
import { claim } from './claim.js';
import { Composer } from './composer.js';
import { Context } from './context.js';
import { byId } from './dom.js';
import { drawFrame, isDesk, isWide, toggleBeside } from './frame.js';
import { Fresh } from './fresh.js';
import { sawUntil } from './memory.js';
import { OpenCase } from './open-case.js';
import { Papers } from './papers.js';
import { Place } from './place.js';
import { Presence } from './presence.js';
import { forget, say, sayWhyNot } from './sayings.js';
import { Thread } from './thread.js';

export class Desk {
  #officer;
  #place = new Place();

  constructor({ officer }) {
    this.#officer = officer;
    const go = (state) => this.go(state);
    const on = { done: (...done) => this.#done(...done), refused: (problem) => this.#refused(problem) };
    this.presence = new Presence({ officer, on: { changed: (code) => this.#met(code) } });
    this.list = new CaseList({ officer, go, at: (code) => this.presence.at(code) });
    this.thread = new Thread({ officer });
    this.composer = new Composer({
      officer,
      on: { ...on, tab: (tab) => this.toTab(tab), typed: () => this.presence.typed(), rested: () => this.presence.rested() },
    });
    this.context = new Context({
      go,
      insert: (entry, short) => {
        this.front('reply');
        this.composer.insertEntry(entry, short);
      },
    });
    this.acts = new Acts({
      on: {
        ...on,
        ask: () => {
          this.front('reply');
          this.composer.choose('ask');
        },
      },
    });
    this.papers = new Papers({ on: { said: say } });
    this.open = new OpenCase({ officer, on: { changed: (found) => this.#arrived(found), refused: on.refused, seen: () => this.fresh.settle() } });
    this.fresh = new Fresh({
      officer,
      list: this.list,
      open: this.open,
      place: this.#place,
      on: { refused: on.refused, asked: (code) => go({ ...this.#place.now, code, pane: 'thread' }) },
    });
  }

  /** Goes to a state: its address, then what it shows. */
  go(next, { replace = false, focus = '' } = {}) {
    const { code } = this.#place.now;
    this.#place.move(next, replace);
    const opened = this.#place.now.code;
    this.show(focus || (opened && opened !== code ? 'thread' : ''));
  }

  /** Shows what the address says by now. */
  follow() {
    this.#place.follow();
    this.show();
  }

  /** Shows the state. Where the keyboard goes is said only when somebody asked for another place. */
  async show(focus = '') {
    const state = this.#place.now;
    const shown = this.list.show(state).catch((problem) => this.#refused(problem));
    if (state.code && this.open.now?.code === state.code) {
      this.#drawCase();
    } else {
      this.open.leave();
      state.code || this.presence.turnTo('');
      this.composer.hide();
      this.drawFrame();
      state.code && (await this.open.read(state.code));
    }
    if (focus === 'text' && this.open.now) {
      this.composer.focus();
    } else if (focus === 'thread') {
      byId('thread').focus({ preventScroll: true });
    }
    await shown;
    this.fresh.badge();
  }

  drawFrame() {
    drawFrame(this.#place.now, this.open.now !== null);
  }

  /** Brings a pane of the open case to the front. */
  front(pane) {
    this.go({ ...this.#place.now, pane });
  }

  /** Goes to a tab of the composer; false while no case is open. */
  toTab(tab) {
    return this.open.now ? this.go({ ...this.#place.now, pane: tab }, { focus: 'text', replace: this.#place.isWriting }) : false;
  }

  /** Goes to the case before or behind this one; false if there is none. */
  toCase(step) {
    const code = this.list.neighbour(step);
    return code ? this.go({ ...this.#place.now, code, pane: 'thread' }) : false;
  }

  /** One step back: from the composer to the thread, from the thread to the list; false if there is none. */
  back() {
    if (this.#place.now.code && this.#place.now.pane !== 'thread') {
      return this.front('thread');
    }
    return byId('thread').contains(document.activeElement) ? this.list.focus() : false;
  }

  toggleContext() {
    if (isWide()) {
      toggleBeside();
      this.drawFrame();
    } else if (this.open.now) {
      this.front(this.#place.now.pane === 'context' ? 'thread' : 'context');
      this.#place.now.pane === 'context' && byId('context').focus();
    }
  }

  /** Takes the open case; false if it cannot be taken. */
  claim() {
    return this.open.now?.actions.includes('claim')
      ? claim(this.open.now, {
        done: (...done) => {
          this.#done(...done);
          isDesk() && this.composer.focus();
        },
        refused: (problem) => this.#refused(problem),
      })
      : false;
  }

  /** A case was read, however its code was typed. */
  #arrived({ code }) {
    this.#place.move({ ...this.#place.now, code }, true);
    this.#drawCase();
  }

  #drawCase() {
    const aCase = this.open.now;
    this.drawFrame();
    forget();
    drawHead(aCase, this.#officer);
    this.presence.turnTo(aCase.code);
    this.#drawPeople(aCase.code);
    // The composer first: it takes its height from the thread.
    this.composer.show(aCase, this.#place.now.pane === 'note' ? 'note' : 'reply');
    this.thread.show(aCase);
    this.context.show(aCase, this.#place.now.view);
    this.acts.draw(aCase);
    this.papers.show(aCase);
    sawUntil(aCase.code, aCase.lastMessageAt ?? aCase.openedAt);
  }

  /** Colleagues came to a case or left it. */
  #met(code) {
    this.list.draw();
    code === this.open.now?.code && this.#drawPeople(code);
  }

  #drawPeople(code) {
    const people = this.presence.at(code);
    drawPeople(people);
    this.composer.meet(people);
  }

  /** Something was done by this officer: the case as it is now, and the words to say so. */
  #done(changed, words) {
    if (this.open.take(changed)) {
      this.#drawCase();
      this.thread.showEnd();
      this.#place.isWriting && this.go({ ...this.#place.now, pane: 'thread' }, { replace: true });
    }
    say(words);
    this.fresh.settle();
  }

  /** Something was not done: says why; of a conflict it says who was first, and shows the case as it is. */
  async #refused(problem) {
    if (problem.name === 'AbortError') {
      return;
    }
    sayWhyNot(problem);
    const { code } = this.#place.now;
    if (problem.status === 409 && code) {
      this.fresh.settle();
      await this.open.read(code);
      this.#place.now.code === code && sayWhyNot(problem);
    }
  }
}

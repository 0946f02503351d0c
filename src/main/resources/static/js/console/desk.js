// What the officer has before them: the list, the open case, and what becomes of an action.

import { Acts } from './acts.js';
import { drawHead, drawPeople } from './case-head.js';
import { Batch } from './batch.js';
import { CaseList } from './case-list.js';
import { claim } from './claim.js';
import { Composer } from './composer.js';
import { Context } from './context.js';
import { byId } from './dom.js';
import { drawFrame, isDesk } from './frame.js';
import { Fresh } from './fresh.js';
import { sawUntil } from './memory.js';
import { OpenCase } from './open-case.js';
import { Papers } from './papers.js';
import { drawEntryDraft } from './entry-draft.js';
import { Place } from './place.js';
import { Presence } from './presence.js';
import { Referral } from './referral.js';
import { SameQuestion } from './same-question.js';
import { Selection } from './selection.js';
import { Slips } from './slips.js';
import { forget, say, sayWhyNot } from './sayings.js';
import { Thread } from './thread.js';
import { Walk } from './walk.js';

export class Desk {
  #officer;
  #place;

  /** `filters` are the saved ones, read already. */
  constructor({ officer, filters }) {
    this.#officer = officer;
    const go = (state) => this.go(state);
    this.filters = filters;
    this.#place = new Place({ filters });
    this.walk = new Walk({ desk: this, place: this.#place });
    const on = { done: (...done) => this.#done(...done), refused: (problem) => this.#refused(problem) };
    this.presence = new Presence({ officer, on: { changed: (code) => this.#met(code) } });
    this.list = new CaseList({ officer, filters, go, at: (code) => this.presence.at(code), isChosen: (code) => this.selection.has(code) });
    this.thread = new Thread({ officer, on: { ...on, act: (action) => this.acts.open(action) } });
    this.composer = new Composer({
      officer,
      on: { ...on, tab: (tab) => this.walk.toTab(tab), typed: () => this.presence.typed(), rested: () => this.presence.rested() },
    });
    this.context = new Context({
      go,
      insert: (entry, short) => {
        this.walk.front('reply');
        this.composer.insertEntry(entry, short);
      },
    });
    this.acts = new Acts({
      on: {
        ...on,
        ask: () => {
          this.walk.front('reply');
          this.composer.choose('ask');
        },
        refer: () => this.refer(),
      },
    });
    this.papers = new Papers({ on: { said: say } });
    this.referral = new Referral({ on });
    this.slips = new Slips({
      on: {
        ...on,
        said: say,
        withdraw: () => this.acts.open('slip-withdraw'),
        use: ({ text, basis }) => {
          this.walk.front('reply');
          this.composer.insert({ text, basis });
        },
      },
    });
    const batch = new Batch({ finished: () => this.#finished() });
    this.selection = new Selection({ list: this.list, batch });
    this.same = new SameQuestion({
      batch,
      letter: () => this.composer.letter,
      hindered: () => {
        this.walk.front('reply');
        return this.composer.hindered();
      },
    });
    this.open = new OpenCase({ officer, on: { changed: (found) => this.#arrived(found), refused: on.refused, seen: () => this.fresh.settle() } });
    this.fresh = new Fresh({
      officer,
      list: this.list,
      open: this.open,
      place: this.#place,
      on: { refused: on.refused, asked: (code) => go({ ...this.#place.now, code, pane: 'thread' }) },
    });
  }

  /** Where the officer is. */
  get now() {
    return this.#place.now;
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

  /** Takes the open case; false if it cannot be taken. */
  claim() {
    return this.open.now?.actions.includes('claim')
      ? claim(this.open.now, {
        done: (taken, words) => {
          this.#done(taken, words, { stay: true });
          isDesk() && this.composer.focus();
        },
        refused: (problem) => this.#refused(problem),
      })
      : false;
  }

  /** Sends the citizen of the open case on to another agency; false if that cannot be done. */
  refer() {
    return this.referral.open(this.open.now);
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
    this.composer.meet(drawPeople(this.presence.at(aCase.code)));
    // The composer first: it takes its height from the thread.
    this.composer.show(aCase, this.#place.now.pane === 'note' ? 'note' : 'reply');
    this.thread.show(aCase);
    this.context.show(aCase, this.#place.now.view);
    this.acts.draw(aCase);
    this.slips.show(aCase);
    this.papers.show(aCase);
    drawEntryDraft(aCase);
    this.same.show(aCase);
    sawUntil(aCase.code, aCase.lastMessageAt ?? aCase.openedAt);
  }

  /** Colleagues came to a case or left it. */
  #met(code) {
    this.list.draw();
    code === this.open.now?.code && this.composer.meet(drawPeople(this.presence.at(code)));
  }

  /** Several cases were worked on at once. */
  #finished() {
    const { code } = this.#place.now;
    this.same.forget();
    this.selection.clear();
    this.fresh.reload();
    code && this.composer.forgetIfSent(code);
  }

  /** Something was done by this officer: the case as it is now, and the words to say so; `stay` in the pane one is in. */
  #done(changed, words, { stay = false } = {}) {
    if (this.open.take(changed)) {
      this.#drawCase();
      this.thread.showEnd();
      !stay && this.#place.isWriting && this.go({ ...this.#place.now, pane: 'thread' }, { replace: true });
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

// Keeps list and open case as fresh as what happens, and tells the officer of it.

import * as alerts from './alerts.js';
import { byId } from './dom.js';
import { newsOf } from './news.js';

const SETTLE = 250;

export class Fresh {
  #officer;
  #list;
  #open;
  #place;
  #on;
  #settling = 0;

  /** `on.refused(refused)` if the list could not be read, `on.asked(code)` if the officer wants to see what they were told of. */
  constructor({ officer, list, open, place, on }) {
    this.#officer = officer;
    this.#list = list;
    this.#open = open;
    this.#place = place;
    this.#on = on;
  }

  /** Something happened, here or elsewhere; `sort` and `event` as in docs/console-api.md. */
  happened(sort, event) {
    const { code, version } = event;
    if (code === this.#place.now.code && (sort !== 'case' || !this.#open.knows(code, version))) {
      this.#open.read(code);
    }
    if (sort === 'delivery') {
      return;
    }
    sort === 'case' && this.settle();
    const words = newsOf(event, this.#officer);
    if (words) {
      byId('list-said').textContent = words;
      alerts.tell(words, code, this.#on.asked, event.danger);
    }
  }

  /** Reads everything anew. */
  reload() {
    this.settle();
    const { code } = this.#place.now;
    code && this.#open.read(code);
  }

  /** Many things may happen at once: the list is read anew when it is quiet for a moment. */
  settle() {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(async () => {
      await this.#list.refresh().catch(this.#on.refused);
      this.badge();
    }, SETTLE);
  }

  /** Shows how many cases wait for this officer, and how urgently. */
  badge() {
    const count = (view) => this.#list.count(view);
    alerts.badge({ late: count('overdue'), soon: count('due-soon'), waiting: count('unassigned') + count('mine') });
  }
}

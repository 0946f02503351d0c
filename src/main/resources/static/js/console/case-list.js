// The left pane: views with counts, and the cases of one of them.

import * as address from './address.js';
import * as api from './api.js';
import { card } from './case-card.js';
import { byId, el, reconcile } from './dom.js';
import { counted } from './marks.js';
import { seenUntil } from './memory.js';
import { t } from './texts.js';

const VIEWS = ['mine', 'unassigned', 'due-soon', 'overdue', 'mentions', 'open'];
const ONLY_IF_ANY = 'approval';
const PAGE = 30;
const MOST_AT_ONCE = 100;

export class CaseList {
  #officer;
  #go;
  #filters;
  #at;
  #isChosen;
  #cards = byId('cards');
  #empty = byId('list-empty');
  #more = byId('list-more');
  #lines = [];
  #next = null;
  #found = null;
  #state = { view: 'open', query: '', filter: '', code: '' };
  #counts = {};
  #loading = 0;

  /** `filters` are the saved ones, `go(state)` opens what was chosen, `at(code)` gives the colleagues who have a case open, `isChosen(code)` is asked for marks. */
  constructor({ officer, filters, go, at, isChosen }) {
    this.#filters = filters;
    this.#isChosen = isChosen;
    this.#officer = officer;
    this.#at = at;
    this.#go = go;
    this.#more.addEventListener('click', () => this.#loadMore());
    byId('views').addEventListener('click', (event) => this.#follow(event, 'a'));
    this.#cards.addEventListener('click', (event) => this.#follow(event, 'a.card'));
    setInterval(() => this.draw(), 60_000);
  }

  /** The cases shown, in order. */
  get lines() {
    return this.#lines;
  }

  /** The case that the keyboard is on, or the open one; empty for none. */
  get current() {
    return document.activeElement?.closest('#cards > li')?.dataset.key ?? this.#state.code;
  }

  /** How many cases a view holds. */
  count(view) {
    return this.#counts[view] ?? 0;
  }

  /** Shows a view, a search and which case is open; reads anew only what changed. */
  async show({ view, query, filter, code }) {
    const another = view !== this.#state.view || query !== this.#state.query || this.#lines.length === 0;
    this.#state = { view, query, filter, code };
    if (another) {
      this.#lines = [];
      this.#next = null;
      await this.refresh();
      byId('list-scroll').scrollTop = 0;
    } else {
      this.draw();
    }
  }

  /** Reads as many lines anew as are shown. Of several readings the last one counts. */
  async refresh() {
    const reading = ++this.#loading;
    const size = Math.min(MOST_AT_ONCE, Math.max(PAGE, this.#lines.length));
    const [counts, page] = await Promise.all([api.counts(), api.list({ ...this.#state, size })]);
    if (reading === this.#loading) {
      this.#counts = counts;
      this.#lines = page.items;
      this.#next = page.next;
      this.#found = page.found;
      this.draw();
    }
  }

  /** The case before or behind the open one, or null. */
  neighbour(step) {
    const here = this.#lines.findIndex(({ code }) => code === this.#state.code);
    return here < 0 ? this.#lines[0]?.code ?? null : this.#lines[here + step]?.code ?? null;
  }

  /** The view or saved filter behind this one, in a ring, as a state. */
  get nextView() {
    const ring = [...VIEWS.map((view) => ({ view })), ...this.#filters.all.map(({ id }) => ({ filter: id }))];
    const { view, filter } = this.#state;
    return ring[(ring.findIndex((one) => (filter ? one.filter === filter : one.view === view)) + 1) % ring.length];
  }

  /** Puts the keyboard on the open case, or on the first. */
  focus() {
    (this.#cards.querySelector('[aria-current]') ?? this.#cards.querySelector('a'))?.focus();
  }

  async #loadMore() {
    const page = await api.list({ ...this.#state, size: PAGE, page: this.#next });
    const known = new Set(this.#lines.map(({ code }) => code));
    this.#lines.push(...page.items.filter(({ code }) => !known.has(code)));
    this.#next = page.next;
    this.draw();
  }

  /** Draws what was read last, with the times as they are now. */
  draw() {
    const { view, query, filter, code } = this.#state;
    const named = this.#filters.find(filter)?.name;
    const count = counted(this.#found ?? this.#lines.length);
    byId('list-title').textContent = named ? t('list.filtered', named, count) : query ? t('list.found', query, count) : t('list');
    byId('keep-filter').hidden = !query || Boolean(named);
    this.#filters.draw(filter);
    const shown = this.#counts[ONLY_IF_ANY] > 0 || view === ONLY_IF_ANY ? [...VIEWS, ONLY_IF_ANY] : VIEWS;
    const views = [...shown, 'closed'].map((name) => ({
      name, count: this.#counts[name], here: name === view && !query, href: address.write({ view: name }),
    }));
    reconcile(byId('views'), views, ({ name }) => name, viewLink);
    const cards = this.#lines.map((line) => ({
      line,
      here: line.code === code,
      isNew: line.code !== code && (line.lastMessageAt ?? line.openedAt) > seenUntil(line.code),
      mine: line.officer === this.#officer,
      href: address.write({ view, query, filter, code: line.code }),
      chosen: this.#isChosen(line.code),
      people: this.#at(line.code),
      minute: Math.floor(Date.now() / 60_000),
    }));
    reconcile(this.#cards, cards, ({ line }) => line.code, card);
    this.#empty.hidden = this.#lines.length > 0;
    // Cases take the keyboard there; without any what is said instead must be scrolled by keys.
    byId('list-scroll').tabIndex = this.#lines.length > 0 ? -1 : 0;
    byId('find-help').hidden = !query || this.#lines.length > 0;
    this.#empty.textContent = query ? t('list.none-found', query) : t(`list.none.${view}`);
    this.#more.hidden = !this.#next;
  }

  #follow(event, selector) {
    const link = event.target.closest(selector);
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      this.#go(address.read(new URL(link.href)));
    }
  }
}

function viewLink({ name, count, here, href }) {
  return el('li', { className: `view ${name}${count > 0 ? ' some' : ''}` },
    el('a', { href, attr: { 'aria-current': here ? 'page' : null } },
      el('span', { textContent: t(`view.${name}`) }),
      el('b', { textContent: name === 'closed' || count === undefined ? '' : counted(count) })));
}

// The middle pane: what was said, what officers noted among themselves, and what happened, in one order of time.

import { appendText } from '../chat-text.js';
import { drawDraft, waitingDraft } from './draft.js';
import { deliveryState, drawWays, retryButton } from './delivery.js';
import { byId, el, icon, reconcile } from './dom.js';
import { stepReason, stepWords } from './steps.js';
import { drawFile } from './files.js';
import { has, t } from './texts.js';
import { day, hour, moment } from './times.js';

/** Steps that are seen as messages anyway. */
const NOT_SHOWN = new Set(['answered', 'message', 'asked', 'note', 'continued', 'opened']);
const NEAR_THE_END = 80;

export class Thread {
  #officer;
  #on;
  #scroll = byId('thread-scroll');
  #messages = byId('messages');
  #newer = byId('newer');
  #atEnd = true;
  #code = '';
  #last = '';

  /** `on.done(case, words)` and `on.refused(refused)` after something was done with a message, `on.act(action)` asks for an action. */
  constructor({ officer, on }) {
    this.#officer = officer;
    this.#on = on;
    this.#newer.addEventListener('click', () => this.showEnd());
    this.#scroll.addEventListener('scroll', () => {
      this.#atEnd = this.#isAtEnd();
      this.#newer.hidden ||= this.#atEnd;
    });
    // A keyboard on the screen or a longer answer takes height: what was said last stays in sight.
    new ResizeObserver(() => this.#atEnd && this.showEnd()).observe(this.#scroll);
  }

  /** Shows a case; what is new of the same case is read out and scrolled to, unless the officer reads further up. */
  show(aCase) {
    const another = aCase.code !== this.#code;
    const atEnd = another || this.#isAtEnd();
    const items = inOrder(aCase);
    const last = items.at(-1)?.key ?? '';
    this.#messages.ariaLive = another ? 'off' : 'polite';
    reconcile(byId('why'), [why(aCase)], ({ reason }) => reason, drawWhy);
    reconcile(this.#messages, withDays(items), ({ key }) => key, (item) => this.#draw(item));
    if (atEnd) {
      this.showEnd();
    } else if (last !== this.#last) {
      this.#newer.hidden = false;
    }
    this.#code = aCase.code;
    this.#last = last;
  }

  /** Goes to what was said last. */
  showEnd() {
    this.#newer.hidden = true;
    this.#atEnd = true;
    this.#scroll.scrollTop = this.#scroll.scrollHeight;
  }

  #isAtEnd() {
    return this.#scroll.scrollHeight - this.#scroll.scrollTop - this.#scroll.clientHeight < NEAR_THE_END;
  }

  #draw(item) {
    switch (item.sort) {
      case 'day':
        return el('p', { className: 'day', textContent: day(item.at) });
      case 'step':
        return drawStep(item);
      case 'rating':
        return drawRating(item);
      case 'note':
        return drawNote(item, item.author === this.#officer);
      case 'draft':
        return drawDraft(item, item.author === this.#officer, this.#on.act);
      case 'ways':
        return drawWays(item, this.#on);
      default:
        return drawMessage(item, item.officer === this.#officer, this.#on);
    }
  }
}

/** The newest thing the citizen said in a case, as a time; empty if there is none. */
export function lastOfCitizen({ thread = [], messages = [] }) {
  return [...thread.filter(({ from }) => from === 'CITIZEN'), ...messages].reduce((last, { at }) => (at > last ? at : last), '');
}

function inOrder(aCase) {
  const said = (aCase.thread?.length ? aCase.thread : (aCase.messages ?? []).map((m) => ({ ...m, from: 'CITIZEN' })))
    .map((message, place) => ({ sort: 'message', key: `m-${message.id ?? place}`, code: aCase.code, ...message }));
  const notes = (aCase.notes ?? []).map((note) => ({ sort: 'note', key: `n-${note.id}`, ...note }));
  const steps = aCase.history
    .filter(({ what }) => !NOT_SHOWN.has(what) && has(`step.${what}`))
    .map((step, place) => ({ sort: 'step', key: `s-${place}-${step.at}`, ...step }));
  const ways = (aCase.otherWays ?? [])
    .map((way, place) => ({ sort: 'ways', key: `w-${place}`, code: aCase.code, at: way.steps.at(-1).at, ...way }));
  const ratings = (aCase.ratings ?? []).map((rating) => ({ sort: 'rating', key: `r-${rating.opinion}-${rating.at}`, ...rating }));
  const told = [...said, ...notes, ...steps, ...ways, ...ratings].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return [...told, ...waitingDraft(aCase)];
}

function withDays(items) {
  let shown = '';
  return items.flatMap((item) => {
    const words = day(item.at);
    const heading = words === shown ? [] : [{ sort: 'day', key: `d-${words}`, at: item.at }];
    shown = words;
    return [...heading, item];
  });
}

function why(aCase) {
  return {
    reason: aCase.reason,
    considered: (aCase.considered ?? []).map(({ question }) => question).filter(Boolean),
    openedAt: aCase.openedAt,
    question: aCase.question,
    sensitive: aCase.sensitive,
  };
}

function drawWhy({ reason, considered, openedAt, question, sensitive }) {
  const near = considered.length > 0
    ? el('div', {}, el('p', { textContent: t('why.considered') }), el('ul', {}, ...considered.map((q) => el('li', { textContent: q }))))
    : null;
  return el('details', { className: 'why-box' },
    el('summary', {}, el('span', { textContent: t('why') }), el('b', { textContent: t(`reason.${reason}`) })),
    el('p', { textContent: t(`reason.${reason}.more`) }),
    question ? el('p', {}, el('span', { className: 'label', textContent: t('why.question') }), ` ${question}`) : null,
    near,
    sensitive ? el('p', { textContent: t('sensitive.more') }) : null,
    el('p', { className: 'hint', textContent: t('why.at', moment(openedAt)) }));
}

function drawStep(step) {
  return el('p', { className: 'step' },
    el('span', { textContent: stepWords(step) }),
    stepReason(step),
    el('time', { dateTime: step.at, textContent: hour(step.at) }));
}

function drawRating({ opinion, at }) {
  const useful = opinion === 'USEFUL';
  return el('p', { className: `step rated${useful ? '' : ' bad'}` },
    icon(useful ? 'M5 12.5l4.5 4.5L19 7.5' : 'M12 4.5l8.5 15h-17zM12 10v4M12 16.8v.01'),
    el('span', { textContent: t(`rated.${opinion}`) }),
    el('time', { dateTime: at, textContent: hour(at) }));
}

function drawNote({ author, text, mentions, at }, mine) {
  const body = el('div', { className: 'bubble' });
  body.append(...text.split('\n').map((words) => withMentions(words, mentions ?? [])));
  return el('article', { className: 'message note' },
    el('p', { className: 'from' },
      icon('M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z'),
      el('span', { textContent: t('note.by', mine ? t('me').toLowerCase() : author === 'system' ? t('who.system') : author) })),
    body,
    el('p', { className: 'state' }, el('time', { dateTime: at, textContent: hour(at) }), el('span', { textContent: t('note.inside') })));
}

function withMentions(words, mentions) {
  const line = el('p', { className: 'line' });
  for (const part of words.split(/(@[\p{L}\p{N}._-]+)/u)) {
    line.append(mentions.includes(part.slice(1)) && part.startsWith('@') ? el('b', { textContent: part }) : part);
  }
  return line;
}

function drawMessage(message, mine, on) {
  const { code, from, text, at, kind, delivery, officer } = message;
  const bubble = el('div', { className: 'bubble' });
  const deleted = kind === 'DELETED';
  const words = deleted ? t('message.deleted') : text;
  for (const part of words ? words.split('\n') : []) {
    const line = el('p', { className: 'line' });
    appendText(line, part, false);
    bubble.append(line);
  }
  if (!deleted && kind && has(`kind.${kind}`)) {
    bubble.append(...drawFile(message, on).filter(Boolean));
  }
  const state = delivery ? deliveryState(delivery) : null;
  return el('article', { className: `message ${from.toLowerCase()}${deleted ? ' deleted' : ''}${state?.bad ? ' failed' : ''}` },
    el('p', { className: 'from', textContent: speaker(from, officer, mine) }),
    bubble,
    el('p', { className: 'state' }, el('time', { dateTime: at, textContent: hour(at) }), state?.element ?? null,
      delivery ? retryButton(code, delivery, on) : null));
}

function speaker(from, officer, mine) {
  if (from === 'OFFICER') {
    return mine ? t('who.me') : t('who.officer', officer ?? '');
  }
  return t(`who.${from.toLowerCase()}`);
}

// The officers' console: what the address says is shown; what happens elsewhere comes by a stream; what is done goes through
// the calls of docs/console-api.md.

import { Acts } from './acts.js';
import * as address from './address.js';
import * as alerts from './alerts.js';
import * as api from './api.js';
import { badge, CaseList, channelMark, statusWords } from './case-list.js';
import { Composer } from './composer.js';
import { Context } from './context.js';
import { byId, el } from './dom.js';
import { keyboard } from './keyboard.js';
import { listen } from './live.js';
import { forgetOld, recall, keep, sawUntil } from './memory.js';
import { t } from './texts.js';
import { Thread } from './thread.js';
import { moment } from './times.js';

const TOAST_FOR = 6_000;
const SETTLE = 250;
const ASK_EVERY = 10_000;
const WIDE = matchMedia('(min-width: 75rem)');

const body = document.body;
const officer = body.dataset.officer;
let state = address.read(location);
let open = null;
const mentioned = new Set();
let readings = 0;
let settling = 0;
let toasting = 0;
let asking = 0;

const list = new CaseList({ officer, go });
const thread = new Thread({ officer });
const composer = new Composer({
  officer,
  on: { done, refused, tab: (tab) => go({ ...state, pane: tab }, { focus: 'text', replace: state.pane === 'reply' || state.pane === 'note' }) },
});
const context = new Context({
  go,
  insert: (entry, short) => {
    go({ ...state, pane: 'reply' });
    composer.insertEntry(entry, short);
  },
});
const acts = new Acts({
  on: {
    done,
    refused,
    ask: () => {
      go({ ...state, pane: 'reply' });
      composer.choose('ask');
    },
  },
});

/** Goes to a state: its address, then what it shows. */
function go(next, { replace = false, focus = '' } = {}) {
  const { code } = state;
  state = { view: 'open', query: '', pane: 'thread', ...next };
  const target = address.write(state);
  if (target !== location.pathname + location.search) {
    history[replace ? 'replaceState' : 'pushState'](null, '', target);
  }
  show(focus || (code !== state.code && state.code ? 'thread' : ''));
}

/** Shows the state. Where the keyboard goes is said only when somebody asked for another place. */
async function show(focus = '') {
  drawFrame();
  const shown = list.show(state).catch(refused);
  if (!state.code) {
    open = null;
    composer.hide();
    drawFrame();
  } else if (open?.code === state.code) {
    drawCase();
  } else {
    open = null;
    composer.hide();
    drawFrame();
    await read(state.code);
  }
  if (focus === 'text' && open) {
    composer.focus();
  } else if (focus === 'thread') {
    byId('thread').focus({ preventScroll: true });
  }
  await shown;
  alerts.badge(list.count('unassigned') + list.count('mine'));
}

/** Reads a case; of several readings the last one begun counts, and never an older version. */
async function read(code) {
  const reading = ++readings;
  try {
    const found = await api.one(code);
    if (reading === readings && state.code === code && !(open?.code === found.code && open.version > found.version)) {
      open = found;
      if (found.code !== code) {
        state.code = found.code;
        history.replaceState(null, '', address.write(state));
      }
      drawCase();
      noteMentions();
    }
  } catch (problem) {
    if (state.code === code) {
      refused(problem);
    }
  }
}

/** What was on the screen counts as seen; each note is told of once. */
function noteMentions() {
  const mine = open.notes.filter(({ id, mentions }) => mentions.includes(officer) && !mentioned.has(`${open.code} ${id}`));
  if (mine.length > 0 && !document.hidden) {
    mine.forEach(({ id }) => mentioned.add(`${open.code} ${id}`));
    api.act(open.code, 'seen').then(settle, () => {});
  }
}

/** Which panes there are; on narrow screens which of them is in front. */
function drawFrame() {
  const { code, pane } = state;
  body.dataset.screen = code ? pane : 'list';
  body.dataset.context = recall('context', true) ? 'on' : 'off';
  byId('no-case').hidden = Boolean(code);
  byId('case-head').hidden = !open;
  byId('thread-scroll').hidden = !open;
  byId('context').hidden = !open;
  byId('back').href = address.write(pane === 'thread' ? { ...state, code: '' } : { ...state, pane: 'thread' });
  byId('open-context').ariaExpanded = String(contextIsShown());
  byId('find').value = state.query;
}

const contextIsShown = () => (WIDE.matches ? body.dataset.context === 'on' : state.pane === 'context');

function drawCase() {
  drawFrame();
  byId('notice').hidden = true;
  byId('case-title').textContent = open.code;
  byId('case-facts').replaceChildren(
    channelMark(open.channel),
    el('span', { className: 'status', textContent: statusWords(open.status) }),
    badge(open),
    el('span', { className: 'who', textContent: open.officer ? t('has', open.officer === officer ? t('me') : open.officer) : t('nobody') }),
    open.sensitive ? el('span', { className: 'tag', textContent: t('sensitive') }) : '',
    el('button', { type: 'button', className: 'plain copy', textContent: t('copy'), onclick: copyCode }));
  byId('claim').hidden = !open.actions.includes('claim');
  // The composer first: it takes its height from the thread.
  composer.show(open, state.pane === 'note' ? 'note' : 'reply');
  thread.show(open);
  context.show(open, state.view);
  acts.draw(open);
  sawUntil(open.code, open.lastMessageAt ?? open.openedAt);
}

/** Something was done by this officer: the case as it is now, and the words to say so. */
function done(changed, words) {
  if (state.code === changed.code) {
    open = changed;
    drawCase();
    thread.showEnd();
    if (state.pane === 'reply' || state.pane === 'note') {
      go({ ...state, pane: 'thread' }, { replace: true });
    }
  }
  say(words);
  settle();
}

/** Something was not done: says why; of a conflict it says who was first, and shows the case as it is. */
function refused(problem) {
  if (problem.name === 'AbortError') {
    return;
  }
  const notice = byId('notice');
  notice.replaceChildren(el('span', { textContent: problem.message }));
  if (problem.status === 401) {
    notice.append(' ', el('a', { href: `/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search)}`, textContent: t('sign-in') }));
  }
  notice.hidden = false;
  if (problem.status === 409 && state.code) {
    const { code } = state;
    read(code).then(() => state.code === code && (notice.hidden = false));
    settle();
  }
}

async function claim() {
  if (!open?.actions.includes('claim')) {
    return false;
  }
  byId('claim').disabled = true;
  try {
    done(await api.act(open.code, 'claim'), t('done.claim', open.code));
    if (WIDE.matches || matchMedia('(min-width: 56rem)').matches) {
      composer.focus();
    }
  } catch (problem) {
    refused(problem);
  } finally {
    byId('claim').disabled = false;
  }
  return true;
}

function say(words) {
  const toast = byId('toast');
  toast.textContent = words;
  clearTimeout(toasting);
  toasting = setTimeout(() => (toast.textContent = ''), TOAST_FOR);
}

async function copyCode() {
  await navigator.clipboard?.writeText(open.code);
  say(t('copied', open.code));
}

/** Many things may happen at once: the list is read anew when it is quiet for a moment. */
function settle() {
  clearTimeout(settling);
  settling = setTimeout(async () => {
    await list.refresh().catch(refused);
    alerts.badge(list.count('unassigned') + list.count('mine'));
  }, SETTLE);
}

function happened(sort, { code, version, what, who, officer: has }) {
  if (sort === 'delivery' || !(open?.code === code && open.version >= version)) {
    code === state.code && read(code);
  }
  if (sort === 'delivery') {
    return;
  }
  settle();
  const words = newsOf(what, who, has, code);
  if (words) {
    byId('list-said').textContent = words;
    alerts.tell(words, code, (opened) => go({ ...state, code: opened, pane: 'thread' }));
  }
}

/** The sentence of an event that an officer wants to be told of, or nothing. */
function newsOf(what, who, has, code) {
  if (who === officer) {
    return '';
  }
  if (what === 'opened' || (what === 'reopened' && !has) || what === 'returned') {
    return t('news.opened', code);
  }
  if (has === officer && ['continued', 'transferred', 'reopened', 'resumed', 'sent-back', 'approved'].includes(what)) {
    return t(`news.${what}`, code);
  }
  return '';
}

/** While nothing comes by itself it is asked for, so that a proxy that cuts streams hides nothing. */
function connection(now) {
  const cut = byId('cut');
  if (now === 'cut' && cut.hidden) {
    cut.textContent = t('cut', moment(Date.now()));
  }
  cut.hidden = now !== 'cut';
  clearInterval(asking);
  asking = now === 'open' ? 0 : setInterval(reload, ASK_EVERY);
}

function reload() {
  settle();
  state.code && read(state.code);
}

function toggleContext() {
  if (WIDE.matches) {
    keep('context', body.dataset.context !== 'on');
    drawFrame();
  } else if (open) {
    go({ ...state, pane: state.pane === 'context' ? 'thread' : 'context' });
    state.pane === 'context' && byId('context').focus();
  }
  return true;
}

const toCase = (step) => {
  const code = list.neighbour(step);
  return code ? go({ ...state, code, pane: 'thread' }) : false;
};
const toTab = (tab) => (open ? go({ ...state, pane: tab }, { focus: 'text' }) : false);

byId('claim').addEventListener('click', claim);
byId('claim-here').addEventListener('click', claim);
byId('open-context').addEventListener('click', toggleContext);
byId('close-context').addEventListener('click', toggleContext);
byId('back').addEventListener('click', (event) => {
  event.preventDefault();
  go(address.read(new URL(byId('back').href)));
});
byId('finder').addEventListener('submit', (event) => {
  event.preventDefault();
  const query = byId('find').value.trim();
  go({ view: query ? 'all' : 'open', query, code: '' });
});
window.addEventListener('popstate', () => {
  state = address.read(location);
  show();
});
WIDE.addEventListener('change', drawFrame);
document.addEventListener('visibilitychange', () => !document.hidden && open && sawUntil(open.code, open.lastMessageAt));
keyboard({
  claim: () => open?.actions.includes('claim') && claim() && true,
  previous: () => toCase(-1),
  next: () => toCase(1),
  view: () => go({ view: list.nextView(1), code: '' }),
  reply: () => toTab('reply'),
  note: () => toTab('note'),
  entry: () => (toTab('reply') === false ? false : composer.openEntries()),
  context: toggleContext,
  close: () => acts.open('close'),
  copy: () => (open ? copyCode() : false),
  find: () => byId('find').focus(),
  escape: () => {
    if (state.pane !== 'thread' && state.code) {
      go({ ...state, pane: 'thread' });
    } else if (byId('thread').contains(document.activeElement)) {
      list.focus();
    } else {
      return false;
    }
    return true;
  },
});
alerts.settings();
forgetOld();
listen({
  onEvent: happened,
  onReload: reload,
  onState: connection,
});
await show();
body.dataset.ready = 'yes';

// The officers' console: what the address says is shown; what happens elsewhere comes by a stream; what is done goes through
// the calls of docs/console-api.md. This file joins buttons, keys, addresses and the stream to the desk.

import * as address from './address.js';
import * as alerts from './alerts.js';
import { copyCode } from './case-head.js';
import { connect } from './connection.js';
import { Desk } from './desk.js';
import { byId } from './dom.js';
import { FilterDialogs } from './filter-dialogs.js';
import { Filters } from './filters.js';
import { onWidth } from './frame.js';
import { keyboard } from './keyboard.js';
import { forgetOld, sawUntil } from './memory.js';
import { Palette } from './palette.js';
import { say } from './sayings.js';
import { standIn } from './stand-in.js';
import { t } from './texts.js';

const filters = new Filters({ go: (state) => desk.go(state) });
await filters.load();
const asked = address.read(location).filter;
const desk = new Desk({ officer: document.body.dataset.officer, filters });
const dialogs = new FilterDialogs({
  filters,
  on: {
    saved: ({ id, name }) => {
      say(t('filter.saved', name));
      desk.go({ filter: id, code: '' });
    },
    removed: (id) => id === desk.now.filter && desk.go({ view: 'open', code: '' }),
  },
});

byId('claim').addEventListener('click', () => desk.claim());
byId('claim-here').addEventListener('click', () => desk.claim());
byId('open-context').addEventListener('click', () => desk.walk.toggleContext());
byId('close-context').addEventListener('click', () => desk.walk.toggleContext());
byId('back').addEventListener('click', (event) => {
  event.preventDefault();
  desk.go(address.read(new URL(byId('back').href)));
});
byId('keep-filter').addEventListener('click', () => dialogs.keep(desk.now));
byId('finder').addEventListener('submit', (event) => {
  event.preventDefault();
  const query = byId('find').value.trim();
  desk.go({ view: query ? 'all' : 'open', query, code: '' });
});
window.addEventListener('popstate', () => desk.follow());
document.addEventListener('visibilitychange', () => {
  const { now } = desk.open;
  !document.hidden && now && sawUntil(now.code, now.lastMessageAt);
});
onWidth(() => desk.drawFrame());
const palette = new Palette({ go: (state) => desk.go(state), filters });
const actions = {
  claim: () => desk.claim(),
  previous: () => desk.walk.toCase(-1),
  next: () => desk.walk.toCase(1),
  view: () => desk.go({ ...desk.list.nextView, code: '' }),
  reply: () => desk.walk.toTab('reply'),
  note: () => desk.walk.toTab('note'),
  entry: () => desk.walk.toTab('reply') !== false && desk.composer.openEntries(),
  context: () => desk.walk.toggleContext(),
  turn: () => desk.walk.turn(),
  approve: () => desk.walk.toDraft(),
  transfer: () => desk.acts.open('transfer'),
  wait: () => desk.acts.open('wait') || desk.acts.open('resume'),
  close: () => desk.acts.open('close'),
  closeNext: () => desk.walk.closeAndGoOn(),
  attach: () => desk.papers.open(),
  list: () => desk.walk.toList(),
  record: () => location.assign(byId('record').href),
  settings: () => byId('settings-dialog').showModal(),
  ...(byId('overview') && { overview: () => location.assign(byId('overview').href) }),
  refer: () => desk.refer(),
  copy: () => desk.open.now !== null && copyCode(desk.open.now),
  find: () => byId('find').focus(),
  choose: () => (desk.list.current ? desk.selection.toggle(desk.list.current) : false),
  chooseRange: () => (desk.list.current ? desk.selection.toggle(desk.list.current, true) : false),
  palette: () => palette.open(),
  escape: () => desk.walk.back(),
};
palette.offer(actions);
keyboard(actions);
alerts.settings();
forgetOld();
standIn();
connect({
  onEvent: (sort, event) => (sort === 'presence' ? desk.presence.heard(event) : desk.fresh.happened(sort, event)),
  onReload: () => desk.fresh.reload(),
});
await desk.show();
asked && !filters.find(asked) && say(t('filter.gone'));
document.body.dataset.ready = 'yes';

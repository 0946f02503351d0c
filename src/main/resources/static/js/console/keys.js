// Which keys there are. The window that lists them and what follows them are both made from this one table.

/** A key with Alt, by its place on the keyboard: with Alt some layouts write another letter. */
const alt = (sign, code = `Key${sign}`) => ({ sign: `Alt + ${sign}`, held: 'alt', code });
const ctrl = (sign, code = `Key${sign}`) => ({ sign: `Ctrl + ${sign}`, held: 'ctrl', code });
const both = (sign, code = `Key${sign}`) => ({ sign: `Ctrl + Alt + ${sign}`, held: 'both', code });
/** A key by itself, by what it writes; nothing while somebody types. */
const alone = (sign, key = sign.toLowerCase()) => ({ sign, held: 'none', key });
/** Followed by the field that it is typed in. */
const inField = (sign) => ({ sign, held: 'field' });

/** What keys do, in the order in which they are listed. */
export const KEYS = {
  send: [inField('Ctrl + Enter')],
  claim: [alt('T')],
  previous: [alt('J'), alone('J')],
  next: [alt('K'), alone('K')],
  list: [alt('C')],
  view: [alt('N')],
  find: [alone('/')],
  palette: [ctrl('K')],
  choose: [alone('X')],
  chooseRange: [alone('Shift + X', 'X')],
  reply: [alt('L'), alone('R')],
  note: [alt('P'), alone('N')],
  turn: [alt('I')],
  entry: [alt('Q'), inField('??')],
  canned: [inField('/'), inField('::')],
  approve: [alt('Y')],
  transfer: [alt('A')],
  wait: [alt('M')],
  refer: [alt('H')],
  close: [alt('E')],
  closeNext: [both('E')],
  attach: [both('A')],
  copy: [alt('.', 'Period')],
  context: [alt('O')],
  record: [alt('G')],
  overview: [alt('R')],
  settings: [alt('S')],
  keys: [alone('?'), ctrl('/', 'Slash')],
  escape: [{ sign: 'Esc', held: 'any', key: 'Escape' }],
};

/** True of what only fields follow. */
export const isOfFields = (name) => KEYS[name].every(({ held }) => held === 'field');

/** What a key that was pressed does, or undefined; `single` says whether keys by themselves count. */
export function nameOf(event, single) {
  const held = heldWith(event);
  return Object.keys(KEYS).find((name) => KEYS[name].some((one) =>
    (one.held === held && one.code === event.code && Boolean(one.code))
    || (held === 'none' && one.key === event.key && (one.held === 'any' || (one.held === 'none' && single)))));
}

function heldWith(event) {
  const control = event.ctrlKey || event.metaKey;
  // AltGr writes signs of the layout; Windows tells of it as of Ctrl and Alt.
  if (event.getModifierState('AltGraph')) {
    return 'other';
  }
  return event.altKey ? (control ? 'both' : 'alt') : control ? 'ctrl' : 'none';
}

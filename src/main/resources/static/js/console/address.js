// Every state has an address: which view, which words are searched or which saved filter, which case, and what of it is in front.

const VIEWS = {
  open: '',
  mine: 'cua-toi',
  unassigned: 'chua-giao',
  'due-soon': 'sap-han',
  overdue: 'qua-han',
  mentions: 'duoc-nhac',
  approval: 'cho-duyet',
  closed: 'da-xong',
  all: 'tim',
};
const PANES = { thread: '', reply: 'tra-loi', note: 'ghi-chu', context: 'thong-tin' };

const named = (table, word) => Object.keys(table).find((key) => table[key] === (word ?? '')) ?? Object.keys(table)[0];

/** The state that an address stands for. */
export function read({ pathname, search }) {
  const asked = new URLSearchParams(search);
  return {
    code: decodeURIComponent(pathname.split('/')[2] ?? ''),
    view: named(VIEWS, asked.get('xem')),
    query: asked.get('tim') ?? '',
    filter: asked.get('loc') ?? '',
    pane: named(PANES, asked.get('o')),
  };
}

/** The address of a state. A saved filter has one of its own, whatever it looks for. */
export function write({ code, view, query, filter, pane }) {
  const asked = new URLSearchParams();
  if (filter) {
    asked.set('loc', filter);
  } else {
    VIEWS[view] && asked.set('xem', VIEWS[view]);
    query && asked.set('tim', query);
  }
  code && PANES[pane] && asked.set('o', PANES[pane]);
  return `/lam-viec${code ? `/${encodeURIComponent(code)}` : ''}${asked.size ? `?${asked}` : ''}`;
}

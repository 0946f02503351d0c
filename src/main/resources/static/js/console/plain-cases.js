// Makes views, counts and what may be done out of a bare list of open cases, where the service gives no more than that.

const SOON = 24 * 3_600_000;
const VIEWS = {
  open: () => true,
  mine: ({ officer }, me) => officer === me,
  unassigned: ({ officer }) => !officer,
  'due-soon': ({ overdue, dueAt }) => !overdue && new Date(dueAt) - Date.now() < SOON,
  overdue: ({ overdue }) => overdue,
};
const me = document.body.dataset.officer;

export function counts(cases, refused) {
  if (!Array.isArray(cases)) {
    throw refused;
  }
  return Object.fromEntries(Object.keys(VIEWS).map((view) => [view, cases.filter((one) => VIEWS[view](one, me)).length]));
}

export function page(cases, view, query) {
  const sought = query.toLowerCase();
  const items = cases
    .filter((one) => (VIEWS[view] ?? VIEWS.open)(one, me))
    .filter(({ code, question }) => `${code} ${question}`.toLowerCase().includes(sought));
  return { view, items, next: null };
}

/** The case, with what its officer, or anybody while it has none, may do. */
export function withActions(aCase) {
  if (aCase.actions) {
    return aCase;
  }
  const isOpen = aCase.status === 'NEW' || aCase.status === 'IN_PROGRESS';
  const actions = !isOpen ? [] : !aCase.officer ? ['claim', 'close'] : aCase.officer === me ? ['answer', 'close'] : [];
  const said = aCase.messages.map((message) => ({ ...message, from: 'CITIZEN' }));
  const answer = aCase.answer ? [{ id: 'answer', from: 'OFFICER', officer: aCase.officer, text: aCase.answer, at: aCase.answeredAt }] : [];
  // Of version 0: every event is newer.
  return { ...aCase, actions, version: 0, thread: [...said, ...answer], notes: [] };
}

// The calls of docs/console-api.md. A refusal is thrown with the sentence that the service says to it.

import { t } from './texts.js';

const { csrfHeader, csrfToken } = document.body.dataset;

export class Refused extends Error {
  constructor(status, problem = {}) {
    super(problem.title || t('problem.failed'));
    this.status = status;
    this.problem = problem.problem ?? '';
    this.by = problem.officer ?? null;
    this.at = problem.at ?? null;
  }
}

/** How many cases each view holds. */
export const counts = () => call('/api/cases/views');

/** A page of a view: `items` and `next`. */
export const list = ({ view, query, page, size }) =>
  call(`/api/cases?${new URLSearchParams({ view, size, ...(query && { q: query }), ...(page && { page }) })}`);

export const one = (code) => call(`/api/cases/${encodeURIComponent(code)}`);

/** What the base would answer. */
export const suggestions = async (code) => (await call(`/api/cases/${encodeURIComponent(code)}/suggestions`)).suggestions;

/** Entries that fit some words. */
export const entries = async (words, signal) =>
  (await call(`/api/entries?${new URLSearchParams({ q: words, limit: 6 })}`, { signal })).entries;

/** Until when, how, and how much may be written to the citizen of a case. */
export const way = (code) => call(`/api/cases/${encodeURIComponent(code)}/way`);

/** The unit's canned answers, and what fills their blanks in a case. */
export const canned = (code) => call(`/api/cases/${encodeURIComponent(code)}/canned`);

/** Open cases that probably ask the same. */
export const alike = async (code) => (await call(`/api/cases/${encodeURIComponent(code)}/alike`)).cases;

/** The colleagues a case can go to. */
export const colleagues = () => call('/api/colleagues');

/** What is on paper about a case. */
export const papers = (code) => call(`/api/cases/${encodeURIComponent(code)}/papers`);

/** Records the signed letter: `number`, `date` and perhaps a `scan`; gives the papers as they are then. */
export const recordLetter = (code, letter) => send(`/api/cases/${encodeURIComponent(code)}/official-letter`, letter);

/** What is done with a case; gives the case as it is then. */
export const act = (code, action, body = {}, options = {}) =>
  post(`/api/cases/${encodeURIComponent(code)}/${action}`, body, options);

/** The searches this officer keeps or shares, counted now: `filters`, `countedAt`, `shareWith`. */
export const filters = () => call('/api/filters');

/** Keeps one more; gives all. */
export const keepFilter = (filter) => post('/api/filters', filter);

/** Changes one, or with `/move` or `/remove` its place; gives all. */
export const changeFilter = (id, deed, body) => post(`/api/filters/${encodeURIComponent(id)}${deed}`, body);

/** In whose place this officer approves today: `name` and `until`. */
export const inPlace = async () => (await call('/api/approvals/in-place')).places;

/** Agencies that the unit of a case has used and that fit some words. */
export const agencies = async (code, words, signal) =>
  (await call(`/api/cases/${encodeURIComponent(code)}/agencies?${new URLSearchParams({ q: words })}`, { signal })).agencies;

/** Takes an agency out of what is suggested. */
export const forgetAgency = (code, id) => act(code, `agencies/${encodeURIComponent(id)}/forget`);

/** Saves a slip as a file: `form` is PDF or DOCX, `token` that of its link or null. */
export async function slipPaper(code, id, body) {
  const file = await post(`/api/cases/${encodeURIComponent(code)}/slips/${id}/paper`, body, { asFile: true });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file.content);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Records what somebody asked an officer; gives the case. */
export const record = (recording) => post('/api/cases', recording);

function post(address, body, options = {}) {
  return call(address, {
    ...options,
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(csrfToken && { [csrfHeader]: csrfToken }) },
    body: JSON.stringify(body),
  });
}

/** Sends fields and files as a form. */
function send(address, fields) {
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  return call(address, { method: 'POST', headers: csrfToken ? { [csrfHeader]: csrfToken } : {}, body });
}

async function call(address, options = {}) {
  let answer;
  try {
    answer = await fetch(address, { ...options, headers: { Accept: 'application/json', ...options.headers } });
  } catch (cause) {
    if (cause.name === 'AbortError') {
      throw cause;
    }
    throw new Refused(0, { title: t('problem.offline') });
  }
  if (answer.status === 401 || answer.redirected) {
    throw new Refused(401, { title: t('problem.signed-out') });
  }
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => ({})));
  }
  return options.asFile
    ? { content: await answer.blob(), name: /filename="([^"]*)"/.exec(answer.headers.get('Content-Disposition'))?.[1] ?? '' }
    : answer.json();
}

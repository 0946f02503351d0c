// What this browser keeps for the officer: drafts per case and tab, what was read, switches. Lost without harm.

const PREFIX = 'hoiluat.console.';
const KEPT_FOR = 60 * 86_400_000;

/** What is kept under a name, or `otherwise`. */
export function recall(name, otherwise = null) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** Keeps a value; null forgets it. */
export function keep(name, value) {
  try {
    if (value === null) {
      localStorage.removeItem(PREFIX + name);
    } else {
      localStorage.setItem(PREFIX + name, JSON.stringify(value));
    }
  } catch {
    // A full or forbidden store: the page works without it.
  }
}

/** The draft of a case and tab: `{text, basis, begunAt, at}`, or null. Names the officer: several may share a machine. */
export const draft = (officer, code, tab) => recall(`draft.${officer}.${code}.${tab}`);

export function keepDraft(officer, code, tab, words) {
  keep(`draft.${officer}.${code}.${tab}`, words && { ...words, at: Date.now() });
}

/** Forgets drafts that nobody came back to. */
export function forgetOld() {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${PREFIX}draft.`)) {
      const { at = 0 } = recall(key.slice(PREFIX.length), {});
      if (Date.now() - at > KEPT_FOR) {
        localStorage.removeItem(key);
      }
    }
  }
}

/** The newest thing of a case that was on the screen, as a time. */
export const seenUntil = (code) => recall('seen', {})[code] ?? '';

export function sawUntil(code, at) {
  const seen = recall('seen', {});
  if (at && (seen[code] ?? '') < at) {
    seen[code] = at;
    const newest = Object.entries(seen).sort(([, a], [, b]) => (a < b ? 1 : -1)).slice(0, 500);
    keep('seen', Object.fromEntries(newest));
  }
}

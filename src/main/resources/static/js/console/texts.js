// Every sentence of the console comes from its message file, which the page brings along.

const texts = JSON.parse(document.body.dataset.texts);

/** The sentence of a key, with what it leaves open filled in. A key without a sentence shows itself, for the tests to find. */
export function t(key, ...values) {
  return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, place) => String(values[place] ?? ''));
}

/** True if there is such a sentence. */
export function has(key) {
  return key in texts;
}

/** The keys that begin so, in order of the file's names. */
export function keys(prefix) {
  return Object.keys(texts).filter((key) => key.startsWith(prefix)).sort();
}

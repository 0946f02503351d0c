// Parts of pages that the service draws: every text in them is escaped there, and nothing typed here becomes HTML.

/** Puts the element with this id of another page's text in place of what `into` holds; false if it has none. */
export function place(page, id, into) {
  const fresh = new DOMParser().parseFromString(page, 'text/html').getElementById(id);
  into.replaceChildren(...(fresh ? [document.importNode(fresh, true)] : []));
  return fresh !== null;
}

/** True while an input method composes: such a key is not meant for us. 229: see chat.js. */
export const composes = (event) => event.isComposing || event.keyCode === 229;

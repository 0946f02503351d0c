// Words into nodes: addresses become links, in our own notices emergency numbers can be called. Nothing is ever read as HTML.

const ADDRESS = /https?:\/\/[^\s<>"'«»]+/g;
const NUMBER = /(?<![\p{L}\d./-])(111|113|114|115)(?![\d./-]*\d)/gu;
const AFTER_AN_ADDRESS = /[.,;:!?)\]}]+$/;

/** Appends the text to the element. `callable` also links emergency numbers. */
export function appendText(element, text, callable) {
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(AFTER_AN_ADDRESS, '');
    appendWords(element, text.slice(done, match.index), callable);
    element.append(link(address, address));
    done = match.index + address.length;
  }
  appendWords(element, text.slice(done), callable);
}

/** A link that opens beside the conversation and tells the other page nothing. */
export function link(address, words) {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = words;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer nofollow';
  return anchor;
}

function appendWords(element, words, callable) {
  let done = 0;
  for (const match of callable ? words.matchAll(NUMBER) : []) {
    const anchor = document.createElement('a');
    anchor.href = `tel:${match[1]}`;
    anchor.textContent = match[1];
    element.append(words.slice(done, match.index), anchor);
    done = match.index + match[1].length;
  }
  element.append(words.slice(done));
}

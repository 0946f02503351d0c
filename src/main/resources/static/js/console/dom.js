// Elements out of words. Nothing is ever read as HTML.

export const byId = (id) => document.getElementById(id);

/** An element with properties, attributes (`attr`), data (`data`) and children; children that are null are left out. */
export function el(tag, { attr = {}, data = {}, ...properties } = {}, ...children) {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  Object.assign(element.dataset, data);
  for (const [name, value] of Object.entries(attr)) {
    if (value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A picture of one line, for the eye only: words say the same beside it. */
export function icon(path) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/**
 * Brings the children of an element into step with a list. What did not change stays the very same element, so that the
 * keyboard's place, what is selected and what a screen reader has read are kept.
 */
export function reconcile(container, items, keyOf, render) {
  const known = new Map([...container.children].map((child) => [child.dataset.key, child]));
  let place = container.firstElementChild;
  for (const item of items) {
    const key = String(keyOf(item));
    const state = JSON.stringify(item);
    let child = known.get(key);
    known.delete(key);
    if (child?.renderedFrom !== state) {
      const fresh = render(item);
      fresh.dataset.key = key;
      fresh.renderedFrom = state;
      if (child) {
        const hadFocus = child.contains(document.activeElement);
        if (child === place) {
          place = fresh;
        }
        child.replaceWith(fresh);
        if (hadFocus) {
          (fresh.matches('a, button') ? fresh : fresh.querySelector('a, button'))?.focus();
        }
      }
      child = fresh;
    }
    if (child === place) {
      place = place.nextElementSibling;
    } else {
      container.insertBefore(child, place);
    }
  }
  known.forEach((child) => child.remove());
}

// What the console says to the officer: in passing, or as a refusal that stays until something else is shown.

import { byId, el } from './dom.js';
import { t } from './texts.js';

const TOAST_FOR = 6_000;
let fading = 0;

/** Says something in passing. */
export function say(words) {
  const toast = byId('toast');
  toast.textContent = words;
  clearTimeout(fading);
  fading = setTimeout(() => (toast.textContent = ''), TOAST_FOR);
}

/** Says why something was not done. */
export function sayWhyNot({ message, status }) {
  const notice = byId('notice');
  notice.replaceChildren(el('span', { textContent: message }));
  if (status === 401) {
    notice.append(' ', el('a', { href: `/dang-nhap?tiep=${encodeURIComponent(location.pathname + location.search)}`, textContent: t('sign-in') }));
  }
  notice.hidden = false;
}

/** Takes the refusal away. */
export function forget() {
  byId('notice').hidden = true;
}

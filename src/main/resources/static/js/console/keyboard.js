// Everything by keyboard. Keys with Alt or Ctrl work in fields, too; single ones only outside, and they can be switched off.

import { isOn } from './alerts.js';
import { byId, el } from './dom.js';
import { t } from './texts.js';

/** What the list shows, in order: the keys, and what they do. */
const SHOWN = [
  ['Ctrl + Enter', 'send'],
  ['Alt + T', 'claim'],
  ['Alt + J / Alt + K', 'step'],
  ['Alt + N', 'view'],
  ['Alt + L', 'reply'],
  ['Alt + P', 'note'],
  ['Alt + Q / ??', 'entry'],
  ['/ ::', 'canned'],
  ['Alt + O', 'context'],
  ['Alt + E', 'close'],
  ['Alt + .', 'copy'],
  ['Ctrl + K / /', 'find'],
  ['J / K / R / N', 'single'],
  ['X / Shift + X', 'choose'],
  ['? / Ctrl + /', 'keys'],
  ['Esc', 'escape'],
];
const WITH_ALT = {
  KeyT: 'claim', KeyJ: 'previous', KeyK: 'next', KeyN: 'view', KeyL: 'reply', KeyP: 'note', KeyQ: 'entry', KeyO: 'context',
  KeyE: 'close', Period: 'copy',
};
const WITH_CTRL = { KeyK: 'find', Slash: 'keys' };
const ALONE = { j: 'next', k: 'previous', r: 'reply', n: 'note', x: 'choose', X: 'chooseRange', '/': 'find', '?': 'keys' };

/** Calls `actions[name]()`; a key whose action says false is left to the browser. */
export function keyboard(actions) {
  byId('keys').append(...SHOWN.flatMap(([keys, name]) =>
    [el('dt', {}, ...keys.split(' / ').flatMap((key, i) => [i ? ' ' : null, el('kbd', { textContent: key })])),
      el('dd', { textContent: t(`keys.${name}`) })]));
  const show = () => byId('keys-dialog').open || byId('keys-dialog').showModal();
  byId('open-keys').addEventListener('click', show);
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) {
      return;
    }
    const name = nameOf(event);
    if (name && !isBehindDialog() && (name === 'keys' ? show() : actions[name]?.()) !== false) {
      event.preventDefault();
    }
  });
}

function nameOf(event) {
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey && !ctrl) {
    // By place on the keyboard: with Alt some layouts write another letter.
    return WITH_ALT[event.code];
  }
  if (ctrl && !event.altKey) {
    return WITH_CTRL[event.code];
  }
  if (event.key === 'Escape') {
    return 'escape';
  }
  return isOn('keys') && !isField(event.target) ? ALONE[event.key] : undefined;
}

const isField = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

const isBehindDialog = () => document.querySelector('dialog[open]') !== null;

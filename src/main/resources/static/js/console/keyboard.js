// Everything by keyboard. Keys with Alt or Ctrl work in fields, too; single ones only outside, and they can be switched off.

import { isOn } from './alerts.js';
import { byId, el } from './dom.js';
import { isOfFields, KEYS, nameOf } from './keys.js';
import { t } from './texts.js';

/** Calls `actions[name]()`; a key whose action says false is left to the browser. Lists what there is an action for. */
export function keyboard(actions) {
  const show = () => byId('keys-dialog').open || byId('keys-dialog').showModal();
  const all = { ...actions, keys: show };
  const unknown = Object.keys(all).filter((name) => !KEYS[name] || isOfFields(name));
  if (unknown.length > 0) {
    throw new Error(`no key for ${unknown}`);
  }
  byId('keys').append(...Object.keys(KEYS).filter((name) => all[name] || isOfFields(name)).flatMap(row));
  byId('open-keys').addEventListener('click', show);
  document.addEventListener('keydown', (event) => {
    // 229: see chat.js.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) {
      return;
    }
    const name = nameOf(event, isOn('keys') && !isField(event.target));
    if (all[name] && !isBehindDialog() && all[name]() !== false) {
      event.preventDefault();
    }
  });
}

function row(name) {
  return [
    el('dt', { data: { name } }, ...KEYS[name].flatMap(({ sign }, place) => [place ? ' ' : null, el('kbd', { textContent: sign })])),
    el('dd', { textContent: t(`keys.${name}`) }),
  ];
}

const isField = (element) => element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName);

const isBehindDialog = () => document.querySelector('dialog[open]') !== null;

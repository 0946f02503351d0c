// Which panes there are; on narrow screens which of them is in front.

import * as address from './address.js';
import { byId } from './dom.js';
import { keep, recall } from './memory.js';

const WIDE = matchMedia('(min-width: 75rem)');
const TWO_PANES = matchMedia('(min-width: 56rem)');

/** True where the context stands beside the thread. */
export const isWide = () => WIDE.matches;

/** True where list and thread stand side by side. */
export const isDesk = () => TWO_PANES.matches;

export const onWidth = (changed) => WIDE.addEventListener('change', changed);

/** Draws the frame of a state; `open` says that its case was read. */
export function drawFrame(state, open) {
  const { code, pane } = state;
  document.body.dataset.screen = code ? pane : 'list';
  document.body.dataset.context = recall('context', true) ? 'on' : 'off';
  byId('no-case').hidden = Boolean(code);
  byId('case-head').hidden = !open;
  byId('thread-scroll').hidden = !open;
  byId('context').hidden = !open;
  byId('back').href = address.write(pane === 'thread' ? { ...state, code: '' } : { ...state, pane: 'thread' });
  byId('open-context').ariaExpanded = String(isWide() ? document.body.dataset.context === 'on' : pane === 'context');
  byId('find').value = state.query;
}

/** Shows or hides the context beside the thread, and remembers it. */
export function toggleBeside() {
  keep('context', document.body.dataset.context !== 'on');
}

// The two tabs over the field: to the citizen, or to colleagues.

import { byId } from './dom.js';

const TABS = ['reply', 'note'];

export class Tabs {
  /** `choose(tab)` is told which one was asked for. */
  constructor({ choose }) {
    for (const tab of TABS) {
      byId(`tab-${tab}`).addEventListener('click', () => choose(tab));
      byId(`tab-${tab}`).addEventListener('keydown', (event) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
          event.preventDefault();
          const other = TABS.find((one) => one !== tab);
          choose(other);
          byId(`tab-${other}`).focus();
        }
      });
    }
  }

  draw(chosen) {
    byId('compose').classList.toggle('as-note', chosen === 'note');
    byId('compose-form').setAttribute('aria-labelledby', `tab-${chosen}`);
    for (const tab of TABS) {
      byId(`tab-${tab}`).ariaSelected = String(tab === chosen);
      byId(`tab-${tab}`).tabIndex = tab === chosen ? 0 : -1;
    }
  }
}

// The page of an entry: only one question of the bar is open at a time, and Alt and Y lead to approving, as in the console.

import { composes } from './fragment.js';
import { forgetSent } from './kept.js';
import './trial.js';

const acts = [...document.querySelectorAll('.kb-act')];

if (document.querySelector('.note.good')) {
  forgetSent();
}
for (const act of acts) {
  act.addEventListener('toggle', () => {
    if (act.open) {
      acts.filter((other) => other !== act).forEach((other) => (other.open = false));
      act.querySelector('textarea').focus();
    }
  });
}
document.addEventListener('keydown', (event) => {
  if (composes(event)) {
    return;
  }
  const open = acts.find((act) => act.open);
  if (event.key === 'Escape' && open) {
    open.open = false;
    open.querySelector('summary').focus();
  } else if (event.altKey && !event.ctrlKey && event.code === 'KeyY') {
    document.querySelector('form[action$="/duyet"] button')?.focus();
  }
});

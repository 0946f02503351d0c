// Tries a question without leaving the page. Ctrl and Enter in the question try it, too.

import { composes, place } from './fragment.js';

const form = document.getElementById('try');
const shown = document.getElementById('trial');
const draft = document.getElementById('editor');
const withDraft = document.getElementById('try-draft');
let asking = new AbortController();

if (draft) {
  document.getElementById('try-with').hidden = false;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !composes(event)) {
    event.preventDefault();
    form.requestSubmit();
  }
});

/** With what is in the editor, or on the base as it is. */
function call(options) {
  const asked = [...new FormData(form)];
  return draft && withDraft.checked
    ? fetch(draft.dataset.trial, { ...options, method: 'POST', body: new URLSearchParams([...new FormData(draft), ...asked]) })
    : fetch(`${form.action}?${new URLSearchParams(asked)}`, options);
}

async function ask() {
  asking.abort();
  asking = new AbortController();
  shown.ariaBusy = 'true';
  try {
    const answer = await call({ headers: { Accept: 'text/html' }, signal: asking.signal });
    if (!answer.ok || answer.redirected || !place(await answer.text(), 'trial-outcome', shown)) {
      form.submit();
    }
  } catch (cause) {
    if (cause.name !== 'AbortError') {
      form.submit();
    }
  }
  shown.ariaBusy = 'false';
}

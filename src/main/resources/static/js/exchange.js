// Brings a file, and leads to the page that shows what it would do.

const form = document.getElementById('import');
const refused = document.getElementById('refused');
const reading = document.getElementById('reading');
const button = form.querySelector('button');
const { csrfHeader, csrfToken } = document.body.dataset;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  say('');
  wait(true);
  try {
    const answer = await fetch('/api/kho/nhap-xuat', {
      method: 'POST',
      headers: { Accept: 'application/json', ...(csrfToken && { [csrfHeader]: csrfToken }) },
      body: new FormData(form),
    });
    const told = await answer.json().catch(() => ({}));
    if (answer.ok) {
      window.location.assign(told.address);
      return;
    }
    const reason = form.querySelector(`[data-problem="${CSS.escape(told.problem ?? '')}"]`);
    say(reason?.textContent ?? form.dataset.lost);
  } catch {
    say(form.dataset.lost);
  }
  wait(false);
});

// Coming back by the browser's own button finds the page as it was left.
window.addEventListener('pageshow', () => wait(false));

function wait(isReading) {
  reading.hidden = !isReading;
  button.disabled = isReading;
}

function say(problem) {
  refused.hidden = !problem;
  refused.textContent = problem;
}

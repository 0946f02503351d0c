// Sends a file of law, and tells what came of it.
const form = document.getElementById('law-files');
const button = form.querySelector('button');
const { csrfHeader, csrfToken } = document.body.dataset;

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  button.disabled = true;
  say('warnings', [], 'note bad');
  say('told', [form.dataset.working], 'note');
  try {
    const answer = await fetch('/api/kho/van-ban', {
      method: 'POST',
      headers: { Accept: 'application/json', ...(csrfToken && { [csrfHeader]: csrfToken }) },
      body: new FormData(form),
    });
    const { lines, warnings } = await answer.json();
    say('told', lines, 'note good');
    say('warnings', warnings, 'note bad');
  } catch {
    say('told', [], 'note');
    say('warnings', [form.dataset.lost], 'note bad');
  }
  button.disabled = false;
});

function say(place, sentences, look) {
  document.getElementById(place).replaceChildren(...sentences.map((sentence) => {
    const line = document.createElement('p');
    line.className = look;
    line.textContent = sentence;
    return line;
  }));
}

// Says whether an answer was of use without leaving it; where this fails, or there is no script, the form does the same.

const section = document.getElementById('danh-gia');

section?.addEventListener('submit', async (event) => {
  const { target: form, submitter } = event;
  if ('plain' in form.dataset) {
    return;
  }
  event.preventDefault();
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, submitter)) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    show(page.getElementById(section.id), submitter.value);
  } catch {
    form.dataset.plain = '';
    form.requestSubmit(submitter);
  }
});

/** What is read out stays the same element, or it would not be read out; the keyboard stays on what was pressed. */
function show(fresh, pressed) {
  section.querySelector('.rating-body').replaceWith(fresh.querySelector('.rating-body'));
  section.querySelector('[role=status]').textContent = fresh.querySelector('[role=status]').textContent;
  section.querySelector(`button[value="${pressed}"]`)?.focus();
}

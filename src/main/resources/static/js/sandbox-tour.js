// The guided tour: a card above the phones, one step after the other, while the page stays usable.

const SHOWN = 'tour-target';

export function connectTour(start, texts, say) {
  const card = document.getElementById('tour');
  const [title, text, counter] = ['tour-title', 'tour-text', 'tour-step'].map((id) => document.getElementById(id));
  const [back, doIt, next, end] = ['back', 'do', 'next', 'end'].map((name) => document.getElementById(`tour-${name}`));
  const steps = [...document.getElementById('tour-steps').content.children].map((step) => step.dataset);
  let at = 0;

  function show() {
    const step = steps[at];
    title.textContent = step.title;
    text.textContent = step.text;
    counter.textContent = texts.step.replace('{0}', at + 1).replace('{1}', steps.length);
    back.disabled = at === 0;
    doIt.hidden = !step.say;
    next.hidden = at === steps.length - 1;
    unmark();
    const target = [...document.querySelectorAll(step.target)].find((element) => element.checkVisibility());
    target?.classList.add(SHOWN);
    target?.scrollIntoView({ block: 'start' });
    card.focus();
  }

  function unmark() {
    document.querySelectorAll(`.${SHOWN}`).forEach((element) => element.classList.remove(SHOWN));
  }

  function close() {
    card.hidden = true;
    unmark();
    start.focus();
  }

  start.addEventListener('click', () => {
    at = 0;
    card.hidden = false;
    show();
  });
  back.addEventListener('click', () => {
    at -= 1;
    show();
  });
  next.addEventListener('click', () => {
    at += 1;
    show();
  });
  doIt.addEventListener('click', () => say(steps[at].say));
  end.addEventListener('click', close);
  card.addEventListener('keydown', (event) => event.key === 'Escape' && close());
}

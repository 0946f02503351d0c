// The keys of the conflict inbox: 1, 2, 3 choose in the present field and go on to the next, j and k step through conflicts.

const page = document.getElementById('content');
const form = document.getElementById('choices');
const fields = [...form.querySelectorAll('.choice')];
let present = 0;

function mark(index) {
  present = Math.max(0, Math.min(index, fields.length - 1));
  fields.forEach((field, at) => field.classList.toggle('present', at === present));
}

function option(field, key) {
  return field.querySelector(`input[data-key="${key}"]:not(:disabled)`);
}

function choose(key) {
  const chosen = option(fields[present], key);
  if (!chosen) {
    return;
  }
  chosen.checked = true;
  chosen.focus({ preventScroll: true });
  mark(present + 1);
  const next = fields[present];
  next.scrollIntoView({ block: 'nearest' });
}

function isTyping(target) {
  return target.matches('textarea, select, input:not([type="radio"])');
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
    return;
  }
  const address = { j: page.dataset.after, k: page.dataset.before }[event.key];
  if (address) {
    location.assign(address);
  } else if (['1', '2', '3'].includes(event.key)) {
    event.preventDefault();
    choose(event.key);
  }
});

fields.forEach((field, at) => field.addEventListener('focusin', () => mark(at)));
for (const button of form.querySelectorAll('[data-all]')) {
  button.addEventListener('click', () => {
    fields.forEach((field) => {
      const chosen = option(field, button.dataset.all);
      if (chosen) {
        chosen.checked = true;
      }
    });
    form.querySelector('[type="submit"]').focus();
  });
}
mark(0);
document.body.dataset.ready = 'yes';

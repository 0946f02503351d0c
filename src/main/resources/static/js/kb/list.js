// Ticks a whole page of entries and says how many are ticked; reads a file into the field for its lines. Without it both work by hand.

const form = document.getElementById('bulk');

if (form?.querySelector('#all')) {
  const all = document.getElementById('all');
  const said = document.getElementById('picked');
  const boxes = [...form.querySelectorAll('input[name="chon"]')];

  const count = () => {
    const picked = boxes.filter((box) => box.checked).length;
    all.checked = picked === boxes.length;
    all.indeterminate = picked > 0 && picked < boxes.length;
    said.textContent = said.dataset.text.replace('{0}', String(picked));
    form.classList.toggle('some', picked > 0);
    form.querySelectorAll('button[name="viec"]').forEach((button) => { button.disabled = picked === 0; });
  };

  all.parentElement.hidden = false;
  all.addEventListener('change', () => {
    boxes.forEach((box) => { box.checked = all.checked; });
    count();
  });
  form.addEventListener('change', count);
  window.addEventListener('pageshow', count);
  count();
}

const file = document.querySelector('input[type="file"][data-into]');

if (file) {
  file.parentElement.hidden = false;
  file.addEventListener('change', async () => {
    const [chosen] = file.files;
    if (chosen) {
      document.getElementById(file.dataset.into).value = (await chosen.text()).replace(/^\uFEFF/, '');
    }
  });
}

// A golden question expects entries or another way, never both.
const way = document.getElementById('cach');
if (way) {
  const entries = document.getElementById('ra-muc');
  const ids = entries.querySelector('input');
  const show = () => {
    entries.hidden = way.value !== '';
    ids.required = way.value === '';
    ids.disabled = way.value !== '';
  };
  way.addEventListener('change', show);
  show();
}

// Shows how far a run of the sync is, and reads the page anew when it ends.

const shown = document.getElementById('progress');
const text = document.getElementById('progress-text');
const words = new Map(
  [...document.querySelectorAll('#progress-words dt')].map((key) => [key.textContent, key.nextElementSibling.textContent]),
);
let seen = shown?.dataset.running === 'true';

function show({ phase, done, result }) {
  if (result) {
    shown.dataset.state = 'ended';
    text.textContent = words.get(`run.${result}`) ?? '';
    if (seen) {
      shown.hidden = false;
      source.close();
      setTimeout(() => location.reload(), 1_200);
    }
    return;
  }
  seen = true;
  shown.hidden = false;
  shown.dataset.state = 'running';
  const pattern = words.get(phase ? `phase.${phase}` : 'phase.begin') ?? '';
  text.textContent = pattern.replace('{0}', done.toLocaleString('vi'));
}

const source = new EventSource('/kho/dong-bo/tien-do');
source.addEventListener('step', (event) => show(JSON.parse(event.data)));
document.body.dataset.ready = 'yes';

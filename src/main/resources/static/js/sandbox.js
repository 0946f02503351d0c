// The sandbox: phones on the stand-ins, the real chat page as one more, and questions to send on them.

import { ask } from './ask.js';
import { ChatApi } from './chat-api.js';
import { connectFaults } from './sandbox-faults.js';
import { Phone } from './sandbox-phone.js';
import { connectTabs } from './sandbox-tabs.js';
import { connectTour } from './sandbox-tour.js';

const ALL = 'all';

const root = document.getElementById('content');
const web = document.getElementById('web');
const alertLine = document.getElementById('alert');

const texts = Object.fromEntries(
  Object.entries(root.dataset)
    .filter(([name]) => name.startsWith('text'))
    .map(([name, text]) => [name[4].toLowerCase() + name.slice(5), text]));

const elements = [...document.querySelectorAll('.phone[data-account]')];
const phones = elements.map((element) => new Phone(element, texts));
const faultSwitches = elements.map((element) => connectFaults(element, showProblem));
const showPhone = connectTabs(document.getElementById('tabs'));

connectTour(document.getElementById('tour-start'), texts, sayOnTargets);

function showProblem(there) {
  alertLine.textContent = there ? texts.failed : '';
}

function sayOnTargets(text) {
  const target = document.querySelector('input[name=target]:checked').value;
  phones.filter((phone) => target === ALL || target === phone.channel).forEach((phone) => phone.say(text));
  if (target === ALL || target === 'web') {
    sayOnWeb(text);
  }
  if (target !== ALL) {
    showPhone(target);
  }
}

/** Types into the chat page and sends, as a person would. */
function sayOnWeb(text) {
  const page = web?.contentDocument;
  const question = page?.getElementById('question');
  if (question) {
    question.value = text;
    page.getElementById('composer').requestSubmit();
  }
}

async function reset() {
  for (const { standIn } of phones) {
    await post(`/sandbox/${standIn}/reset`);
  }
  await post('/sandbox/central/reset');
  await post('/sandbox/reset');
  phones.forEach((phone) => phone.renew());
  if (web) {
    await new ChatApi('web').forget();
    web.contentWindow.location.reload();
  }
  await Promise.all(faultSwitches.map((show) => show()));
}

async function post(address) {
  const answer = await fetch(address, { method: 'POST' });
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
}

document.getElementById('samples').addEventListener('click', (event) => {
  const sample = event.target.closest('button');
  if (sample) {
    sayOnTargets(sample.textContent);
  }
});

document.getElementById('reset').addEventListener('click', async () => {
  if (await ask(document.getElementById('reset-question'))) {
    await reset().then(() => showProblem(false), () => showProblem(true));
  }
});

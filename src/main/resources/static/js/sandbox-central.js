// The stand-in of the central database, as the people at the Ministry would see it.

const ALWAYS = 1_000_000;
const EVERY = 3_000;
const ADDRESS = '/sandbox/central';

const page = document.getElementById('content');
const texts = page.dataset;
const alertLine = document.getElementById('alert');
const records = document.getElementById('records');
const questions = document.getElementById('questions');
const editor = document.getElementById('editor');
const field = document.getElementById('record-field');
const input = (name) => document.getElementById(`record-${name}`);
let edited = {};

async function call(path, body) {
  const options = body === undefined
    ? {}
    : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(ADDRESS + path, options);
  alertLine.textContent = answer.ok ? '' : texts.textFailed;
  if (!answer.ok) {
    throw new Error(`${path} answered ${answer.status}`);
  }
  return answer;
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

function button(text, onClick) {
  const made = element('button', text, 'button second');
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

function recordLine(record) {
  const line = document.createElement('li');
  line.classList.toggle('off', record.thu_hoi);
  const version = texts.textVersion.replace('{0}', record.phien_ban);
  line.append(
    element('strong', record.noi_dung.cau_hoi),
    element('p', `${record.external_id} · ${version}${record.thu_hoi ? ` · ${texts.textWithdrawn}` : ''}`, 'hint'),
    button(texts.textEdit, () => edit(record)),
  );
  return line;
}

function questionState({ question, classified, answer }) {
  if (question.thu_hoi) {
    return texts.textTakenBack;
  }
  if (answer) {
    return texts.textAnswered.replace('{0}', answer.noi_dung);
  }
  return classified ? texts.textClassified.replace('{0}', classified.linh_vuc.join(', ')) : texts.textWaiting;
}

function questionLine(held) {
  const line = document.createElement('li');
  line.classList.toggle('off', held.question.thu_hoi);
  line.append(
    element('strong', held.question.noi_dung),
    element('p', `${held.question.external_id} · ${questionState(held)}`, 'hint'),
  );
  if (!held.question.thu_hoi && !held.answer) {
    line.append(button(texts.textTakeBack, () => call(`/questions/${encodeURIComponent(held.question.external_id)}/take-back`, {}).then(show)));
  }
  return line;
}

async function show() {
  const words = document.getElementById('words').value.trim();
  const state = await (await call(`/state?q=${encodeURIComponent(words)}`)).json();
  document.getElementById('count').textContent = texts.textCount.replace('{0}', state.count);
  if (!records.contains(document.activeElement)) {
    records.replaceChildren(...state.records.map(recordLine));
  }
  if (!questions.contains(document.activeElement)) {
    questions.replaceChildren(...state.questions.map(questionLine));
  }
  if (!field.options.length) {
    field.append(...state.fields.map(({ ma, ten }) => new Option(`${ma} ${ten}`, ma)));
  }
  for (const chosen of document.querySelectorAll('[data-fault]')) {
    chosen.checked = chosen.dataset.fault in state.faults;
  }
}

function edit(record) {
  edited = record?.noi_dung ?? {};
  input('id').value = record?.external_id ?? '';
  input('id').readOnly = Boolean(record);
  input('question').value = edited.cau_hoi ?? '';
  input('short').value = edited.tra_loi_ngan ?? '';
  input('full').value = edited.tra_loi ?? '';
  input('ground').value = edited.can_cu?.[0]?.so_ky_hieu ?? '';
  input('field').value = edited.linh_vuc?.[0] ?? field.options[0]?.value;
  input('withdrawn').checked = record?.thu_hoi ?? false;
  editor.showModal();
}

function grounds() {
  const number = input('ground').value.trim();
  const [first, ...others] = edited.can_cu ?? [];
  if (!number) {
    return [];
  }
  return first?.so_ky_hieu === number ? [first, ...others] : [{ so_ky_hieu: number }];
}

editor.addEventListener('close', () => {
  if (editor.returnValue !== 'save') {
    return;
  }
  call('/records', {
    externalId: input('id').value,
    withdrawn: input('withdrawn').checked,
    content: {
      ...edited,
      cau_hoi: input('question').value,
      tra_loi_ngan: input('short').value,
      tra_loi: input('full').value,
      can_cu: grounds(),
      linh_vuc: [input('field').value, ...(edited.linh_vuc ?? []).slice(1)],
    },
  }).then(show);
});

document.getElementById('new-record').addEventListener('click', () => edit(null));
document.getElementById('search').addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});
document.getElementById('assign').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const asker = document.getElementById('asker').value.trim();
  const due = document.getElementById('due').value;
  await call('/questions', {
    noi_dung: document.getElementById('question').value,
    ...(asker && { nguoi_gui: { ho_ten: asker } }),
    ...(due && { han_tra_loi: due }),
  });
  form.reset();
  await show();
});
for (const chosen of document.querySelectorAll('[data-fault]')) {
  chosen.addEventListener('change', () => call('/faults', { kind: chosen.dataset.fault, count: chosen.checked ? ALWAYS : 0 }));
}
document.getElementById('expire').addEventListener('click', () => call('/tokens/expire', {}));
setInterval(() => editor.open || document.hidden || show(), EVERY);
show().then(() => (document.body.dataset.ready = 'yes'));

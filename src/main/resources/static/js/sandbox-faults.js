// The switches of a stand-in's faults. A fault that is on strikes every call until it is switched off.

const ALWAYS = 1_000_000;

/** Gives what shows the switches as the stand-in has them. */
export function connectFaults(phone, onProblem) {
  const address = `/sandbox/${phone.dataset.standIn}/faults`;
  const switches = [...phone.querySelectorAll('[data-fault]')];
  let changes = 0;
  let work = Promise.resolve();

  /** One after the other, or two quick changes would mix. */
  function next(step) {
    work = work.then(step).then(() => onProblem(false), () => onProblem(true));
    return work;
  }

  /** Faults cannot be taken back one by one: all are, and those that stay are ordered again. */
  async function order() {
    await call(address, { method: 'DELETE' });
    for (const chosen of switches.filter((each) => each.checked)) {
      await call(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(fault(chosen)),
      });
    }
  }

  async function show() {
    const before = changes;
    const open = await (await call(address)).json();
    if (changes !== before) {
      return;
    }
    for (const each of switches) {
      const { kind, value } = fault(each);
      each.checked = open.some((ordered) => ordered.kind === kind && ordered.value === value);
    }
  }

  for (const each of switches) {
    each.addEventListener('change', () => {
      changes += 1;
      next(order);
    });
  }
  phone.querySelector('.drawer').addEventListener('toggle', () => next(show));
  return () => next(show);
}

async function call(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) {
    throw new Error(`${address} answered ${answer.status}`);
  }
  return answer;
}

function fault({ dataset }) {
  return { kind: dataset.fault, count: ALWAYS, value: Number(dataset.value), taken: 'taken' in dataset };
}

// The switches of a stand-in's faults. A fault that is on strikes every call until it is switched off.

const ALWAYS = 1_000_000;

export function connectFaults(phone, onProblem) {
  const address = `/sandbox/${phone.dataset.channel}/faults`;
  const switches = [...phone.querySelectorAll('[data-fault]')];

  /** Faults cannot be taken back one by one: all are, and those that stay are ordered again. */
  async function order() {
    try {
      await fetch(address, { method: 'DELETE' });
      for (const chosen of switches.filter((each) => each.checked)) {
        await fetch(address, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(fault(chosen)),
        });
      }
      onProblem(false);
    } catch {
      onProblem(true);
    }
  }

  async function show() {
    const answer = await fetch(address);
    const open = answer.ok ? await answer.json() : [];
    for (const each of switches) {
      const { kind, value } = fault(each);
      each.checked = open.some((ordered) => ordered.kind === kind && ordered.value === value);
    }
  }

  switches.forEach((each) => each.addEventListener('change', order));
  phone.querySelector('.drawer').addEventListener('toggle', () => show().catch(() => onProblem(true)));
  return show;
}

function fault({ dataset }) {
  return { kind: dataset.fault, count: ALWAYS, value: Number(dataset.value), taken: 'taken' in dataset };
}

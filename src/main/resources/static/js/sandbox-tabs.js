// On a narrow screen one phone at a time, chosen by tabs; on a wide one all of them, and no tabs.

const NARROW = matchMedia('(max-width: 48rem)');

export function connectTabs(list) {
  const tabs = [...list.querySelectorAll('button')];
  let chosen = tabs[0];

  function arrange() {
    const narrow = NARROW.matches;
    list.hidden = !narrow;
    list.role = narrow ? 'tablist' : null;
    for (const tab of tabs) {
      const panel = document.getElementById(tab.getAttribute('aria-controls'));
      const isChosen = tab === chosen;
      tab.role = narrow ? 'tab' : null;
      tab.ariaSelected = String(isChosen);
      tab.tabIndex = isChosen ? 0 : -1;
      panel.role = narrow ? 'tabpanel' : null;
      panel.hidden = narrow && !isChosen;
    }
  }

  function choose(tab) {
    chosen = tab;
    arrange();
  }

  list.addEventListener('click', (event) => tabs.includes(event.target) && choose(event.target));
  list.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      event.preventDefault();
      choose(tabs.at((tabs.indexOf(chosen) + step) % tabs.length));
      chosen.focus();
    }
  });
  NARROW.addEventListener('change', arrange);
  if (chosen) {
    arrange();
  }
  return (channel) => {
    const tab = tabs.find((each) => each.id === `tab-${channel}`);
    if (tab) {
      choose(tab);
    }
  };
}

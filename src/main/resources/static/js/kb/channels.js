// One part of the side at a time, a channel's preview or the trying out: buttons in a row choose which, and it stays chosen while
// the previews are drawn anew.

export class Channels {
  #bar;
  #box;
  #picked = '';

  constructor(bar, box) {
    this.#bar = bar;
    this.#box = box;
  }

  draw() {
    const all = this.#all();
    this.#bar.hidden = all.length < 2;
    const had = document.activeElement?.parentElement === this.#bar;
    this.#bar.replaceChildren(...all.map((section) => this.#button(section)));
    if (had) {
      this.#bar.querySelector('[aria-pressed=true]')?.focus();
    }
    this.#show();
  }

  #all() {
    return [...this.#box.querySelectorAll('section[data-channel]')];
  }

  #button(section) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.channel = section.dataset.channel;
    button.textContent = section.querySelector('.kb-channel').textContent;
    button.addEventListener('click', () => {
      this.#picked = section.dataset.channel;
      this.#show();
    });
    return button;
  }

  #show() {
    const all = this.#all();
    const chosen = all.find((section) => section.dataset.channel === this.#picked) ?? all[0];
    all.forEach((section) => (section.hidden = section !== chosen));
    [...this.#bar.children].forEach((button) => (button.ariaPressed = String(button.dataset.channel === chosen.dataset.channel)));
  }
}

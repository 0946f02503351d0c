// A list of options beside a field that keeps the keyboard: the list of a combobox (WAI-ARIA 1.2). What the options are and
// what taking one does is for who opens it. Keys are left alone while an input method composes.

export class OptionList {
  #field;
  #box;
  #list;
  #optional;
  #on;
  #active = -1;

  /**
   * `box` is shown and hidden, `list` in it holds the options. With `optional` none is active at first, and the arrows lead
   * back to what was typed; otherwise there is always one, and Tab takes it, too. `on.take(place)` is told which was taken,
   * `on.dismiss()` that Escape was pressed.
   */
  constructor({ field, box, list, optional = false, on }) {
    this.#field = field;
    this.#box = box;
    this.#list = list;
    this.#optional = optional;
    this.#on = on;
    field.ariaAutoComplete = 'list';
    field.setAttribute('aria-controls', list.id);
    // Before all others, who send with Enter and close with Escape.
    field.addEventListener('keydown', (event) => this.#key(event), { capture: true });
    // The field keeps the keyboard, and on phones its keys on the screen.
    box.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) {
        on.take([...list.children].indexOf(option));
      }
    });
  }

  get isOpen() {
    return !this.#box.hidden;
  }

  /** Shows these options; each gets an id. */
  show(options) {
    options.forEach((option, place) => {
      option.id = `${this.#list.id}-${place}`;
      option.role = 'option';
    });
    this.#list.replaceChildren(...options);
    this.#box.hidden = false;
    this.#list.scrollTop = 0;
    this.#activate(this.#lowest);
  }

  close() {
    this.#box.hidden = true;
    this.#activate(-1);
  }

  /** Makes none the active one. */
  rest() {
    this.#activate(-1);
  }

  get #lowest() {
    return this.#optional ? -1 : 0;
  }

  #key(event) {
    // 229: see chat.js.
    const composes = event.isComposing || event.keyCode === 229;
    if (composes || !this.isOpen || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (this.#act(event.key)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  /** False if the key is not for the list. */
  #act(key) {
    switch (key) {
      case 'ArrowDown':
        return this.#step(1);
      case 'ArrowUp':
        return this.#step(-1);
      case 'Tab':
        return !this.#optional && this.#take();
      case 'Enter':
        return this.#take();
      case 'Escape':
        this.#on.dismiss();
        return true;
      default:
        return false;
    }
  }

  #step(by) {
    const places = this.#list.children.length - this.#lowest;
    this.#activate(this.#lowest + ((this.#active - this.#lowest + by + places) % Math.max(1, places)));
    return this.#list.children.length > 0;
  }

  #take() {
    if (!this.#list.children[this.#active]) {
      return false;
    }
    this.#on.take(this.#active);
    return true;
  }

  #activate(place) {
    this.#active = place;
    [...this.#list.children].forEach((option, i) => (option.ariaSelected = String(i === place)));
    const active = this.#list.children[place];
    if (active) {
      this.#field.setAttribute('aria-activedescendant', active.id);
      active.scrollIntoView({ block: 'nearest' });
    } else {
      this.#field.removeAttribute('aria-activedescendant');
    }
  }
}

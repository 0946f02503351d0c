// Files of the visitor: chosen or dropped, sent one after the other, shown with how far each is. Whether one may be sent is
// asked first, so that none travels in vain.

import { newKey } from './chat-key.js';
import { FILE } from './chat-view.js';

const MEGABYTE = 1 << 20;

export class ChatFiles {
  #api;
  #view;
  #texts;
  #on;
  #sending = Promise.resolve();

  /** `on.kept(message)` when a file is there, `on.problem(words)` when one is not. */
  constructor({ root, button, input, api, view, texts, on }) {
    this.#api = api;
    this.#view = view;
    this.#texts = texts;
    this.#on = on;
    button.addEventListener('click', () => input.click());
    input.addEventListener('change', () => {
      this.#take([...input.files]);
      input.value = '';
    });
    this.#listenForDrops(root);
  }

  #listenForDrops(root) {
    const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
    root.addEventListener('dragover', (event) => {
      if (hasFiles(event)) {
        event.preventDefault();
        root.classList.add('dropping');
      }
    });
    root.addEventListener('dragleave', (event) => root.contains(event.relatedTarget) || root.classList.remove('dropping'));
    root.addEventListener('drop', (event) => {
      root.classList.remove('dropping');
      if (hasFiles(event)) {
        event.preventDefault();
        this.#take([...event.dataTransfer.files]);
      }
    });
  }

  #take(files) {
    for (const file of files) {
      this.#sending = this.#sending.then(() => this.#begin(file));
    }
  }

  async #begin(file) {
    this.#on.problem('');
    try {
      const { mostBytes } = await this.#api.mayAttach();
      if (file.size > mostBytes) {
        this.#on.problem(this.#texts.fileTooLarge.replace('{0}', file.name).replace('{1}', Math.floor(mostBytes / MEGABYTE)));
        return;
      }
    } catch (refused) {
      this.#on.problem(refused.words || this.#texts.offline);
      return;
    }
    const key = newKey();
    this.#view.showOwn(key, FILE + file.name);
    await this.#send(key, file);
  }

  async #send(key, file) {
    this.#view.setState(key, 'sending', this.#texts.sending);
    try {
      this.#on.kept(await this.#api.attach(key, file, (share) => this.#view.setProgress(key, share)));
    } catch (refused) {
      const words = refused.words || this.#texts.fileFailed;
      const retry = [this.#texts.retry, () => this.#send(key, file)];
      const remove = [this.#texts.fileRemove, () => this.#view.removeOwn(key)];
      this.#view.setState(key, 'failed', this.#texts.failed, refused.again ? [retry, remove] : [remove]);
      this.#on.problem(words);
      this.#view.showEnd();
    }
  }
}

// The calls of the web channel: say, history, events, forget.

const OURS = { 'X-Hoiluat': '1' };
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

export class ChatApi {
  #base;
  #framed;
  #source = null;
  #pause = FIRST_PAUSE;
  #timer = 0;

  /** `framed` says that this page is a frame in another site's, where browsers keep another cookie. */
  constructor(accountId, { framed = false } = {}) {
    this.#base = `/api/web/${encodeURIComponent(accountId)}`;
    this.#framed = framed;
  }

  #address(path, parameters = {}) {
    const query = new URLSearchParams({ ...parameters, ...(this.#framed && { widget: '1' }) }).toString();
    return query ? `${path}?${query}` : path;
  }

  /** The last messages before a place, oldest first. */
  async history(before) {
    const answer = await fetch(this.#address(`${this.#base}/messages`, before ? { before } : {}), { headers: OURS });
    if (!answer.ok) {
      throw await refusal(answer);
    }
    return answer.json();
  }

  /** Sends a message once. Throws what says whether the same may be sent again. */
  async say(message) {
    let answer;
    try {
      answer = await fetch(this.#address(`${this.#base}/messages`), {
        method: 'POST',
        headers: { ...OURS, 'Content-Type': 'application/json' },
        body: JSON.stringify(message),
      });
    } catch (cause) {
      throw Object.assign(new Error('no connection', { cause }), { again: true, words: '' });
    }
    if (!answer.ok) {
      throw await refusal(answer);
    }
    return answer.json();
  }

  /** What a file may be, `mostBytes`; throws if none may be sent now. */
  async mayAttach() {
    const answer = await fetch(this.#address(`${this.#base}/files`), { headers: OURS });
    if (!answer.ok) {
      throw await refusal(answer);
    }
    return answer.json();
  }

  /** Sends a file; `onProgress` hears the share that has left. Only XMLHttpRequest tells that. */
  attach(key, file, onProgress) {
    return new Promise((resolve, reject) => {
      const call = new XMLHttpRequest();
      call.open('POST', this.#address(`${this.#base}/files/${key}`));
      call.setRequestHeader('X-Hoiluat', OURS['X-Hoiluat']);
      call.setRequestHeader('X-Hoiluat-File-Name', encodeURIComponent(file.name));
      call.setRequestHeader('Content-Type', 'application/octet-stream');
      call.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onProgress(loaded / total));
      call.addEventListener('error', () => reject(Object.assign(new Error('no connection'), { again: true, words: '' })));
      call.addEventListener('load', () =>
        call.status === 200 ? resolve(JSON.parse(call.responseText)) : refusal(asAnswer(call)).then(reject));
      call.send(file);
    });
  }

  /** Makes this browser a stranger. */
  async forget() {
    await this.#visitor('DELETE');
  }

  /** Throws if the browser did not keep the cookie it was given: no reply would ever be seen. */
  async recognise() {
    await this.#visitor('GET');
  }

  async #visitor(method) {
    const answer = await fetch(this.#address('/api/web/visitor'), { method, headers: OURS });
    if (!answer.ok) {
      throw await refusal(answer);
    }
  }

  /**
   * Listens from a place on, for as long as the page is there. `place()` is asked whenever the stream must be opened anew;
   * when only the connection was lost the browser opens it itself and names the last event it saw.
   */
  listen({ place, onMessage, onErased, onState }) {
    const open = () => {
      clearTimeout(this.#timer);
      this.#source?.close();
      const source = new EventSource(this.#address(`${this.#base}/events`, { after: place() }));
      this.#source = source;
      source.addEventListener('open', () => {
        this.#pause = FIRST_PAUSE;
        onState(true);
      });
      source.addEventListener('message', (event) => onMessage(JSON.parse(event.data)));
      source.addEventListener('erased', (event) => onErased(JSON.parse(event.data).id));
      source.addEventListener('error', () => {
        onState(false);
        if (source.readyState === EventSource.CLOSED) {
          this.#timer = setTimeout(open, this.#pause);
          this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
        }
      });
    };
    const openIfClosed = () => {
      if (this.#source?.readyState !== EventSource.OPEN) {
        open();
      }
    };
    window.addEventListener('online', openIfClosed);
    document.addEventListener('visibilitychange', () => document.hidden || openIfClosed());
    window.addEventListener('pagehide', () => this.#source?.close());
    window.addEventListener('pageshow', (event) => event.persisted && open());
    open();
  }
}

/** The answer to an XMLHttpRequest as fetch would give it. */
function asAnswer(call) {
  const wait = call.getResponseHeader('Retry-After');
  return new Response(call.responseText, { status: call.status, headers: wait ? { 'Retry-After': wait } : {} });
}

async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  const again = answer.status >= 500 || answer.status === 429 || answer.status === 408;
  return Object.assign(new Error(`answered ${answer.status}`), {
    again,
    code: problem.code ?? '',
    words: problem.title ?? '',
    wait: Number(answer.headers.get('Retry-After')) * 1000 || 0,
  });
}

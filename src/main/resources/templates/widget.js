// Hoi Luat: a button for pages of other sites that opens a conversation with the unit, in a frame of the unit's own service.
//   <script src="https://SERVICE/widget.js" data-account="web" async></script>
// Optional: data-accent="#0b4f8a", data-position="left", data-title="...". Loads nothing from anywhere else, changes nothing of
// the page but for one element at its end, and learns nothing of what is said.
(() => {
  const TEXTS = {
    title: /*[[#{widget.title}]]*/ '',
    unread: /*[[#{widget.unread('{0}')}]]*/ '',
    opening: /*[[#{widget.opening}]]*/ '',
    close: /*[[#{widget.close}]]*/ '',
    wholePage: /*[[#{widget.whole-page}]]*/ '',
  };
  const OUR_ACCENT = '#0b4f8a';
  // For words on white; a little less is left on the tinted ground behind some of them.
  const ENOUGH_CONTRAST = 5.5;
  const PHONE = matchMedia('(max-width: 36rem)');

  const script = document.currentScript;
  if (!script || document.querySelector('hoi-luat')) {
    return;
  }
  const service = new URL('.', script.src);
  const account = script.dataset.account ?? '';
  const title = (script.dataset.title ?? '').trim().slice(0, 60) || TEXTS.title;
  const accent = legible(script.dataset.accent);
  const seenName = `hoiluat.widget.${account}`;
  const chat = new URL(`chat/${encodeURIComponent(account)}`, service);
  const framed = new URL(`widget/${encodeURIComponent(account)}#accent=${accent.slice(1)}`, service);

  const host = document.createElement('hoi-luat');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = sheets();

  const label = element('span', { className: 'label', textContent: title });
  const mark = element('span', { className: 'mark', hidden: true });
  const launcher = element('button', { type: 'button', className: 'launcher' }, picture(), label, mark);
  launcher.setAttribute('aria-haspopup', 'dialog');
  launcher.setAttribute('aria-expanded', 'false');
  const news = element('p', { className: 'news', role: 'status' });
  const closer = element('button', { type: 'button', className: 'closer', textContent: TEXTS.close });
  const otherwise = element('a', { href: chat.href, target: '_blank', rel: 'noopener', textContent: TEXTS.wholePage });
  const waiting = element('div', { className: 'waiting' }, element('p', { textContent: TEXTS.opening }), otherwise, closer);
  const panel = element('dialog', { className: 'panel' }, waiting);
  panel.setAttribute('aria-label', title);
  shadow.append(launcher, news, panel);

  let frame = null;

  launcher.addEventListener('click', open);
  closer.addEventListener('click', close);
  panel.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  });
  window.addEventListener('message', hear);

  if (document.body) {
    begin();
  } else {
    document.addEventListener('DOMContentLoaded', begin, { once: true });
  }

  function begin() {
    host.style.setProperty('--accent', accent);
    host.className = script.dataset.position === 'left' ? 'left' : 'right';
    document.body.append(host);
    // Who has asked here before is told of replies without opening; for others nothing is loaded until they open.
    if (seen()) {
      load();
    }
  }

  function load() {
    if (!frame) {
      frame = element('iframe', { src: framed.href, title, referrerPolicy: 'no-referrer' });
      frame.addEventListener('load', () => tell('hello', { seen: seen() }));
      panel.append(frame);
    }
  }

  function open() {
    load();
    if (PHONE.matches) {
      panel.showModal();
    } else {
      panel.show();
    }
    launcher.setAttribute('aria-expanded', 'true');
    host.classList.add('open');
    enter();
  }

  function enter() {
    if (waiting.hidden) {
      frame.focus();
      tell('opened');
    } else {
      closer.focus();
    }
  }

  function close() {
    if (!panel.open) {
      return;
    }
    panel.close();
    launcher.setAttribute('aria-expanded', 'false');
    host.classList.remove('open');
    tell('closed');
    launcher.focus();
  }

  function tell(kind, more = {}) {
    frame?.contentWindow?.postMessage({ hoiluat: kind, ...more }, service.origin);
  }

  function hear(event) {
    if (!frame || event.source !== frame.contentWindow || event.origin !== service.origin) {
      return;
    }
    switch (event.data?.hoiluat) {
      case 'ready':
        waiting.hidden = true;
        if (panel.open) {
          enter();
        }
        break;
      case 'unread':
        showUnread(Number(event.data.count) || 0);
        break;
      case 'seen':
        remember(String(event.data.place ?? ''));
        break;
      case 'close':
        close();
        break;
    }
  }

  function showUnread(count) {
    const words = count > 0 ? TEXTS.unread.replace('{0}', count) : '';
    mark.hidden = count === 0;
    mark.textContent = count > 9 ? '9+' : String(count);
    news.textContent = words;
    launcher.setAttribute('aria-label', words ? `${title}. ${words}` : title);
  }

  /** When the message seen last was said, empty if there was none; who said what to whom, the frame knows alone. */
  function seen() {
    try {
      return localStorage.getItem(seenName) ?? '';
    } catch {
      return '';
    }
  }

  function remember(place) {
    try {
      if (place) {
        localStorage.setItem(seenName, place);
      } else {
        localStorage.removeItem(seenName);
      }
    } catch {
      // A forbidden store: replies show when the widget is opened.
    }
  }

  /** The site's colour, made dark enough to be read on white and to carry white. */
  function legible(wanted) {
    if (!/^#[0-9a-f]{6}$/i.test(wanted ?? '')) {
      return OUR_ACCENT;
    }
    let parts = wanted.slice(1).match(/../g).map((part) => parseInt(part, 16));
    while (1.05 / (luminance(parts) + 0.05) < ENOUGH_CONTRAST) {
      parts = parts.map((part) => Math.floor(part * 0.95));
    }
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  }

  /** As WCAG 2 reckons it. */
  function luminance(parts) {
    const [red, green, blue] = parts
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function picture() {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', 'M4 5h16v11H11l-5 4v-4H4zM8 9.25h8M8 12.25h5');
    svg.append(path);
    return svg;
  }

  /** A sheet that is made, not written into the page, so the site's own policy for styles need not allow it. */
  function sheets() {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { all: initial; }
      * { box-sizing: border-box; }
      /* A rule of the page for every element takes the place of the one for the host. */
      .launcher, .news, .panel { text-transform: none; letter-spacing: normal; word-spacing: normal; text-indent: 0; text-shadow: none; text-align: start; }
      .launcher, .panel, .closer { font: 600 1rem/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif; }
      .launcher {
        position: fixed; z-index: 2147483000; bottom: max(1.25rem, env(safe-area-inset-bottom)); right: 1.25rem;
        display: inline-flex; align-items: center; gap: 0.625rem; min-height: 3.5rem; padding: 0.5rem 1.375rem 0.5rem 1.125rem;
        color: #fff; background: var(--accent); border: 2px solid #fff; border-radius: 1.75rem; cursor: pointer;
        box-shadow: 0 4px 18px rgb(16 24 36 / 28%);
      }
      :host(.left) .launcher { right: auto; left: 1.25rem; }
      .launcher:hover { filter: brightness(0.9); }
      .launcher:focus-visible, .closer:focus-visible, .waiting a:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
      .launcher svg { flex: none; width: 1.625rem; height: 1.625rem; fill: none; stroke: currentColor; stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round; }
      .mark {
        position: absolute; top: -0.5rem; right: -0.25rem; min-width: 1.625rem; height: 1.625rem; padding: 0 0.375rem; text-align: center;
        font-size: 0.875rem; line-height: 1.625rem; color: #fff; background: #b3261e; border-radius: 0.8125rem; box-shadow: 0 0 0 2px #fff;
      }
      [hidden] { display: none !important; }
      :host(.open) .launcher { visibility: hidden; }
      .news { position: fixed; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      .panel {
        position: fixed; z-index: 2147483000; inset: auto 1.25rem max(1.25rem, env(safe-area-inset-bottom)) auto; margin: 0; padding: 0;
        width: min(25.5rem, calc(100vw - 2.5rem)); height: min(43rem, calc(100vh - 2.5rem)); max-width: none; max-height: none;
        overflow: hidden; color: #18212d; background: #fff; border: 1px solid #c3cbd5; border-radius: 1rem; outline: none;
        box-shadow: 0 12px 44px rgb(16 24 36 / 26%);
      }
      :host(.left) .panel { inset-inline: 1.25rem auto; }
      .panel::backdrop { background: rgb(16 24 36 / 45%); }
      iframe { display: block; width: 100%; height: 100%; border: 0; }
      .waiting {
        position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 0.75rem;
        padding: 1.5rem; text-align: center; font-weight: 400; background: #fff;
      }
      .waiting p { margin: 0; }
      .waiting a { color: var(--accent); }
      .closer { min-height: 2.75rem; padding: 0.375rem 1.25rem; color: var(--accent); background: #fff; border: 1px solid currentColor; border-radius: 0.625rem; cursor: pointer; }
      @media (max-width: 36rem) {
        .launcher { width: 3.75rem; height: 3.75rem; padding: 0; justify-content: center; border-radius: 50%; }
        .launcher svg { width: 1.875rem; height: 1.875rem; }
        .label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        :host .panel { inset: 0; width: 100%; height: 100%; height: 100dvh; border: 0; border-radius: 0; }
      }
      @media print { .launcher, .panel { display: none; } }
    `);
    return [sheet];
  }
})();

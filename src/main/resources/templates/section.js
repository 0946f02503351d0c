// Hoi Luat: shows published questions and answers of the service in a page of another site, where this script stands.
//   <script src="https://SERVICE/hoi-dap/nhung.js" async></script>
// Optional: data-field="dat-dai", data-title="...". A frame of the service, as high as what it shows; nothing else of the page is
// touched, and nothing is loaded from anywhere else.
(() => {
  const TITLE = /*[[#{section.title}]]*/ '';
  const LEAST_HEIGHT = 320;
  const MOST_HEIGHT = 20000;

  const script = document.currentScript;
  if (!script) {
    return;
  }
  const service = new URL('..', script.src);
  const address = new URL('hoi-dap', service);
  address.searchParams.set('khung', '1');
  if (script.dataset.field) {
    address.searchParams.set('linh-vuc', script.dataset.field);
  }

  const frame = document.createElement('iframe');
  frame.title = (script.dataset.title ?? '').trim().slice(0, 60) || TITLE;
  frame.referrerPolicy = 'no-referrer';
  Object.assign(frame.style, { display: 'block', width: '100%', border: '0', height: `${LEAST_HEIGHT}px` });
  let loads = 0;
  frame.addEventListener('load', () => {
    loads += 1;
    // Another page in the frame begins at its top, which may be above what is seen.
    if (loads > 1 && frame.getBoundingClientRect().top < 0) {
      frame.scrollIntoView({ block: 'start' });
    }
  });
  window.addEventListener('message', (event) => {
    if (event.source === frame.contentWindow && event.origin === service.origin && event.data?.hoiluat === 'height') {
      const wanted = Number(event.data.height) || 0;
      frame.style.height = `${Math.min(Math.max(wanted, LEAST_HEIGHT), MOST_HEIGHT)}px`;
    }
  });
  frame.src = address.href;
  script.after(frame);
})();

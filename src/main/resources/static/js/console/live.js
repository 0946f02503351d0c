// What happens while one looks. The browser names the last event it saw when only the connection was lost. A stream that
// begins knows nothing of what happened before it: everything is read anew once it is open, so that nothing is missed
// between the page and its first stream, or between two streams.

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 30_000;

export function listen({ onEvent, onReload, onState }) {
  let source = null;
  let pause = FIRST_PAUSE;
  let timer = 0;
  let wasOpen = false;

  const open = () => {
    clearTimeout(timer);
    source?.close();
    source = new EventSource('/api/cases/events');
    let isFresh = true;
    source.addEventListener('open', () => {
      pause = FIRST_PAUSE;
      onState('open');
      if (isFresh) {
        onReload();
      }
      isFresh = false;
      wasOpen = true;
    });
    for (const sort of ['case', 'delivery', 'rating', 'presence']) {
      source.addEventListener(sort, (event) => onEvent(sort, JSON.parse(event.data)));
    }
    source.addEventListener('gone', () => onReload());
    source.addEventListener('reload', () => onReload());
    source.addEventListener('error', () => {
      onState(wasOpen ? 'cut' : 'never');
      if (source.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    });
  };

  const openIfClosed = () => source?.readyState !== EventSource.OPEN && open();
  window.addEventListener('online', openIfClosed);
  document.addEventListener('visibilitychange', () => document.hidden || openIfClosed());
  window.addEventListener('pagehide', () => source?.close());
  window.addEventListener('pageshow', (event) => event.persisted && open());
  open();
}

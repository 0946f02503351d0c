// Tells of new work while the page is not looked at. Everything is the officer's choice, off at first but the badge, and
// no notification shows what the citizen wrote.

import { byId } from './dom.js';
import { keep, recall } from './memory.js';
import { t } from './texts.js';

const TITLE = document.title;
const SWITCHES = { notify: false, sound: false, badge: true, keys: true };

/** Whether a switch is on. */
export const isOn = (name) => recall('switches', {})[name] ?? SWITCHES[name];

/** Shows on the page's tab how many cases wait, the most urgent sort of them in words and colour: late, nearly late, or any. */
export function badge({ late, soon, waiting }) {
  const level = !isOn('badge') ? '' : late > 0 ? 'late' : soon > 0 ? 'soon' : '';
  const words = level ? t(`badge.${level}`, late || soon) : isOn('badge') && waiting > 0 ? waiting : '';
  document.title = words ? `(${words}) ${TITLE}` : TITLE;
  document.querySelector('link[rel=icon]').href = `/images/mark${level && `-${level}`}.svg`;
}

/** Says that there is something new, if nobody looks; in quiet hours only of danger. */
export function tell(words, code, open, danger = false) {
  if (!document.hidden || (isQuiet() && !danger)) {
    return;
  }
  if (isOn('sound')) {
    chimeUntilSeen();
  }
  if (isOn('notify') && globalThis.Notification?.permission === 'granted') {
    const shown = new Notification(words, { tag: code, icon: '/images/mark.svg' });
    shown.addEventListener('click', () => {
      window.focus();
      open(code);
      shown.close();
    });
  }
}

/** The officer's quiet hours, from the page of their account; they may go over midnight. */
function isQuiet() {
  const { quietFrom: from, quietUntil: until } = document.body.dataset;
  const now = new Date().toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
  return from < until ? from <= now && now < until : from > until && (from <= now || now < until);
}

let chimes = 0;

/** Again every half minute until somebody looks, for five minutes. */
function chimeUntilSeen() {
  clearInterval(chimes);
  let left = 10;
  chime();
  chimes = setInterval(() => {
    left -= 1;
    if (document.hidden && left > 0 && isOn('sound')) {
      chime();
    } else {
      clearInterval(chimes);
    }
  }, 30_000);
}

/** Two soft notes, made here: no file, no network. */
function chime() {
  const context = new AudioContext();
  [660, 880].forEach((frequency, place) => {
    const tone = context.createOscillator();
    const volume = context.createGain();
    const at = context.currentTime + place * 0.16;
    tone.frequency.value = frequency;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + 0.32);
  });
  setTimeout(() => context.close(), 1_000);
}

/** Fills and follows the window with the switches. */
export function settings() {
  for (const name of Object.keys(SWITCHES)) {
    const box = byId(`set-${name}`);
    box.checked = isOn(name);
    box.addEventListener('change', () => change(name, box));
  }
  const theme = document.documentElement.dataset.theme ?? 'auto';
  for (const choice of byId('themes').querySelectorAll('input')) {
    choice.checked = choice.value === theme;
    choice.addEventListener('change', () => changeTheme(choice.value));
  }
  byId('open-settings').addEventListener('click', () => byId('settings-dialog').showModal());
}

async function change(name, box) {
  if (name === 'notify' && box.checked && (await globalThis.Notification?.requestPermission()) !== 'granted') {
    box.checked = false;
    byId('settings-said').textContent = t('settings.notify.refused');
    return;
  }
  byId('settings-said').textContent = '';
  keep('switches', { ...recall('switches', {}), [name]: box.checked });
  if (name === 'sound' && box.checked) {
    chime();
  }
}

/** Kept as plain words: theme.js reads it before anything else. */
function changeTheme(value) {
  if (value === 'auto') {
    delete document.documentElement.dataset.theme;
    localStorage.removeItem('hoiluat.console.theme');
  } else {
    document.documentElement.dataset.theme = value;
    localStorage.setItem('hoiluat.console.theme', value);
  }
}

// Says in whose place this officer approves, and until when; looked up every minute, since a right may begin, end or be taken back.

import * as api from './api.js';
import { byId, el } from './dom.js';
import { t } from './texts.js';
import { date } from './times.js';

const EVERY = 60_000;

export function standIn() {
  const look = async () => {
    const places = await api.inPlace().catch(() => null);
    places && draw(places);
  };
  setInterval(() => !document.hidden && look(), EVERY);
  document.addEventListener('visibilitychange', () => !document.hidden && look());
  return look();
}

function draw(places) {
  byId('stand-in').hidden = places.length === 0;
  byId('stand-in').replaceChildren(...places.map(({ name, until }) =>
    el('span', { textContent: t('stand-in', name, date(`${until}T00:00:00+07:00`)) })));
}

// What a case is marked by wherever it stands: channel, deadline, status, and how many there are.

import { el, icon } from './dom.js';
import { has, t } from './texts.js';
import { deadline } from './times.js';

const MOST_COUNTED = 999;

const LEVEL_ICONS = {
  late: 'M12 3l9.5 17h-19zM12 10v4.5M12 17.3v.01',
  soon: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM12 8v4.5l3 2',
  fine: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM12 8v4.5l3 2',
  paused: 'M9 6v12M15 6v12',
  done: 'M5 12.5l4.5 4.5L19 7.5',
};

/** A number of cases, which are counted no further. */
export const counted = (count) => (count >= MOST_COUNTED ? `${MOST_COUNTED}+` : String(count));

/** The channel, by its letter and its name. */
export function channelMark(channel) {
  return el('span', { className: `channel ${channel.toLowerCase()}`, title: t(`channel.${channel}`) },
    el('span', { textContent: t(`channel.${channel}`) }));
}

/** A deadline in words and colour. */
export function badge(line) {
  const { level, words, on } = deadline(line);
  return el('span', { className: `due ${level}`, title: on }, icon(LEVEL_ICONS[level]), el('span', { textContent: words }));
}

/** How far a case is. */
export const statusWords = (status) => (has(`status.${status}`) ? t(`status.${status}`) : status);

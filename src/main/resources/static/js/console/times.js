// Times as officers read them, always in Vietnam's zone.

import { t } from './texts.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
const DATE = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, weekday: 'long' });

const MINUTE = 60_000;
const AN_HOUR = 60 * MINUTE;
const A_DAY = 24 * AN_HOUR;

/** 09:12 */
export const hour = (at) => HOUR.format(new Date(at));

/** 24/11/2026 */
export const date = (at) => DATE.format(new Date(at));

/** 24/11/2026 out of a date without a time, 2026-11-24. */
export const plainDate = (day) => day.split('-').reverse().join('/');

/** 24/11 */
const shortDate = (at) => date(at).slice(0, -5);

/** The day of the week. */
export const weekday = (at) => WEEKDAY.format(new Date(at)).replace(/^./, (letter) => letter.toLowerCase());

/** 09:12, or 09:12 ngày 20/11 if that was not today. */
export function moment(at) {
  return date(at) === date(Date.now()) ? hour(at) : t('time.on', hour(at), shortDate(at));
}

/** A heading between days. */
export function day(at) {
  if (date(at) === date(Date.now())) {
    return t('time.today');
  }
  return date(at) === date(Date.now() - A_DAY) ? t('time.yesterday') : t('time.day', WEEKDAY.format(new Date(at)), date(at));
}

/** How long ago, in one or two words. */
export function ago(at) {
  const passed = Date.now() - new Date(at);
  if (passed < MINUTE) {
    return t('time.now');
  }
  return passed < 7 * A_DAY ? t('time.ago', length(passed)) : shortDate(at);
}

/** The largest whole unit. */
export function length(millis) {
  if (millis < AN_HOUR) {
    return t('time.minutes', Math.max(1, Math.floor(millis / MINUTE)));
  }
  return millis < 2 * A_DAY ? t('time.hours', Math.floor(millis / AN_HOUR)) : t('time.days', Math.floor(millis / A_DAY));
}

/** Hours and minutes while they matter, otherwise the largest unit. */
export function precise(millis) {
  const hours = Math.floor(millis / AN_HOUR);
  const minutes = Math.floor((millis % AN_HOUR) / MINUTE);
  return hours > 0 && hours < 24 && minutes > 0 ? t('time.hours-minutes', hours, minutes) : length(millis);
}

/** How a deadline stands: a level for the colour, short words for a badge, and the whole date. */
export function deadline({ dueAt, paused, overdue, status }) {
  const left = new Date(dueAt) - Date.now();
  const on = t('due.on', hour(dueAt), weekday(dueAt), shortDate(dueAt));
  if (status === 'ANSWERED' || status === 'CLOSED') {
    return { level: 'done', words: t(`status.${status}`), on };
  }
  if (paused) {
    return { level: 'paused', words: t('due.paused'), on };
  }
  if (overdue || left < 0) {
    return { level: 'late', words: t('due.late', length(-left)), on };
  }
  return { level: left < A_DAY ? 'soon' : 'fine', words: t('due.left', length(left)), on };
}

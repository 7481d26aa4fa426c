// Times in the reader's zone, with the exact one on hover.

import { h } from './dom.js';
import { now } from './feed.js';

const clock = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const clockWithSeconds = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' });

export function timeOf(value, { seconds = false, className } = {}) {
  const date = value instanceof Date ? value : new Date(value);
  const time = (seconds ? clockWithSeconds : clock).format(date);
  const text = isToday(date) ? time : `${day.format(date)}, ${time}`;
  return h('time', { datetime: date.toISOString(), title: `${exact.format(date)} (${date.toISOString()})`, class: className }, text);
}

// Changes when a shown time becomes a past day.
export function today() {
  return new Date(now()).toDateString();
}

export function fromSlack(ts) {
  return new Date(Number(ts) * 1000);
}

export function dayOf(date) {
  return isToday(date) ? 'Today' : day.format(date);
}

export function inWords(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}

export function spanInWords(seconds) {
  const hours = Math.round(seconds / 3600);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}

function isToday(date) {
  return today() === date.toDateString();
}

// The list of messages: in threads, edited in place, or for one person.

import { firstName, h, initials } from '../dom.js';
import { get } from '../feed.js';
import { dayOf, fromSlack, timeOf, today } from '../time.js';
import { blockNodes } from './blocks.js';
import { mrkdwn, plain } from './mrkdwn.js';

const together = 5 * 60 * 1000;

export function personOf(id) {
  return get('workspace')?.people.find((person) => person.id === id) ?? { id, realName: id, name: id };
}

export function visibleMessages(channel, person) {
  return (get(`messages/${channel}`) ?? []).filter((message) => !message.ephemeral_to || message.ephemeral_to === person);
}

export function isReply(message) {
  return message.thread_ts && message.thread_ts !== message.ts;
}

// Items for reconcile: separators between days, and joined messages of one person.
export function messageItems(messages, { threads = null, act, openThread = null }) {
  const items = [];
  let last = null;
  for (const message of messages) {
    const date = fromSlack(message.ts);
    const day = date.toDateString();
    if (last?.day !== day) {
      items.push({ key: `day ${day}`, version: dayOf(date), make: () => h('li', { class: 'day' }, h('span', {}, dayOf(date))) });
      last = null;
    }
    const isJoined = last && last.user === message.user && date - last.date < together && !message.ephemeral_to && !last.isPrivate;
    const replies = threads?.get(message.ts) ?? [];
    const version = JSON.stringify([message, isJoined, replies.length, replies.at(-1)?.ts, today()]);
    items.push({ key: message.ts, version, make: () => messageNode(message, { isJoined, replies, act, openThread }) });
    last = { user: message.user, date, day, isPrivate: Boolean(message.ephemeral_to) };
  }
  return items;
}

export function avatar(person, className = '') {
  return h('span', { class: `avatar ${className}`, 'aria-hidden': 'true', data: { who: person.id } }, person.isBot ? '' : initials(person.realName));
}

function messageNode(message, { isJoined, replies, act, openThread }) {
  const person = personOf(message.user);
  const content = message.blocks?.length
    ? blockNodes(message.blocks, (action) => act(message, action))
    : [h('div', { class: 'block-text', dir: 'auto' }, mrkdwn(message.text))];
  return h('li', { class: `message${isJoined ? ' joined' : ''}${message.ephemeral_to ? ' private' : ''}` },
    isJoined ? h('span', { class: 'avatar-gap' }) : avatar(person),
    h('div', { class: 'message-body' },
      message.ephemeral_to && h('p', { class: 'soft small' }, 'Only visible to you'),
      h('p', { class: isJoined ? 'message-head visually-hidden' : 'message-head' },
        h('bdi', { class: 'message-name' }, person.realName),
        person.isBot && h('span', { class: 'app-tag' }, 'App'),
        ' ',
        timeOf(fromSlack(message.ts), { className: 'soft small' })),
      content,
      message.edited && h('span', { class: 'soft small' }, '(edited)'),
      replies.length > 0 && threadLink(message, replies, openThread),
      openThread && replies.length === 0 && !message.ephemeral_to && h('button', {
        type: 'button', class: 'plain reply', on: { click: () => openThread(message.ts) },
      }, 'Reply in thread', h('span', { class: 'visually-hidden' }, ` to ${person.realName}: ${plain(message.text).slice(0, 60)}`))));
}

function threadLink(message, replies, openThread) {
  const count = `${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}`;
  const voices = [...new Set(replies.map((reply) => reply.user))].map((id) => personOf(id));
  return h('button', { type: 'button', class: 'plain thread-link', on: { click: () => openThread?.(message.ts) } },
    voices.map((voice) => avatar(voice, 'tiny')), count, h('span', { class: 'visually-hidden' }, ` by ${voices.map((voice) => firstName(voice.realName)).join(', ')}`));
}

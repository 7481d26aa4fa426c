// Slack as one of four people.

import { fill, firstName, h, reconcile } from '../dom.js';
import { get, watch } from '../feed.js';
import { announce } from '../announce.js';
import { reasonOf, send } from '../send.js';
import { blockNodes } from './blocks.js';
import { composer } from './composer.js';
import { avatar, isReply, messageItems, personOf, visibleMessages } from './messages.js';
import { startModals } from './modal.js';
import { plain } from './mrkdwn.js';
import { Seen } from './seen.js';

const roles = { U0ANA: 'asks', U0BOB: 'asks', U0APP1: 'approves', U0APP2: 'approves' };
const players = Object.keys(roles);

export function startSlack(root) {
  const seen = new Seen();
  const listeners = [];
  const slack = {
    person: players[0],
    channel: directOf(players[0]),
    thread: null,
    onPersonChange: (listener) => listeners.push(listener),
    // Shows a place as a person, for the guide and the tries.
    show(person, channel = directOf(person), thread = null) {
      const isOther = person !== slack.person;
      Object.assign(slack, { person, channel, thread });
      draw();
      scrollDown(true);
      if (isOther) {
        listeners.forEach((listener) => listener());
      }
    },
    act,
  };

  const people = h('ul', { class: 'people', 'aria-label': 'Who you are in Slack' });
  const places = h('ul', { class: 'places', 'aria-label': 'Conversations' });
  const title = h('h3', { id: 'conversation-title' });
  const topic = h('p', { class: 'soft small' });
  const list = h('ol', { class: 'messages', 'aria-labelledby': 'conversation-title' });
  const home = h('div', { class: 'home', hidden: true });
  const scroller = h('div', { class: 'scroller', tabindex: '0', role: 'region', 'aria-labelledby': 'conversation-title' }, list, home);
  const typing = h('p', { class: 'typing soft small', 'aria-live': 'polite' });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const back = h('button', { type: 'button', class: 'plain', hidden: true, on: { click: () => slack.show(slack.person, slack.channel) } }, '‹ Back');
  const writer = composer({
    id: 'composer',
    place: () => ({ user: slack.person, channel: slack.channel, thread: slack.thread }),
    problem: (text) => {
      problem.textContent = text;
    },
    afterSend: () => scrollDown(true),
  });
  fill(root,
    h('h2', { id: 'slack-title', class: 'visually-hidden' }, 'Slack'),
    h('div', { class: 'sidebar' },
      h('p', { class: 'side-title' }, 'You are'), people,
      h('p', { class: 'side-title' }, 'Conversations'), places),
    h('div', { class: 'conversation' },
      h('div', { class: 'conversation-head' }, back, h('div', {}, title, topic)),
      scroller, typing, problem, writer.form));

  async function act(message, action) {
    problem.textContent = '';
    const answer = await send('slack/actions', { user: slack.person, channel: message.channel ?? slack.channel, ts: message.ts, ...action });
    if (!answer.ok) {
      problem.textContent = `That did not work. ${reasonOf(answer)}`;
    }
  }

  function draw() {
    const workspace = get('workspace');
    if (!workspace) {
      return;
    }
    const isHome = slack.channel === 'home';
    if (!isHome) {
      seen.look(slack.person, slack.channel, visibleMessages(slack.channel, slack.person).at(-1)?.ts);
    }
    drawSidebar(workspace);
    drawHead(workspace);
    list.hidden = isHome;
    home.hidden = !isHome;
    writer.form.hidden = isHome;
    if (isHome) {
      drawHome();
      typing.textContent = '';
      return;
    }
    const wasDown = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 40;
    const lostFocus = reconcile(list, itemsHere());
    drawTyping();
    if (wasDown) {
      scrollDown();
    }
    if (lostFocus) {
      writer.box.focus({ preventScroll: true });
    }
  }

  function itemsHere() {
    const messages = visibleMessages(slack.channel, slack.person);
    const isDirect = slack.channel.startsWith('D');
    if (slack.thread) {
      return messageItems(messages.filter((message) => message.ts === slack.thread || message.thread_ts === slack.thread), { act });
    }
    const threads = Map.groupBy(messages.filter(isReply), (message) => message.thread_ts);
    const shown = messages.filter((message) => !isReply(message));
    if (shown.length === 0) {
      return [{ key: 'empty', version: slack.channel, make: () => h('li', { class: 'empty soft' }, emptyText()) }];
    }
    return messageItems(shown, { threads, act, openThread: isDirect ? (threads.size > 0 ? openThread : null) : openThread });
  }

  function openThread(ts) {
    slack.show(slack.person, slack.channel, ts);
    writer.box.focus();
  }

  function emptyText() {
    if (slack.channel.startsWith('D')) {
      return 'Nothing yet. Write “Hi, I would like a new account please!”, or type /aws-account.';
    }
    return slack.channel === 'C0APPROVERS' ? 'Requests that wait for a decision appear here.' : 'Nothing yet. Mention the bot to ask here: “@chatops I would like a new account”.';
  }

  function drawSidebar(workspace) {
    reconcile(people, players.map((id) => personOf(id)).map((person) => {
      const unread = workspace.channels.reduce((sum, channel) => sum + unreadIn(person.id, channel), 0);
      const isMe = person.id === slack.person;
      return { key: person.id, version: `${isMe} ${unread}`, make: () => h('li', {},
        h('button', { type: 'button', class: 'side', 'aria-pressed': isMe ? 'true' : 'false', on: { click: () => slack.show(person.id) } },
          avatar(person, 'small'),
          h('span', { class: 'side-text' }, h('bdi', {}, firstName(person.realName)), h('span', { class: 'soft side-role' }, roles[person.id])),
          badge(isMe ? 0 : unread))) };
    }));
    const mine = [
      { id: directOf(slack.person), label: 'ChatOps', mark: '●' },
      ...workspace.channels.filter((channel) => channel.id.startsWith('C')).map((channel) => ({ id: channel.id, label: channel.name, mark: '#' })),
      { id: 'home', label: 'App home', mark: '⌂' },
    ];
    reconcile(places, mine.map((place) => {
      const isHere = place.id === slack.channel;
      const unread = place.id === 'home' || isHere ? 0 : unreadIn(slack.person, place);
      return { key: place.id, version: `${isHere} ${unread}`, make: () => h('li', {},
        h('button', { type: 'button', class: 'side', 'aria-current': isHere ? 'true' : undefined, on: { click: () => go(place.id) } },
          h('span', { class: 'side-mark', 'aria-hidden': 'true' }, place.mark), h('span', { class: 'side-text' }, place.label), badge(unread))) };
    }));
  }

  async function go(channel) {
    slack.show(slack.person, channel);
    if (channel === 'home') {
      await send('slack/home', { user: slack.person });
    }
  }

  function drawHead(workspace) {
    const channel = workspace.channels.find((candidate) => candidate.id === slack.channel);
    back.hidden = !slack.thread;
    title.textContent = slack.thread ? 'Thread' : slack.channel === 'home' ? 'ChatOps: Home' : channel?.user ? 'ChatOps' : `#${channel?.name}`;
    topic.textContent = slack.thread ? `#${channel?.name}` : channel?.user || slack.channel === 'home' ? `as ${personOf(slack.person).realName}` : `as ${personOf(slack.person).realName}; everybody reads this`;
    writer.describe(slack.thread ? 'Reply in the thread' : channel?.user ? 'Message ChatOps, or /aws-account' : `Message #${channel?.name}; @chatops asks the bot`);
  }

  function drawHome() {
    const view = (get(`views/${slack.person}`) ?? []).find((candidate) => candidate.type === 'home');
    const version = view ? `${slack.person} ${view.hash}` : `${slack.person} none`;
    if (home.dataset.version !== version) {
      home.dataset.version = version;
      fill(home, view
        ? blockNodes(view.blocks, (action) => send('slack/actions', { user: slack.person, view_id: view.id, ...action }))
        : h('p', { class: 'soft' }, 'The app’s home opens …'));
    }
  }

  function drawTyping() {
    const busy = (get('working') ?? []).filter((place) => place.channel === slack.channel);
    const isHere = busy.some((place) => (place.thread ?? null) === slack.thread);
    typing.classList.toggle('busy', busy.length > 0);
    typing.textContent = isHere ? 'ChatOps is typing …' : busy.length > 0 && !slack.thread ? 'ChatOps is typing in a thread …' : '';
  }

  function unreadIn(person, channel) {
    // The approvers' channel notifies only approvers.
    const isForeign = (channel.user && channel.user !== person) || (channel.id === 'C0APPROVERS' && roles[person] !== 'approves');
    return isForeign ? 0 : seen.unread(person, channel.id, visibleMessages(channel.id, person));
  }

  function scrollDown(always = false) {
    if (always || slack.channel !== 'home') {
      scroller.scrollTop = scroller.scrollHeight;
    }
  }

  const heard = new Set();
  let isFirst = true;
  watch(['messages/', 'workspace', 'working', 'views/', 'clock'], () => {
    const here = slack.channel === 'home' ? [] : visibleMessages(slack.channel, slack.person);
    for (const message of here) {
      const isNew = !heard.has(message.ts);
      heard.add(message.ts);
      if (isNew && !isFirst && message.user !== slack.person) {
        announce(`${firstName(personOf(message.user).realName)}: ${plain(message.text).slice(0, 300)}`);
      }
    }
    isFirst = false;
    draw();
  });
  startModals(slack);
  return slack;
}

export function directOf(person) {
  return `D${person.slice(1)}`;
}

function badge(count) {
  return count > 0 && h('span', { class: 'unread' }, String(count), h('span', { class: 'visually-hidden' }, ' unread'));
}

// The guided first run: one click per step. People can leave it at any time, and it continues after a reload.

import { fill, h } from './dom.js';
import { all, get, until, watch } from './feed.js';
import { directOf } from './slack/pane.js';
import { visibleMessages } from './slack/messages.js';
import { send } from './send.js';

const store = 'chatops-guide';
const ana = 'U0ANA';
const alex = 'U0APP1';

export function startGuide(root, { slack, mailbox, timeline, showPane }) {
  let state = load();
  let isBusy = false;
  const listeners = [];

  const steps = [
    { text: 'Ana wants an AWS account, so they write to the bot in Slack.', verb: 'Ana: “Hi, I would like a new account please!”', run: () => say('Hi, I would like a new account please!') },
    { text: 'The bot asks for the account type.', verb: 'Ana: “sandbox”', run: () => say('sandbox') },
    { text: 'Every AWS account needs its own email address.', verb: () => `Ana: “${state.email}”`, run: () => say(state.email) },
    { text: 'The policy allows sandboxes in two OUs.', verb: 'Ana: “demo”', run: () => say('demo') },
    { text: 'Nothing is requested until Ana says yes.', verb: 'Ana: “yes!”', run: async () => {
      await say('yes!');
      state.request = (await until(() => findRequest(state.email))).request.id;
    } },
    { text: 'The approvers get an email with a personal link. Opening it changes nothing.', verb: 'Open Alex’s mailbox', pane: 'mailbox', run: async () => {
      await until(() => (get('mails') ?? []).some((mail) => mail.to === 'approver@example.com' && mail.subject.includes(state.request)));
      mailbox.openFor('approver@example.com', state.request);
    } },
    { text: 'Alex can decide on the page behind the link, or in #approvers.', verb: 'Alex presses Approve in Slack', pane: 'slack', run: approve },
    { text: 'Control Tower creates the account. The bar shows the progress.', verb: 'Wait for the account', pane: 'accounts', run: async () => {
      timeline.show(state.request);
      await until(() => ['Ready', 'Failed', 'Denied', 'Expired', 'Cancelled'].includes(get(`requests/${state.request}`)?.request.status));
    } },
    { text: 'The bot tells Ana where they asked. The timeline shows every step, with the AWS service behind it.', verb: 'Show Ana’s messages', pane: 'slack', run: async () => {
      slack.show(ana);
      timeline.show(state.request);
    } },
  ];

  async function say(text) {
    slack.show(ana);
    const before = lastOf(directOf(ana));
    await send('slack/messages', { user: ana, channel: directOf(ana), text });
    await until(() => botSpokeAfter(directOf(ana), before) && !(get('working') ?? []).some((place) => place.channel === directOf(ana)));
  }

  async function approve() {
    slack.show(alex, 'C0APPROVERS');
    if (findRequest(state.email)?.request.status !== 'PendingApproval') {
      return;
    }
    const message = await until(() => visibleMessages('C0APPROVERS', alex).find((candidate) => JSON.stringify(candidate.blocks ?? []).includes(`"decide:${state.request}"`)));
    await slack.act({ ...message, channel: 'C0APPROVERS' }, { action_id: 'approve', value: state.request });
    await until(() => findRequest(state.email)?.request.status !== 'PendingApproval');
  }

  function draw() {
    listeners.forEach((listener) => listener(!state.isLeft));
    root.hidden = state.isLeft;
    if (state.isLeft) {
      return;
    }
    const hadFocus = root.contains(document.activeElement);
    const isOver = state.step >= steps.length;
    const step = steps[state.step];
    const verb = step && (typeof step.verb === 'function' ? step.verb() : step.verb);
    fill(root,
      h('div', { class: 'guide-text' },
        h('h2', { id: 'guide-title' }, 'Guided first run ', h('span', { class: 'soft small' }, isOver ? 'done' : `step ${state.step + 1} of ${steps.length}`),
          h('span', { class: 'guide-dots', 'aria-hidden': 'true' }, steps.map((_, index) => h('span', { class: index < state.step ? 'past' : index === state.step ? 'present' : '' })))),
        h('p', { role: 'status' }, isOver ? 'That’s the main job, from question to account. Next, try failures, retries, or five requests at once below.' : step.text)),
      h('div', { class: 'actions guide-actions' },
        !isOver && h('button', { type: 'button', id: 'guide-next', 'aria-busy': isBusy ? 'true' : undefined, on: { click: go } }, h('bdi', {}, verb)),
        h('button', { type: 'button', class: isOver ? '' : 'quiet', on: { click: leave } }, isOver ? 'Close' : 'Leave the guide')));
    if (hadFocus) {
      root.querySelector('button').focus({ preventScroll: true });
    }
  }

  async function go() {
    if (isBusy) {
      return;
    }
    isBusy = true;
    draw();
    const step = steps[state.step];
    showPane(step.pane ?? 'slack');
    const run = state;
    await step.run();
    isBusy = false;
    if (run === state) {
      state.step += 1;
      save();
    }
    draw();
  }

  function leave() {
    state.isLeft = true;
    save();
    draw();
    document.getElementById('slack').focus({ preventScroll: true });
  }

  function save() {
    try {
      sessionStorage.setItem(store, JSON.stringify(state));
    } catch {
      state.isKept = false;
    }
  }

  watch(['requests/'], () => {
    // Its request is gone: the playground was reset.
    if (!isBusy && state.request && !get(`requests/${state.request}`) && state.step < steps.length) {
      guide.restart();
    }
  });

  const guide = {
    // Calls the listener with whether the guide is shown, now and on every change.
    onChange(listener) {
      listeners.push(listener);
      listener(!state.isLeft);
    },
    start() {
      state = fresh();
      save();
      draw();
      root.scrollIntoView({ block: 'nearest' });
      document.getElementById('guide-next').focus();
    },
    restart() {
      state = { ...fresh(), isLeft: state.isLeft };
      isBusy = false;
      save();
      draw();
    },
  };
  draw();
  return guide;
}

function findRequest(email) {
  return all('requests/').find(({ request }) => request.rootEmail === email);
}

function lastOf(channel) {
  return (get(`messages/${channel}`) ?? []).at(-1)?.ts ?? '';
}

function botSpokeAfter(channel, ts) {
  return (get(`messages/${channel}`) ?? []).some((message) => message.user === 'U0BOT' && message.ts > ts);
}

function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(2));
  return { step: 0, isLeft: false, request: null, email: `ana+${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}@example.com` };
}

function load() {
  try {
    return JSON.parse(sessionStorage.getItem(store)) ?? fresh();
  } catch {
    return fresh();
  }
}

// Assembles the page.

import { startAccounts } from './accounts.js';
import { fill, h } from './dom.js';
import { connect, get, watch } from './feed.js';
import { startGuide } from './guide.js';
import { startMailbox } from './mailbox.js';
import { startSlack } from './slack/pane.js';
import { spanInWords } from './time.js';
import { startTimeline } from './timeline.js';
import { startTries } from './tries.js';

const part = (id) => document.getElementById(id);
const panes = [['slack', 'Slack'], ['mailbox', 'Mail'], ['accounts', 'Accounts'], ['timeline', 'Steps'], ['tries', 'Try']];

const tabs = new Map(panes.map(([id, label]) => [id, h('button', { type: 'button', class: 'tab', on: { click: () => showPane(id) } }, label)]));
fill(part('tabs'), [...tabs.values()]);

// For narrow screens with one visible part; no effect if all are visible.
function showPane(id) {
  document.body.dataset.pane = id;
  tabs.forEach((tab, name) => (name === id ? tab.setAttribute('aria-current', 'true') : tab.removeAttribute('aria-current')));
}

showPane('slack');
const slack = startSlack(part('slack'));
const mailbox = startMailbox(part('mailbox'));
startAccounts(part('accounts'));
const timeline = startTimeline(part('timeline'));
const guide = startGuide(part('guide'), { slack, mailbox, timeline, showPane });
startTries(part('tries'), { slack, guide });

watch(['clock'], () => {
  const ahead = get('clock').aheadSeconds;
  part('clock').textContent = ahead > 0 ? `Clock: ${spanInWords(ahead)} ahead` : '';
});

const states = { live: 'Live', waiting: 'Connecting again …', closed: 'Not connected: reload the page' };
connect((state) => {
  part('connection').dataset.state = state;
  part('connection').textContent = states[state];
});

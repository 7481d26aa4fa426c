// The tries: each announces its effect, runs, and shows the result.

import { fill, h } from './dom.js';
import { get, watch } from './feed.js';
import { reasonOf, send } from './send.js';

const tries = [
  { name: 'fail-next-order', title: 'Fail the next order', text: 'The next order that Control Tower takes ends in an error. The requester reads the real reason, the operators get a mail, and a retry makes the account after all.', verb: 'Arm it', place: null },
  { name: 'slow-lex', title: 'Lex is slow', text: 'Bob says “help” and Lex needs four seconds. Slack has its 200 at once, so it does not send again; the answer follows.', verb: 'Try it', place: 'bob' },
  { name: 'slack-retries', title: 'Slack retries', text: 'Bob says “help” and the answer to Slack gets lost. Slack delivers the same event again; the bot answers once.', verb: 'Try it', place: 'bob' },
  { name: 'five-at-once', title: 'Five at once', text: 'Five people ask through the portal in the same moment and Alex approves all of them. Control Tower works on five accounts at a time.', verb: 'Let them ask', place: null },
  { name: 'a-day-passes', title: 'A day passes', text: 'The clock of product and stand-ins goes on by 24 hours. Approvers who have not decided are reminded; after two days a request expires.', verb: 'Let it pass', place: null },
  { name: 'reset', title: 'Start from nothing', text: 'Deletes every message, mail, request and vended account of this playground, while it runs. The clock stays where it is.', verb: 'Reset', place: null, confirm: 'Delete everything in this playground?' },
];

export function startTries(pane, { slack, guide }) {
  const cards = new Map(tries.map((entry) => [entry.name, card(entry)]));
  const again = h('button', { type: 'button', class: 'quiet compact', on: { click: () => guide.start() } }, 'Guided first run');
  guide.onChange((isShown) => {
    again.hidden = isShown;
  });
  fill(pane, h('div', { class: 'pane-head' }, h('h2', { id: 'tries-title' }, 'Things to try'), again), h('ul', { class: 'cards' }, [...cards.values()].map((entry) => entry.node)));

  function card(entry) {
    const outcome = h('p', { class: 'outcome small', role: 'status' });
    const button = h('button', { type: 'button', class: 'quiet compact', 'aria-describedby': `try-${entry.name}`, on: { click: () => (entry.confirm ? ask() : run()) } }, entry.verb);
    const question = entry.confirm && h('div', { class: 'question', hidden: true, role: 'group', 'aria-label': entry.confirm },
      h('p', {}, entry.confirm),
      h('div', { class: 'actions' },
        h('button', { type: 'button', class: 'danger compact', on: { click: () => { answer(); run(); } } }, 'Yes, reset'),
        h('button', { type: 'button', class: 'quiet compact', on: { click: () => { answer(); button.focus(); } } }, 'No')));
    const node = h('li', { class: 'try', data: { try: entry.name } },
      h('div', { class: 'try-head' }, h('h3', {}, entry.title), button),
      h('p', { class: 'soft small', id: `try-${entry.name}` }, entry.text), question, outcome);

    function ask() {
      question.hidden = false;
      button.hidden = true;
      question.querySelector('.quiet').focus();
    }

    function answer() {
      question.hidden = true;
      button.hidden = false;
    }

    async function run(body = {}) {
      if (button.getAttribute('aria-busy') === 'true') {
        return;
      }
      button.setAttribute('aria-busy', 'true');
      button.focus();
      outcome.className = 'outcome small busy';
      outcome.textContent = 'Under way …';
      if (entry.place === 'bob') {
        slack.show('U0BOB');
      }
      const result = await send(`tries/${entry.name}`, entry.name === 'fail-next-order' && isArmed() ? { off: true } : body);
      button.removeAttribute('aria-busy');
      outcome.className = result.ok ? 'outcome small good' : 'outcome small bad';
      outcome.textContent = result.ok ? result.data.text : reasonOf(result);
      if (entry.name === 'reset' && result.ok) {
        guide.restart();
      }
    }

    return { node, button, outcome };
  }

  let wasArmed = false;
  watch(['settings'], () => {
    const { button, outcome } = cards.get('fail-next-order');
    button.textContent = isArmed() ? 'Call it off' : 'Arm it';
    button.closest('.try').classList.toggle('armed', isArmed());
    if (wasArmed && !isArmed() && outcome.textContent.startsWith('Armed')) {
      outcome.textContent = 'Used up: an order was taken and is going to fail. The accounts pane shows why.';
    }
    wasArmed = isArmed();
  });
}

function isArmed() {
  return (get('settings')?.failNextOrders ?? 0) > 0;
}

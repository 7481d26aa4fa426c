// Things to try: each explains what will happen, does it, and shows the result.

import { fill, h } from './dom.js';
import { get, watch } from './feed.js';
import { reasonOf, send } from './send.js';

const tries = [
  { name: 'fail-next-order', title: 'Fail the next order', text: 'Control Tower’s next order fails. The requester sees the real reason, the operators get an email, and a retry creates the account.', verb: 'Arm it', place: null },
  { name: 'slow-lex', title: 'Lex is slow', text: 'Bob says “help”, and Lex takes four seconds. Slack gets its 200 right away, so it doesn’t retry. The reply follows.', verb: 'Try it', place: 'bob' },
  { name: 'slack-retries', title: 'Slack retries', text: 'Bob says “help”, and the response to Slack gets lost. Slack delivers the event again, but the bot replies only once.', verb: 'Try it', place: 'bob' },
  { name: 'five-at-once', title: 'Five at once', text: 'Five people request an account through the portal at the same moment, and Alex approves all five. Control Tower creates up to five accounts at a time.', verb: 'Try it', place: null },
  { name: 'a-day-passes', title: 'A day passes', text: 'The clock moves forward by 24 hours. Approvers who haven’t decided get a reminder. After two days, a request expires.', verb: 'Let it pass', place: null },
  { name: 'reset', title: 'Start over', text: 'Deletes all messages, emails, requests, and vended accounts of this playground. The clock stays where it is.', verb: 'Reset', place: null, confirm: 'Delete everything in this playground?' },
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
      outcome.textContent = 'In progress …';
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
    button.textContent = isArmed() ? 'Disarm it' : 'Arm it';
    button.closest('.try').classList.toggle('armed', isArmed());
    if (wasArmed && !isArmed() && outcome.textContent.startsWith('Armed')) {
      outcome.textContent = 'An order has been placed and will fail. The accounts pane shows why.';
    }
    wasArmed = isArmed();
  });
}

function isArmed() {
  return (get('settings')?.failNextOrders ?? 0) > 0;
}

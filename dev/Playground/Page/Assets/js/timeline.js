// A request's steps with their services, and on demand the raw calls.

import { announce } from './announce.js';
import { fill, h, reconcile } from './dom.js';
import { all, get, watch } from './feed.js';
import { fetchJson, reasonOf, send } from './send.js';
import { lines, stories } from './story.js';
import { timeOf, today } from './time.js';

export const tones = { PendingApproval: 'warn', Approved: 'info', Provisioning: 'info', Ready: 'good', Failed: 'bad', Denied: 'bad', Expired: '', Cancelled: '' };
export const names = { PendingApproval: 'Waiting', Approved: 'Approved', Provisioning: 'Being made', Ready: 'Ready', Failed: 'Failed', Denied: 'Denied', Expired: 'Expired', Cancelled: 'Cancelled' };

export function startTimeline(pane) {
  let picked = null;
  let isRaw = false;
  const toggle = h('button', { type: 'button', class: 'switch', role: 'switch', 'aria-checked': 'false', on: { click: () => {
    isRaw = !isRaw;
    toggle.setAttribute('aria-checked', String(isRaw));
    draw();
  } } }, h('span', { class: 'switch-track', 'aria-hidden': 'true' }), 'Raw calls and answers');
  const list = h('ul', { class: 'stories', 'aria-label': 'Requests' });
  const head = h('div', { class: 'story-head' });
  const steps = h('ol', { class: 'timeline story-steps', 'aria-labelledby': 'story-title' });
  const problem = h('p', { class: 'problem', role: 'alert' });
  const gone = h('p', { class: 'soft small', hidden: true }, 'The raw calls of this request are not kept any more: only the latest ones are, and only until the playground stops.');
  fill(pane,
    h('div', { class: 'pane-head' }, h('h2', { id: 'timeline-title' }, 'What happened'), toggle),
    h('div', { class: 'story-columns' }, list, h('div', { class: 'story-one' }, head, problem, gone, steps)));

  function draw() {
    const known = stories();
    const current = known.find((story) => story.key === picked) ?? known[0];
    reconcile(list, known.map((story) => {
      const isCurrent = story === current;
      return { key: story.key, version: JSON.stringify([story.title, story.status, isCurrent]), make: () => storyNode(story, isCurrent) };
    }));
    gone.hidden = true;
    if (!current) {
      fill(head, h('p', { class: 'empty soft', id: 'story-title' }, 'Nothing yet. Every step of a request appears here as it happens, with the AWS service that took it.'));
      fill(steps);
      return;
    }
    drawHead(current);
    const wanted = lines(current, isRaw);
    gone.hidden = !isRaw || wanted.some((line) => line.type === 'call');
    reconcile(steps, wanted.map((line) => ({ key: line.key, version: JSON.stringify([line, today()]), make: () => lineNode(line) })));
  }

  function storyNode(story, isCurrent) {
    return h('li', {}, h('button', { type: 'button', class: 'story-button', 'aria-current': isCurrent ? 'true' : undefined, on: { click: () => {
      picked = story.key;
      draw();
    } } },
    h('span', { class: 'story-title', dir: 'auto' }, story.title),
    story.status ? h('span', { class: `badge ${tones[story.status]}` }, names[story.status]) : h('span', { class: 'badge' }, 'Talking'),
    h('span', { class: 'soft small story-sub', dir: 'auto' }, story.subtitle)));
  }

  function drawHead(story) {
    const version = JSON.stringify([story.key, story.status, story.heading]);
    if (head.dataset.version === version) {
      return;
    }
    head.dataset.version = version;
    problem.textContent = '';
    fill(head,
      h('h3', { id: 'story-title', dir: 'auto' }, story.heading),
      h('div', { class: 'actions' },
        story.status === 'Failed' && operation(story, 'retry', 'Retry as an operator'),
        (story.status === 'PendingApproval' || story.status === 'Approved') && operation(story, 'cancel', 'Cancel as an operator')));
  }

  function operation(story, name, label) {
    return h('button', { type: 'button', class: 'quiet compact', on: { click: async ({ currentTarget }) => {
      currentTarget.setAttribute('aria-busy', 'true');
      const answer = await send(`requests/${story.key}/${name}`);
      currentTarget.removeAttribute('aria-busy');
      problem.textContent = answer.ok ? '' : reasonOf(answer);
    } } }, label);
  }

  const told = new Map();
  watch(['requests/', 'calls/', 'clock'], () => {
    for (const { request } of all('requests/')) {
      const before = told.get(request.id);
      told.set(request.id, request.status);
      if (before && before !== request.status) {
        announce(`${request.id}: ${names[request.status]}`);
      }
    }
    draw();
  });

  return {
    show(key) {
      picked = key;
      draw();
    },
  };
}

function lineNode(line) {
  const services = h('p', { class: 'services' }, h('span', { class: 'visually-hidden' }, 'By '), line.services.map((service) => h('span', { class: 'service', data: { service } }, service)));
  if (line.type === 'call') {
    return h('li', { class: 'line-call' }, rawNode(line));
  }
  return h('li', { class: line.tone === 'plain' ? line.type : line.tone },
    h('div', { class: 'step-row' },
      h('p', { class: 'step-title', dir: 'auto' }, line.title),
      services,
      timeOf(line.at, { seconds: true, className: 'soft small number' })),
    line.detail && h('p', { class: 'soft small step-detail', dir: 'auto' }, line.detail));
}

function rawNode(line) {
  const content = h('div', { class: 'raw' }, h('p', { class: 'soft small' }, 'Loading …'));
  return h('details', { on: { toggle: async (event) => {
    if (event.target.open && !content.dataset.loaded) {
      content.dataset.loaded = 'true';
      const answer = await fetchJson(`calls/${line.call}`);
      fill(content, answer.ok ? rawText(answer.data) : h('p', { class: 'soft small' }, reasonOf(answer)));
    }
  } } },
  h('summary', { class: 'small' }, h('span', { class: 'mono' }, `${line.services[0]} · ${line.operation}`), line.times > 1 && ` × ${line.times}`,
    h('span', { class: line.status >= 400 && line.status < 500 ? 'badge warn' : line.status >= 500 || line.status === 0 ? 'badge bad' : 'soft' }, ` ${line.status || 'no answer'}`),
    line.fault && h('span', { class: 'badge warn' }, `${line.fault}, asked for`), ' ', timeOf(line.at, { seconds: true, className: 'soft number' })),
  content);
}

function rawText(call) {
  return [
    h('p', { class: 'soft small' }, 'Call'), h('pre', { tabindex: '0', 'aria-label': 'Call' }, pretty(call.request)),
    h('p', { class: 'soft small' }, `Answer ${call.status}`), h('pre', { tabindex: '0', 'aria-label': 'Answer' }, pretty(call.response)),
  ];
}

function pretty(text) {
  if (!text) {
    return '(empty)';
  }
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

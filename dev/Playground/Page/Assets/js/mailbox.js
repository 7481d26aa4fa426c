// The mails with recipient, subject, and the link to the real approval page.

import { announce } from './announce.js';
import { fill, h, reconcile } from './dom.js';
import { get, watch } from './feed.js';
import { timeOf, today } from './time.js';

const boxes = [
  { id: '', label: 'All' },
  { id: 'approver@example.com', label: 'Alex' },
  { id: 'second.approver@example.com', label: 'Sam' },
  { id: 'operators@example.com', label: 'Operators' },
];

export function startMailbox(root) {
  let box = '';
  let opened = null;
  const read = new Set();
  const filter = h('div', { class: 'segments', role: 'group', 'aria-label': 'Whose mail' });
  const list = h('ol', { class: 'mails' });
  fill(root, h('div', { class: 'pane-head' }, h('h2', { id: 'mailbox-title' }, 'Mailbox'), filter), h('div', { class: 'pane-scroll', tabindex: '0', role: 'region', 'aria-label': 'Mails' }, list));

  function all() {
    return (get('mails') ?? []).map((mail, index) => ({ ...mail, key: `${index} ${mail.sentAt}`, request: requestOf(mail.subject) })).reverse();
  }

  function draw() {
    fill(filter, boxes.map(({ id, label }) => h('button', { type: 'button', class: 'segment', 'aria-pressed': id === box ? 'true' : 'false', on: { click: () => {
      box = id;
      draw();
      filter.querySelector('[aria-pressed="true"]').focus();
    } } }, label)));
    const shown = all().filter((mail) => !box || mail.to === box);
    const items = shown.map((mail) => {
      const status = get(`requests/${mail.request}`)?.request.status;
      const isOpen = mail.key === opened;
      return { key: mail.key, version: `${isOpen} ${read.has(mail.key)} ${status} ${today()}`, make: () => mailNode(mail, isOpen, status) };
    });
    const hadFocus = reconcile(list, items.length > 0 ? items : [{ key: 'empty', version: box, make: () => h('li', { class: 'empty soft' }, 'No mail yet. Approvers get a mail when a request is confirmed.') }]);
    if (hadFocus) {
      list.querySelector(`[data-key="${CSS.escape(opened ?? '')}"] .mail-row, .mail-row`)?.focus({ preventScroll: true });
    }
  }

  function mailNode(mail, isOpen, status) {
    const id = `mail-${mail.key.split(' ')[0]}`;
    return h('li', { class: `mail${read.has(mail.key) ? '' : ' new'}${isOpen ? ' open' : ''}` },
      h('button', { type: 'button', class: 'mail-row', 'aria-expanded': isOpen ? 'true' : 'false', 'aria-controls': id, on: { click: () => open(isOpen ? null : mail.key) } },
        h('span', { class: 'mail-top' }, h('span', { class: 'mail-to' }, 'To ', h('bdi', {}, nameOf(mail.to))), timeOf(mail.sentAt, { className: 'soft small' })),
        h('span', { class: 'mail-subject', dir: 'auto' }, !read.has(mail.key) && h('span', { class: 'visually-hidden' }, 'New: '), mail.subject)),
      h('div', { id, class: 'mail-body', hidden: !isOpen },
        linkOf(mail) && h('p', {}, h('a', { class: 'button', href: linkOf(mail), target: '_blank', rel: 'noopener' }, status === 'PendingApproval' ? 'Open the approval page' : 'Open the page', h('span', { class: 'visually-hidden' }, ' (new tab)'), h('span', { 'aria-hidden': 'true' }, '↗'))),
        h('div', { class: 'mail-text' }, bodyNodes(mail.body))));
  }

  function open(key) {
    opened = key;
    if (key) {
      read.add(key);
    }
    draw();
  }

  let known = null;
  watch(['mails', 'requests/', 'clock'], () => {
    const mails = all();
    if (known === null) {
      mails.forEach((mail) => read.add(mail.key));
    } else {
      mails.filter((mail) => !known.has(mail.key)).forEach((mail) => announce(`Mail to ${nameOf(mail.to)}: ${mail.subject}`));
    }
    known = new Set(mails.map((mail) => mail.key));
    draw();
  });

  return {
    // Opens a person's newest mail about a request.
    openFor(to, request) {
      const mail = all().find((candidate) => candidate.to === to && candidate.request === request);
      if (mail) {
        box = '';
        open(mail.key);
        list.querySelector('.mail.open')?.scrollIntoView({ block: 'nearest' });
      }
      return mail && linkOf(mail);
    },
  };
}

export function requestOf(text) {
  return text.match(/REQ-[0-9A-Z]{8}/)?.[0] ?? '';
}

function nameOf(address) {
  return boxes.find((candidate) => candidate.id === address)?.label ?? address;
}

// Only links to the product itself are clickable.
function linkOf(mail) {
  return mail.body.split(/\s+/).find((word) => word.startsWith(`${location.origin}/`)) ?? mail.body.split(/\s+/).find((word) => /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//.test(word));
}

// Lines like "  Account type: Sandbox" become a table of label and value; others stay as they are.
function bodyNodes(body) {
  const nodes = [];
  let facts = null;
  for (const line of body.trimEnd().split('\n')) {
    const fact = line.match(/^ {2}([^:]{1,40}): +(\S.*)$/);
    if (fact) {
      if (!facts) {
        facts = h('dl', { class: 'mail-facts' });
        nodes.push(facts);
      }
      facts.append(h('dt', {}, fact[1]), h('dd', { dir: 'auto' }, fact[2]));
    } else if (line.trim() || facts === null) {
      facts = null;
      nodes.push(h('p', { dir: 'auto' }, linkText(line)));
    }
  }
  return nodes;
}

// The button above is the link, so its token isn't shown.
function linkText(line) {
  return /^http:\/\/\S+$/.test(line.trim()) ? h('span', { class: 'mono soft' }, line.trim().replace(/(token=.{6}).*/, '$1…')) : line;
}

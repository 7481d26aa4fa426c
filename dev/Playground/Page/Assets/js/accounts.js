// The organization: running and failed orders, and the tree of OUs with their accounts.

import { announce } from './announce.js';
import { fill, h, reconcile } from './dom.js';
import { get, now, watch } from './feed.js';
import { inWords, timeOf } from './time.js';

const root = 'r-loca';
const shownFailures = 3;

export function startAccounts(pane) {
  const orders = h('ul', { class: 'orders', 'aria-label': 'Orders under way' });
  const failures = h('ul', { class: 'failures', 'aria-label': 'Orders that failed' });
  const tree = h('ul', { class: 'tree', 'aria-label': 'Organization' });
  const summary = h('p', { class: 'soft small' });
  fill(pane, h('div', { class: 'pane-head' }, h('h2', { id: 'accounts-title' }, 'Accounts'), summary),
    h('div', { class: 'pane-scroll', tabindex: '0', role: 'region', 'aria-label': 'Organization and orders' }, orders, failures, tree));

  let known = null;
  function draw() {
    const all = get('orders') ?? [];
    const running = all.filter((order) => order.status === 'CREATED' || order.status === 'IN_PROGRESS');
    reconcile(orders, running.map((order) => ({ key: order.recordId, version: order.status, make: () => orderNode(order) })));
    const failed = all.filter((order) => order.status === 'FAILED').reverse().slice(0, shownFailures);
    reconcile(failures, failed.map((order) => ({ key: order.recordId, version: order.status, make: () => failureNode(order) })));
    const accounts = get('accounts') ?? [];
    const vended = accounts.filter((account) => account.ssoUserEmail);
    summary.textContent = `${vended.length} vended, ${running.length} under way`;
    drawTree(accounts);
    if (known) {
      vended.filter((account) => !known.has(account.id)).forEach((account) => announce(`New account ${account.name}`));
    }
    known = new Set(vended.map((account) => account.id));
    tick();
  }

  function drawTree(accounts) {
    const units = get('units') ?? [];
    const byName = (left, right) => left.name.localeCompare(right.name);
    const flat = (parent, depth) => units.filter((unit) => unit.parentId === parent).sort(byName).flatMap((unit) => [{ unit, depth }, ...flat(unit.id, depth + 1)]);
    const rows = [{ unit: { id: root, name: 'Root' }, depth: 0 }, ...flat(root, 1)];
    reconcile(tree, rows.map(({ unit, depth }) => {
      const mine = accounts.filter((account) => account.parentId === unit.id).sort((left, right) => left.joinedAt.localeCompare(right.joinedAt));
      return { key: unit.id, version: JSON.stringify([unit, depth, mine]), make: () => unitNode(unit, depth, mine) };
    }));
  }

  function unitNode(unit, depth, accounts) {
    return h('li', { class: `unit depth-${Math.min(depth, 4)}${accounts.length ? '' : ' bare'}` },
      h('p', { class: 'unit-name' }, h('span', { class: 'unit-mark', 'aria-hidden': 'true' }), h('bdi', {}, unit.name),
        accounts.length > 0 && h('span', { class: 'soft small' }, ` ${accounts.length}`, h('span', { class: 'visually-hidden' }, accounts.length === 1 ? ' account' : ' accounts'))),
      accounts.length > 0 && h('ul', {}, accounts.map((account) => accountNode(account))));
  }

  function accountNode(account) {
    const isFresh = known !== null && account.ssoUserEmail && !known.has(account.id);
    return h('li', { class: `account${account.ssoUserEmail ? ' vended' : ''}${isFresh ? ' fresh' : ''}` },
      h('p', { class: 'account-name', dir: 'auto' }, account.name, account.isLeftover && h('span', { class: 'badge warn' }, 'left over')),
      h('p', { class: 'soft small' }, h('span', { class: 'number' }, account.id), account.ssoUserEmail && [' · ', h('bdi', {}, account.email)]));
  }

  function orderNode(order) {
    return h('li', { class: 'order' },
      h('p', { class: 'order-name', dir: 'auto' }, order.accountName),
      h('progress', { max: '1', value: '0', 'aria-label': `Progress of ${order.accountName}`, data: { from: order.createdAt, to: order.dueAt } }),
      h('p', { class: 'order-top soft small' }, h('span', { class: 'order-left' }), h('span', {}, order.status === 'CREATED' ? 'taken' : 'being made')));
  }

  function failureNode(order) {
    return h('li', { class: 'note bad' },
      h('p', { class: 'order-top' }, h('span', { class: 'order-name', dir: 'auto' }, order.accountName), timeOf(order.dueAt, { className: 'soft small' })),
      h('p', { class: 'small', dir: 'auto' }, h('strong', {}, 'Failed: '), order.failure));
  }

  function tick() {
    for (const bar of orders.querySelectorAll('progress')) {
      const from = new Date(bar.dataset.from).getTime();
      const to = new Date(bar.dataset.to).getTime();
      bar.value = Math.min(1, Math.max(0, (now() - from) / Math.max(1, to - from)));
      bar.nextElementSibling.firstElementChild.textContent = to > now() ? `about ${inWords(to - now())} left` : 'about to end';
    }
  }

  watch(['orders', 'accounts', 'units'], draw);
  setInterval(tick, 250);
}

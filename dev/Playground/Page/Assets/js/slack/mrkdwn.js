// Slack's mrkdwn as nodes: *bold*, _italic_, ~strike~, `code`, ```code```, quotes, and the tokens <@U1>, <#C1>, <!here>, <https://x|label>.

import { h, append } from '../dom.js';
import { get } from '../feed.js';

const token = /<([^<>\n]+)>/;
const styles = [
  { mark: '*', pattern: /(^|[\s(*_~.,:;!?'"-])\*(\S(?:[^*\n]*?\S)?)\*(?=$|[\s)*_~.,:;!?'"-])/, tag: 'strong' },
  { mark: '_', pattern: /(^|[\s(*_~.,:;!?'"-])_(\S(?:[^_\n]*?\S)?)_(?=$|[\s)*_~.,:;!?'"-])/, tag: 'em' },
  { mark: '~', pattern: /(^|[\s(*_~.,:;!?'"-])~(\S(?:[^~\n]*?\S)?)~(?=$|[\s)*_~.,:;!?'"-])/, tag: 's' },
];

export function mrkdwn(text) {
  const nodes = [];
  const parts = text.split(/```\n?([\s\S]*?)```/);
  parts.forEach((part, index) => {
    if (index % 2 === 1) {
      nodes.push(h('pre', { dir: 'auto' }, unescape(part)));
    } else if (part) {
      nodes.push(...lines(part));
    }
  });
  return nodes;
}

// Plain text for places without markup.
export function plain(text) {
  return unescape(text.replace(new RegExp(token, 'g'), (_, inside) => label(inside))).replace(/[*_~`]/g, '').replace(/\s+/g, ' ').trim();
}

export function unescape(text) {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}

function lines(text) {
  const nodes = [];
  let quote = null;
  text.split('\n').forEach((line, index) => {
    const quoted = line.match(/^&gt; ?(.*)$/);
    if (quoted) {
      if (!quote) {
        quote = h('blockquote');
        nodes.push(quote);
      } else {
        quote.append(h('br'));
      }
      append(quote, inline(quoted[1]));
    } else {
      if (index > 0 && !quote) {
        nodes.push(h('br'));
      }
      quote = null;
      nodes.push(...inline(line));
    }
  });
  return nodes;
}

function inline(text) {
  const code = text.match(/`([^`\n]+)`/);
  if (code) {
    return [...inline(text.slice(0, code.index)), h('code', {}, unescape(code[1])), ...inline(text.slice(code.index + code[0].length))];
  }
  for (const { pattern, tag } of styles) {
    const found = text.match(pattern);
    if (found) {
      const start = found.index + found[1].length;
      return [...inline(text.slice(0, start)), h(tag, {}, ...inline(found[2])), ...inline(text.slice(found.index + found[0].length))];
    }
  }
  const link = text.match(token);
  if (link) {
    return [...inline(text.slice(0, link.index)), tokenNode(link[1]), ...inline(text.slice(link.index + link[0].length))];
  }
  return text ? bare(text) : [];
}

// Slack makes links of bare addresses.
function bare(text) {
  return text.split(/(https?:\/\/[^\s<>]*[^\s<>.,;:!?'")\]])/).filter(Boolean).map((part) =>
    (/^https?:\/\//.test(part) ? h('a', { href: unescape(part), target: '_blank', rel: 'noopener noreferrer' }, unescape(part)) : unescape(part)));
}

function tokenNode(inside) {
  if (/^[@#!]/.test(inside)) {
    return h('span', { class: 'mention' }, unescape(label(inside)));
  }
  const target = unescape(inside.split('|')[0]);
  if (!/^(https?:\/\/|mailto:)/i.test(target)) {
    return unescape(`<${inside}>`);
  }
  return /^mailto:/i.test(target)
    ? h('a', { href: target }, unescape(label(inside)))
    : h('a', { href: target, target: '_blank', rel: 'noopener noreferrer' }, unescape(label(inside)));
}

function label(inside) {
  const [target, text] = inside.split('|');
  if (text) {
    return /^[@#]/.test(target) ? `${target[0]}${text.replace(/^[@#]/, '')}` : text;
  }
  const workspace = get('workspace');
  if (target.startsWith('@')) {
    return `@${workspace?.people.find((person) => person.id === target.slice(1))?.name ?? target.slice(1)}`;
  }
  if (target.startsWith('#')) {
    return `#${workspace?.channels.find((channel) => channel.id === target.slice(1))?.name ?? target.slice(1)}`;
  }
  return target.startsWith('!') ? `@${target.slice(1)}` : target.replace(/^mailto:/i, '');
}

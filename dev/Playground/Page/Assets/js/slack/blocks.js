// Renders Block Kit as nodes. Buttons and menus call act({ action_id, value }) and stay busy until it ends.

import { h } from '../dom.js';
import { mrkdwn, plain } from './mrkdwn.js';

const looks = { primary: 'main', danger: 'danger' };

export function blockNodes(blocks, act) {
  return blocks.map((block) => blockNode(block, act));
}

function blockNode(block, act) {
  switch (block.type) {
    case 'section':
      return section(block, act);
    case 'header':
      return h('h4', { class: 'block-header', dir: 'auto' }, block.text.text);
    case 'divider':
      return h('hr', { class: 'block-divider' });
    case 'context':
      return h('p', { class: 'block-context', dir: 'auto' }, block.elements.map((element) => (element.type === 'image' ? image(element) : textNodes(element))));
    case 'actions':
      return h('div', { class: 'block-actions' }, block.elements.map((element) => elementNode(element, act)));
    case 'image':
      return h('p', { class: 'block-context' }, image(block));
    case 'rich_text':
      return h('p', { dir: 'auto' }, richText(block));
    default:
      return h('p', { class: 'soft' }, `(a block of type ${block.type})`);
  }
}

export function textNodes(text) {
  return text.type === 'mrkdwn' ? mrkdwn(text.text) : [text.text];
}

function section(block, act) {
  return h('div', { class: block.accessory ? 'block-section with-accessory' : 'block-section' },
    h('div', {},
      block.text && h('div', { class: 'block-text', dir: 'auto' }, textNodes(block.text)),
      block.fields && h('div', { class: 'block-fields' }, block.fields.map((field) => h('div', { dir: 'auto' }, textNodes(field))))),
    block.accessory && elementNode(block.accessory, act));
}

// Pictures would come from other hosts, so their description replaces them.
function image(element) {
  return h('span', { class: 'soft' }, `[${element.alt_text}]`);
}

function richText(block) {
  return block.elements.flatMap((part) => (part.elements ?? []).map((leaf) => leaf.text ?? ''));
}

function elementNode(element, act) {
  switch (element.type) {
    case 'button':
      return element.url
        ? h('a', { class: 'button quiet', href: /^https?:/.test(element.url) ? element.url : '#', target: '_blank', rel: 'noopener noreferrer' }, element.text.text)
        : h('button', { type: 'button', class: looks[element.style] ?? 'quiet', on: { click: press(element, act, element.value) } }, h('bdi', {}, element.text.text));
    case 'static_select':
    case 'overflow':
      return menu(element, act);
    case 'radio_buttons':
    case 'checkboxes':
      return h('div', { class: 'block-actions' }, element.options.map((option) =>
        h('button', { type: 'button', class: 'quiet', on: { click: press(element, act, option.value) } }, plain(option.text.text))));
    case 'image':
      return image(element);
    default:
      return h('span', { class: 'soft' }, `(${element.type})`);
  }
}

function press(element, act, value) {
  return async ({ currentTarget }) => {
    if (currentTarget.getAttribute('aria-busy') === 'true') {
      return;
    }
    currentTarget.setAttribute('aria-busy', 'true');
    await act({ action_id: element.action_id, value });
    currentTarget.removeAttribute('aria-busy');
  };
}

function menu(element, act) {
  const name = element.placeholder?.text ?? 'More';
  const select = h('select', { 'aria-label': name }, h('option', { value: '' }, name), optionNodes(element));
  const button = h('button', { type: 'button', class: 'quiet', on: { click: async () => {
    if (select.value) {
      await act({ action_id: element.action_id, value: select.value });
    } else {
      select.focus();
    }
  } } }, 'Choose');
  return h('span', { class: 'menu' }, select, button);
}

export function optionNodes(element) {
  const nodes = (options) => options.map((option) =>
    h('option', { value: option.value, selected: element.initial_option?.value === option.value }, plain(option.text.text)));
  return element.option_groups
    ? element.option_groups.map((group) => h('optgroup', { label: group.label.text }, nodes(group.options)))
    : nodes(element.options ?? []);
}

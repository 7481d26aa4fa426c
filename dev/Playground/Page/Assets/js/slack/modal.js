// A modal of Slack's: title, inputs, errors at their fields, submit and cancel.

import { h, fill } from '../dom.js';
import { get, watch } from '../feed.js';
import { blockNodes, optionNodes } from './blocks.js';
import { reasonOf, send } from '../send.js';

let shown = null;

export function startModals(slack) {
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': 'modal-title' });
  document.body.append(dialog);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });

  function topView() {
    return (get(`views/${slack.person}`) ?? []).filter((view) => view.type === 'modal').at(-1);
  }

  async function close() {
    if (shown) {
      await send('slack/views/close', { user: shown.user, view_id: shown.view.id });
    }
  }

  function show() {
    const view = topView();
    const version = view && `${slack.person} ${view.id} ${view.hash}`;
    if (version === shown?.version) {
      return;
    }
    if (!view) {
      shown = null;
      dialog.close();
      return;
    }
    shown = { version, view, user: slack.person };
    draw(dialog, shown, close);
    if (!dialog.open) {
      dialog.showModal();
    }
    dialog.querySelector('input, select, textarea')?.focus();
  }

  watch(['views/'], show);
  slack.onPersonChange(show);
}

function draw(dialog, { view, user }, close) {
  const problem = h('p', { class: 'problem', role: 'alert' });
  const fields = new Map();
  const content = view.blocks.map((block) => {
    if (block.type !== 'input') {
      return blockNodes([block], (action) => send('slack/actions', { user, view_id: view.id, ...action }));
    }
    const field = inputField(block);
    fields.set(block.block_id, field);
    return field.node;
  });
  const submit = view.submit && h('button', { class: '' }, view.submit.text);
  const form = h('form', { novalidate: true, on: { submit: async (event) => {
    event.preventDefault();
    submit.setAttribute('aria-busy', 'true');
    problem.textContent = '';
    for (const field of fields.values()) {
      field.complain('');
    }
    const values = Object.fromEntries([...fields].map(([id, field]) => [id, field.value()]));
    const answer = await send('slack/views/submit', { user, view_id: view.id, values });
    submit.removeAttribute('aria-busy');
    const errors = answer.data?.response?.response_action === 'errors' ? answer.data.response.errors : {};
    const [first] = Object.keys(errors);
    for (const [id, text] of Object.entries(errors)) {
      fields.get(id)?.complain(text);
    }
    if (first) {
      fields.get(first)?.focus();
    } else if (!answer.ok) {
      problem.textContent = `We had some trouble connecting. ${reasonOf(answer)}`;
    }
  } } },
  h('h2', { id: 'modal-title', dir: 'auto' }, view.title.text),
  content,
  problem,
  h('div', { class: 'modal-buttons' },
    h('button', { type: 'button', class: 'quiet', on: { click: close } }, view.close?.text ?? 'Close'),
    submit));
  fill(dialog, form);
}

function inputField(block) {
  const { element } = block;
  const id = `input-${block.block_id}`;
  const isGroup = element.type === 'radio_buttons' || element.type === 'checkboxes';
  const hint = block.hint && h('p', { id: `${id}-hint`, class: 'hint', dir: 'auto' }, block.hint.text);
  const error = h('p', { id: `${id}-error`, class: 'problem' });
  const described = `${hint ? `${id}-hint ` : ''}${id}-error`;
  const label = [h('bdi', {}, block.label.text), block.optional && h('span', { class: 'soft' }, ' (optional)')];
  const control = isGroup ? choices(element, id) : single(element, id, described, !block.optional);
  const node = isGroup
    ? h('fieldset', { class: 'field', 'aria-describedby': described }, h('legend', {}, label), hint, control, error)
    : h('div', { class: 'field' }, h('label', { for: id }, label), hint, control, error);
  const inputs = isGroup ? [...control.querySelectorAll('input')] : [control];
  return {
    node,
    value: () => (isGroup ? inputs.filter((input) => input.checked).map((input) => input.value).join(',') : control.value),
    focus: () => inputs[0]?.focus(),
    complain: (text) => {
      error.textContent = text;
      inputs.forEach((input) => (text ? input.setAttribute('aria-invalid', 'true') : input.removeAttribute('aria-invalid')));
    },
  };
}

function single(element, id, described, isRequired) {
  const properties = { id, 'aria-describedby': described, 'aria-required': isRequired ? 'true' : undefined, placeholder: element.placeholder?.text };
  if (element.type === 'static_select') {
    return h('select', { ...properties, placeholder: undefined }, h('option', { value: '' }, element.placeholder?.text ?? 'Choose'), optionNodes(element));
  }
  if (element.multiline) {
    const area = h('textarea', { ...properties, rows: 4, dir: 'auto' });
    area.value = element.initial_value ?? '';
    return area;
  }
  if (element.type === 'number_input') {
    const limits = { min: element.min_value, max: element.max_value, step: element.is_decimal_allowed ? 'any' : '1' };
    return h('input', { ...properties, ...limits, type: 'number', value: element.initial_value, autocomplete: 'off' });
  }
  return h('input', { ...properties, type: element.type === 'email_text_input' ? 'email' : 'text', value: element.initial_value, autocomplete: 'off', dir: 'auto' });
}

function choices(element, name) {
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio';
  return h('div', {}, element.options.map((option) =>
    h('label', { class: 'choice' }, h('input', { type, name, value: option.value, checked: element.initial_option?.value === option.value }), ' ', option.text.text)));
}

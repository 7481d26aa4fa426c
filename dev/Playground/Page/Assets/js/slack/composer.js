// The message box: Enter sends, Shift+Enter begins a line, a slash at the start is a command.

import { h } from '../dom.js';
import { reasonOf, send } from '../send.js';

const commands = ['/aws-account'];

export function composer({ id, place, problem, afterSend }) {
  const box = h('textarea', { id, rows: 1, dir: 'auto', autocomplete: 'off', spellcheck: 'false', on: { keydown: onKey, input: grow } });
  const button = h('button', { type: 'submit', class: 'compact', 'aria-label': 'Send' }, 'Send');
  const label = h('label', { for: id, class: 'visually-hidden' });
  const form = h('form', { class: 'composer', on: { submit: (event) => {
    event.preventDefault();
    submit();
  } } }, label, box, button);

  function onKey(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  }

  function grow() {
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight + 2, 160)}px`;
  }

  async function submit() {
    const text = box.value.trim();
    if (!text) {
      return;
    }
    const { user, channel, thread } = place();
    box.value = '';
    grow();
    problem('');
    const answer = text.startsWith('/') ? await command(user, channel, text) : await send('slack/messages', { user, channel, text, ...(thread ? { thread_ts: thread } : {}) });
    if (!answer.ok) {
      problem(reasonOf(answer));
      if (!box.value) {
        box.value = text;
      }
    }
    afterSend?.();
  }

  return {
    form,
    box,
    // The box's purpose, as its label and placeholder.
    describe: (text) => {
      label.textContent = text;
      box.placeholder = text;
    },
  };
}

export async function command(user, channel, text) {
  const [name, ...rest] = text.split(' ');
  if (!commands.includes(name)) {
    return { ok: false, data: { detail: `${name} is no command here. There is ${commands.join(', ')}.` } };
  }
  return send('slack/commands', { user, channel, command: name, text: rest.join(' ').trim() });
}

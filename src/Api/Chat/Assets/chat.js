// The web chat. All texts come from the page, and elements are built without HTML, so no message can become markup.
// The token is kept in a variable and sent in a header, so other sites' pages can't make calls.
'use strict';
(() => {
  const followEvery = 4000;

  // Approvals can take days, so a page without recent activity polls less often.
  const followSeldom = 30000;
  const isLively = 120000;
  const byId = (id) => document.getElementById(id);
  const page = byId('chat');
  const words = JSON.parse(page.dataset.words);
  const settings = JSON.parse(page.dataset.signIn);
  const known = new Map();
  let session = null;
  let last = null;
  let isBusy = false;
  let following = 0;
  let lively = 0;

  const word = (name, values = {}) => Object.entries(values).reduce((text, [key, value]) => text.replaceAll(`{${key}}`, value), words[name] ?? name);
  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...children);
    return made;
  };

  // Only URLs of this host become links: the pages that the bot links to.
  const linked = (text) => text.split(/(https?:\/\/\S+)/).map((part) => {
    if (!URL.canParse(part) || new URL(part).origin !== location.origin) {
      return part;
    }

    const link = element('a', '', part);
    link.href = part;
    link.target = '_blank';
    link.rel = 'noopener';
    return link;
  });

  // The bot's language can differ from the page's, because people can ask the bot for another one.
  const add = (who, className, language, ...content) => {
    const said = element('div', `said ${className}`, element('span', 'visually-hidden', word('said', { who })), ...content);
    if (language && language !== document.documentElement.lang) {
      said.lang = language;
    }

    byId('messages').append(said);
    byId('messages').scrollTop = byId('messages').scrollHeight;
  };

  const complain = (text) => {
    byId('problem').textContent = text ?? '';
    byId('problem').hidden = !text;
  };

  const showChoices = (options) => byId('choices').replaceChildren(...options.map(({ label, value, press }) => {
    const button = element('button', 'quiet', label);
    button.type = 'button';
    button.addEventListener('click', press ?? (() => say(value, label)));
    return button;
  }));

  const facts = (summary) => element('dl', 'facts', ...summary.flatMap(({ label, text }) => [element('dt', '', label), element('dd', '', text)]));

  const signOut = (reason) => {
    session = null;
    byId('signed-out').hidden = false;
    byId('talk').hidden = byId('own').hidden = byId('who').hidden = true;
    complain(reason);
    byId('sign-in').focus();
  };

  const call = (path, options = {}) => fetch(path, { ...options, headers: { ...options.headers, authorization: `Bearer ${session.token}`, accept: 'application/json', 'accept-language': document.documentElement.lang }, credentials: 'omit' });

  // A retry uses the same idempotency key, so the message counts once.
  const say = async (text, shown = text, key = crypto.randomUUID()) => {
    if (isBusy || session === null) {
      return;
    }

    // The buttons disappear, so keyboard users get the focus back in the input.
    const isPressed = byId('choices').contains(document.activeElement);
    if (isPressed) {
      byId('messages').focus({ preventScroll: true });
    }

    isBusy = true;
    lively = Date.now();
    complain();
    if (shown !== null) {
      add(word('you'), 'me', null, shown);
    }

    byId('choices').replaceChildren();
    byId('messages').setAttribute('aria-busy', 'true');
    const again = { label: word('again'), press: () => say(text, null, key) };
    try {
      const answer = await call('/conversations', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key }, body: JSON.stringify({ UserInput: text }) });
      if (answer.status === 401) {
        signOut(word('ended'));
        showChoices([again]);
        return;
      }

      const content = await answer.json();
      if (!answer.ok) {
        complain(words[`refused.${answer.status}`] ?? content.detail);
        showChoices(answer.status === 429 || answer.status >= 500 ? [again] : []);
        return;
      }

      content.messages.forEach((message, index) => {
        const isLast = index === content.messages.length - 1;
        add(word('bot'), 'bot', answer.headers.get('content-language'), ...linked(message), ...(isLast && content.choices?.summary.length ? [facts(content.choices.summary)] : []));
      });
      showChoices(content.choices?.options ?? []);
    } catch (error) {
      console.info(`No answer: ${error.message}`);
      complain(word('noAnswer'));
      showChoices([again]);
    } finally {
      isBusy = false;
      byId('messages').removeAttribute('aria-busy');
      if (isPressed && session !== null && document.activeElement === byId('messages')) {
        (byId('choices').querySelector('button') ?? byId('text')).focus({ preventScroll: true });
      }

      follow();
    }
  };

  const row = (request) => {
    const time = element('time', '', request.createdAt);
    time.dateTime = request.createdAt;
    const link = element('a', '', word('give'));
    if (request.link) {
      link.href = request.link;
      link.target = '_blank';
      link.rel = 'noopener';
    }

    const badge = element('span', `badge ${word(`tone.${request.status}`)}`, word(`status.${request.status}`));
    return element(
      'li', '',
      element('p', '', element('span', 'mono', request.id), ' ', badge),
      element('p', '', request.title),
      element('p', 'soft small', `${word('asked')} `, time),
      ...(request.link ? [element('p', '', link)] : []),
      ...(request.result ? [element('p', 'small', request.result)] : []));
  };

  const show = (items) => {
    byId('none').hidden = items.length > 0;
    byId('requests').replaceChildren(...items.map(row));
    items.forEach((request) => {
      const before = known.get(request.id);
      if (before !== undefined && before !== request.status) {
        lively = Date.now();
        add(word('bot'), 'news', null, word('changed', { id: request.id, title: request.title, status: word(`status.${request.status}`) }));
      }

      known.set(request.id, request.status);
    });
  };

  // Polls while the page is visible and a request is open or was recently. If a poll fails, the list stays.
  const follow = async () => {
    clearTimeout(following);
    if (session === null) {
      return;
    }

    let isOpen = true;
    if (!document.hidden) {
      try {
        const answer = await call('/conversations/requests');
        if (answer.status === 401) {
          signOut(word('ended'));
          return;
        }

        if (answer.ok) {
          const { items } = await answer.json();
          show(items);
          isOpen = items.some((request) => request.isOpen);
        }
      } catch (error) {
        console.info(`Not refreshed: ${error.message}`);
      }
    }

    clearTimeout(following);
    if (isOpen) {
      following = setTimeout(follow, Date.now() - lively < isLively ? followEvery : followSeldom);
    }
  };

  const begin = (signedIn) => {
    if (last !== signedIn.person) {
      // Another person at the same screen must not see the earlier conversation.
      byId('messages').replaceChildren();
      byId('requests').replaceChildren();
      known.clear();
      last = signedIn.person;
    }

    const isFirst = byId('messages').childElementCount === 0;
    session = signedIn;
    lively = Date.now();
    complain();
    byId('signed-out').hidden = true;
    byId('talk').hidden = byId('own').hidden = byId('who').hidden = false;
    byId('who').textContent = word('signedInAs', { person: signedIn.person });
    if (isFirst) {
      add(word('bot'), 'bot', null, word('greeting', { name: signedIn.name }));
      showChoices(['New', 'Status', 'Help'].map((about) => ({ label: word(`start${about}`), value: word(`says${about}`) })));
    }

    byId('text').focus();
    follow();
  };

  byId('say').addEventListener('submit', (event) => {
    event.preventDefault();
    const text = byId('text').value.trim();
    if (text && !isBusy) {
      byId('text').value = '';
      say(text);
    }
  });
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { follow(); } });
  ChatOps.signIn(settings, { button: byId('sign-in'), onSignedIn: begin, onFailed: () => complain(word('failed')) });
})();

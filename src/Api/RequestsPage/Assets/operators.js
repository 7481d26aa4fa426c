// The operators' pages behind sign-in. Links and forms are loaded with the token and replace the page's content,
// so the token stays in memory.
'use strict';
(() => {
  const url = '/requests/ui';
  const data = `${url}/data`;
  const first = document.getElementById('sign-in-first');
  const shown = document.getElementById('shown');
  const problem = document.getElementById('problem');
  let token = null;

  const dataOf = (address) => {
    const wanted = new URL(address, location.href);
    return data + wanted.pathname.slice(url.length) + wanted.search;
  };

  const complain = (text) => {
    problem.textContent = text ?? '';
    problem.hidden = !text;
  };

  const call = (address, options = {}) => fetch(dataOf(address), { ...options, headers: { ...options.headers, accept: 'text/html', authorization: `Bearer ${token}` }, credentials: 'omit' });

  const signOut = (reason) => {
    token = null;
    shown.hidden = true;
    first.hidden = false;
    complain(reason);
    document.getElementById('sign-in').focus();
  };

  const show = async (address, { method = 'GET', body, isBack = false } = {}) => {
    let answer;
    try {
      answer = await call(address, { method, body });
    } catch (error) {
      console.info(`No answer: ${error.message}`);
      first.hidden = false;
      complain(first.dataset.away);
      return;
    }

    if (answer.status === 401) {
      signOut(first.dataset.ended);
      return;
    }

    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.title = page.title;
    shown.replaceChildren(...[...page.querySelector('main').childNodes].map((node) => document.adoptNode(node)));
    shown.hidden = false;
    first.hidden = true;
    complain();
    const there = new URL(answer.url);
    if (!isBack && (method === 'GET' || answer.redirected)) {
      history.pushState(null, '', url + there.pathname.slice(data.length) + there.search);
    }

    (shown.querySelector('[role="alert"]') ?? document.getElementById('content')).scrollIntoView();
    document.getElementById('content').focus();
  };

  const save = async (link) => {
    const answer = await call(link.href);
    if (answer.status === 401) {
      signOut(first.dataset.ended);
      return;
    }

    const file = document.createElement('a');
    file.href = URL.createObjectURL(await answer.blob());
    file.download = 'requests.csv';
    file.click();
    URL.revokeObjectURL(file.href);
  };

  const isOurs = (address) => address.startsWith(`${location.origin}${url}`);

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href]');
    if (token === null || !link || !isOurs(link.href) || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    event.preventDefault();
    if (link.hasAttribute('download')) {
      save(link);
    } else {
      show(link.href);
    }
  });

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (token === null || !isOurs(form.action)) {
      return;
    }

    event.preventDefault();
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    if (form.method === 'post') {
      show(form.action, { method: 'POST', body: fields });
    } else {
      show(`${form.action}?${fields}`);
    }
  });

  window.addEventListener('popstate', () => {
    if (token !== null) {
      show(location.href, { isBack: true });
    }
  });

  // requests.js uses this call to refresh requests in progress.
  ChatOps.load = (address) => (token === null ? Promise.resolve(new Response(null, { status: 401 })) : call(address));
  ChatOps.signIn(JSON.parse(first.dataset.signIn), {
    button: document.getElementById('sign-in'),
    onSignedIn: (session) => {
      token = session.token;
      show(location.href, { isBack: true });
    },
    onFailed: () => complain(first.dataset.failed),
  });
})();

// The operators' pages work without this. With it, a filter acts when it is chosen, and a request that is on its way is followed.
'use strict';
(() => {
  // Behind a sign-in each look is a call that costs.
  const followEvery = globalThis.ChatOps?.load ? 10000 : 2000;

  // Forms that come into the page later are heard, too.
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-submit-on-change]');
    if (form !== null && event.target instanceof HTMLSelectElement) {
      form.requestSubmit();
    }
  });

  // Only what has changed is replaced, and nothing that somebody is operating.
  const shown = new Map();
  const isInUse = (part) => part.contains(document.activeElement) || part.querySelector('details[open]') !== null;
  const follow = async () => {
    if (document.querySelector('[data-moving="true"]') === null) {
      return;
    }

    if (!document.hidden) {
      try {
        const load = globalThis.ChatOps?.load ?? ((address) => fetch(address, { headers: { accept: 'text/html' } }));
        const answer = await load(location.href);
        if (answer.ok) {
          const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
          page.querySelectorAll('[data-part]').forEach((fresh) => {
            const name = fresh.dataset.part;
            const part = document.querySelector(`[data-part="${name}"]`);
            const markup = fresh.outerHTML;
            if (part && shown.get(name) !== markup && !isInUse(part)) {
              shown.set(name, markup);
              part.replaceWith(document.adoptNode(fresh));
            }
          });
        }
      } catch (error) {
        // The host is away: what is shown stays, and the next look may find it back.
        console.info(`Not refreshed: ${error.message}`);
      }
    }

    setTimeout(follow, followEvery);
  };
  setTimeout(follow, followEvery);
})();

// The operators' pages work without this script. It applies filters at once and refreshes requests in progress.
'use strict';
(() => {
  // Behind sign-in, each refresh is a billed Lambda call.
  const followEvery = globalThis.ChatOps?.load ? 10000 : 2000;

  // One listener on the document also covers forms that are added later.
  document.addEventListener('change', (event) => {
    const form = event.target.closest('form[data-submit-on-change]');
    if (form !== null && event.target instanceof HTMLSelectElement) {
      form.requestSubmit();
    }
  });

  // Replaces only parts that have changed and that the operator isn't using.
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
        // If the host can't be reached, the page stays as it is until the next refresh.
        console.info(`Not refreshed: ${error.message}`);
      }
    }

    setTimeout(follow, followEvery);
  };
  setTimeout(follow, followEvery);
})();

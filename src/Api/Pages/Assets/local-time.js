// Converts <time datetime="2026-11-23T07:28:00Z">…</time> to the reader's time zone, with the exact time on hover.
// data-show="time" shows only the time of day. Without scripts, the server's text in UTC stays.
// The format follows the page's language, and the reader's regional variety if the browser names one.
'use strict';
(() => {
  const page = document.documentElement.lang;
  const own = navigator.languages.find((tag) => tag.split('-')[0] === page) ?? page;
  const shownIn = document.documentElement.dataset.shownIn ?? '{time} ({zone})';
  const wholes = new Intl.DateTimeFormat(own, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' });
  const times = new Intl.DateTimeFormat(own, { hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

  const show = (element) => {
    const written = element.dateTime;
    const moment = new Date(written);
    if (element.dataset.shown === written || Number.isNaN(moment.getTime())) {
      return;
    }

    element.dataset.shown = written;
    element.textContent = (element.dataset.show === 'time' ? times : wholes).format(moment);
    element.title = shownIn.replace('{time}', written).replace('{zone}', zone);
  };

  const showAll = (root) => {
    if (root instanceof HTMLTimeElement) {
      show(root);
    } else if (root instanceof Element) {
      root.querySelectorAll('time[datetime]').forEach(show);
    }
  };

  showAll(document.documentElement);
  new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes') {
        showAll(change.target);
      } else {
        change.addedNodes.forEach(showAll);
      }
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['datetime'] });
})();

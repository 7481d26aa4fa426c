// Passes the code to the page that asked for it, then closes. The code is useless without that page's verifier.
'use strict';
(() => {
  const query = new URLSearchParams(location.search);
  const answer = { channel: 'chatops-sign-in', state: query.get('state'), code: query.get('code'), error: query.get('error') };
  history.replaceState(null, '', location.pathname);
  if (window.opener) {
    window.opener.postMessage(answer, location.origin);
  } else {
    new BroadcastChannel(answer.channel).postMessage(answer);
  }

  window.close();
})();

// Signs people in with OIDC's authorization code flow and PKCE, in a popup, because issuers can't be framed and this page
// can. Tokens stay in memory, out of storage and cookies, so a reload asks again. Pages call ChatOps.signIn(settings).
'use strict';
(() => {
  const channel = 'chatops-sign-in';
  const done = '/sign-in/done';

  const encode = (bytes) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const random = () => encode(crypto.getRandomValues(new Uint8Array(32)));
  const claimsOf = (token) => {
    const payload = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0))));
  };

  const prepare = async (settings) => {
    const pending = { verifier: random(), state: random(), nonce: random(), redirect: location.origin + done };
    const challenge = encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(pending.verifier))));
    const url = new URL(settings.authorizationEndpoint);
    const parameters = {
      response_type: 'code', client_id: settings.clientId, redirect_uri: pending.redirect, scope: settings.scope, state: pending.state, nonce: pending.nonce,
      code_challenge: challenge, code_challenge_method: 'S256',
    };
    Object.entries(parameters).forEach(([name, value]) => url.searchParams.set(name, value));
    return { ...pending, url: url.href };
  };

  const exchange = async (settings, pending, code) => {
    const body = new URLSearchParams({ grant_type: 'authorization_code', code, redirect_uri: pending.redirect, client_id: settings.clientId, code_verifier: pending.verifier });
    const answer = await fetch(settings.tokenEndpoint, { method: 'POST', body, credentials: 'omit', referrerPolicy: 'no-referrer' });
    const tokens = answer.ok ? await answer.json() : {};

    // Refuses the ID token of another sign-in. Only the server relies on the token, and it checks the signature.
    if (!tokens.id_token || claimsOf(tokens.id_token).nonce !== pending.nonce) {
      throw new Error('no token');
    }

    const claims = claimsOf(tokens.id_token);
    return { token: settings.sendsAccessToken ? tokens.access_token : tokens.id_token, name: claims.given_name ?? claims.name ?? '', person: claims.email ?? claims.name ?? '' };
  };

  // The URL is prepared early, because browsers allow popups only while they handle a click.
  const signIn = (settings, { button, onSignedIn, onFailed }) => {
    let pending = null;
    let prepared = null;
    const renew = async () => { prepared = await prepare(settings); button.disabled = false; };
    const take = async ({ origin, data }) => {
      if (origin !== location.origin || data?.channel !== channel || pending === null || data.state !== pending.state) {
        return;
      }

      const used = pending;
      pending = null;
      try {
        if (!data.code) {
          throw new Error(data.error ?? 'no code');
        }

        onSignedIn(await exchange(settings, used, data.code));
      } catch (error) {
        console.info(`Not signed in: ${error.message}`);
        onFailed();
      }
    };

    window.addEventListener('message', take);

    // Issuers can sever the opener (COOP). This channel still works then, unless another site frames this page.
    new BroadcastChannel(channel).addEventListener('message', take);
    button.addEventListener('click', () => {
      pending = prepared;
      button.disabled = true;
      window.open(pending.url, channel, 'popup,width=480,height=680');
      renew();
    });
    renew();
  };

  globalThis.ChatOps = { ...globalThis.ChatOps, signIn };
})();

// Calls the playground's own routes. Returns { ok, status, data }; a refusal has data.detail.

export async function send(path, body = {}) {
  try {
    const response = await fetch(`/_page/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { ok: response.ok, status: response.status, data: await read(response) };
  } catch {
    return { ok: false, status: 0, data: { detail: 'The playground does not answer. Is it still running?' } };
  }
}

export async function fetchJson(path) {
  const response = await fetch(`/_page/${path}`);
  return { ok: response.ok, data: await read(response) };
}

export function reasonOf(answer) {
  return answer.data?.detail ?? answer.data?.error ?? `It did not work (${answer.status}).`;
}

async function read(response) {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : {};
  } catch {
    return { detail: text };
  }
}

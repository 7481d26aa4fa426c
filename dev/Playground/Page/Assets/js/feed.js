// The page's content by key, from the server. After an interruption the browser reconnects and sends its version.

const values = new Map();
const watchers = [];
let offset = 0;
let isComplete = false;

export function get(key) {
  return values.get(key);
}

export function all(prefix) {
  return [...values].filter(([key]) => key.startsWith(prefix)).map(([, value]) => value);
}

// The server's time, since the playground's clock can be ahead.
export function now() {
  return Date.now() + offset;
}

// Calls back after every change of a key with this beginning, and after the first state.
export function watch(prefixes, callback) {
  watchers.push({ prefixes, callback });
  if (isComplete) {
    callback();
  }
}

// Resolves when the condition holds; checked after every change.
export function until(condition) {
  return new Promise((resolve) => {
    const check = () => {
      const found = isComplete && condition();
      if (found) {
        watchers.splice(watchers.indexOf(watcher), 1);
        resolve(found);
      }
    };
    const watcher = { prefixes: [''], callback: check };
    watchers.push(watcher);
    check();
  });
}

export function connect(onState) {
  const source = new EventSource('/_page/events');
  source.addEventListener('open', () => onState('live'));
  source.addEventListener('error', () => onState(source.readyState === EventSource.CLOSED ? 'closed' : 'waiting'));
  source.addEventListener('change', (event) => take(JSON.parse(event.data)));
}

function take({ now: serverNow, full, keys }) {
  offset = new Date(serverNow).getTime() - Date.now();
  const changed = new Set(Object.keys(keys));
  if (full) {
    for (const key of values.keys()) {
      changed.add(key);
    }
    values.clear();
    isComplete = true;
  }
  for (const [key, value] of Object.entries(keys)) {
    if (value === null) {
      values.delete(key);
    } else {
      values.set(key, value);
    }
  }
  for (const { prefixes, callback } of [...watchers]) {
    if (prefixes.some((prefix) => [...changed].some((key) => key.startsWith(prefix)))) {
      callback();
    }
  }
}

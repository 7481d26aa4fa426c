// Announces changes to screen readers.

const region = document.getElementById('announcer');
let waiting = [];

export function announce(text) {
  if (waiting.length === 0) {
    requestAnimationFrame(() => {
      region.textContent = waiting.join('. ');
      waiting = [];
    });
  }
  waiting.push(text);
}

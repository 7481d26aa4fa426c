// Creates elements without markup: a child is text unless it is a node, so typed text can't become markup.

export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (key === 'on') {
      for (const [type, listener] of Object.entries(value)) {
        element.addEventListener(type, listener);
      }
    } else if (key === 'data') {
      Object.assign(element.dataset, value);
    } else if (value === true) {
      element.setAttribute(key, '');
    } else {
      element.setAttribute(key, value);
    }
  }
  append(element, children);
  return element;
}

export function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false) {
      element.append(child);
    }
  }
}

export function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
}

// Updates a list with as few changes as possible, so that items keep their focus, selection and open parts.
// Each item is { key, version, make() }. An item with a new version is created again.
export function reconcile(list, items) {
  const present = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const hadFocus = list.contains(document.activeElement);
  let place = list.firstElementChild;
  for (const item of items) {
    let child = present.get(item.key);
    present.delete(item.key);
    if (!child || child.dataset.version !== item.version) {
      const made = item.make();
      made.dataset.key = item.key;
      made.dataset.version = item.version;
      if (child) {
        if (place === child) {
          place = made;
        }
        child.replaceWith(made);
      }
      child = made;
    }
    if (child === place) {
      place = place.nextElementSibling;
    } else {
      list.insertBefore(child, place);
    }
  }
  for (const gone of present.values()) {
    gone.remove();
  }
  return hadFocus && !list.contains(document.activeElement);
}

export function firstName(name) {
  return name.split(' ')[0];
}

export function initials(name) {
  return name.split(' ').filter(Boolean).map((part) => [...part][0]).slice(0, 2).join('').toUpperCase();
}

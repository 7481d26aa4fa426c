// The conversations that each person has read: all at the start, and those opened since.

export class Seen {
  #last = new Map();

  look(person, channel, ts) {
    if (ts) {
      this.#last.set(`${person} ${channel}`, ts);
    }
  }

  unread(person, channel, messages) {
    const key = `${person} ${channel}`;
    if (!this.#last.has(key)) {
      this.#last.set(key, messages.at(-1)?.ts ?? '0');
    }
    const last = this.#last.get(key);
    return messages.filter((message) => message.ts > last && message.user !== person).length;
  }
}

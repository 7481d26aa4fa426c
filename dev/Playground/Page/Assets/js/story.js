// Joins a request's history with the calls that were made for it, in order of time.

import { all } from './feed.js';

// Requests, newest first; before them the conversation that has not led to one yet.
export function stories() {
  const requests = all('requests/')
    .map((entry) => ({
      key: entry.request.id,
      title: entry.request.id,
      status: entry.request.status,
      subtitle: `${entry.request.requester.firstName}: ${entry.about}`,
      heading: `${entry.request.id} ${entry.words}`,
      at: entry.request.createdAt,
      session: entry.session,
      steps: entry.steps,
    }))
    .sort((left, right) => (left.at < right.at ? 1 : -1));
  const turns = turnCalls();
  const last = turns.at(-1);
  const latest = last && requests.find((request) => request.session === last.session);
  if (!last || (latest && latest.at >= last.at)) {
    return requests;
  }
  const since = latest?.at ?? '';
  const mine = turns.filter((turn) => turn.session === last.session && turn.at > since);
  // A request that has just been made takes its conversation with it; what is said afterwards is about something that exists.
  const isAfterwards = requests.length > 0 && mine.every((turn) => turn.about.length > 0);
  return isAfterwards ? requests : [{
    key: `talk ${last.session} ${since}`,
    title: `${last.speaker ?? 'A person'} and the bot`,
    status: null,
    subtitle: last.said ?? '',
    heading: `${last.speaker ?? 'A person'} is talking to the bot`,
    at: last.at,
    since,
    session: last.session,
    steps: [],
  }, ...requests];
}

export function lines(story, isRaw) {
  const found = all('calls/').filter((call) => belongs(call, story));
  const turns = found.filter(isTurn).map((call) => ({
    type: 'turn', key: `turn ${call.id}`, at: call.at, tone: 'plain', services: ['Lex'],
    title: `${call.speaker ?? 'A person'}: “${call.said}”`, detail: call.answer ?? (call.status === 200 ? '' : 'Lex didn’t answer.'),
  }));
  const steps = story.steps.map((step, index) => ({ type: 'step', key: `step ${index}`, ...step }));
  const calls = isRaw ? join(found.map((call) => ({
    type: 'call', key: `call ${call.id}`, call: call.id, at: call.at, services: [call.service], operation: call.operation, status: call.status, fault: call.fault, times: 1,
  }))) : [];
  const rank = { turn: 0, call: 1, step: 2 };
  return [...turns, ...steps, ...calls].sort((left, right) => left.at.localeCompare(right.at) || rank[left.type] - rank[right.type]);
}

// Looking at an order again and again is one line.
function join(calls) {
  const joined = [];
  for (const call of calls.sort((left, right) => left.at.localeCompare(right.at))) {
    const last = joined.at(-1);
    if (last && last.operation === call.operation && last.status === call.status && last.services[0] === call.services[0] && call.operation.startsWith('Describe')) {
      last.times += 1;
      last.call = call.call;
    } else {
      joined.push(call);
    }
  }
  return joined;
}

function belongs(call, story) {
  if (story.status && call.about.includes(story.key)) {
    return true;
  }
  return isTurn(call) && call.session === story.session && call.at > (story.since ?? startOf(story)) && (!story.status || call.at <= story.at);
}

// The words that led to a request begin after the same person's request before.
function startOf(story) {
  const before = all('requests/').filter((entry) => entry.session === story.session && entry.request.createdAt < story.at).map((entry) => entry.request.createdAt).sort();
  return before.at(-1) ?? '';
}

function turnCalls() {
  return all('calls/').filter(isTurn).sort((left, right) => left.at.localeCompare(right.at));
}

function isTurn(call) {
  return Boolean(call.said && call.session);
}

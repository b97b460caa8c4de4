/**
 * Saves by itself. Every change is on the device at once and leaves it when the server has it.
 *
 * Phases of an entry: `waiting` (being typed), `held` (something is missing before it can be sent),
 * `sending` (under 0.4 s), `saving`, `saved`, `device` (nobody answered), `failed` (the server
 * stumbles, sent again), `refused`, `conflict`.
 */
import { heard } from './format.js';
import { createRetry } from './retry.js';

const TYPING = 800;
const UNSEEN = 400;

/**
 * @param send (key, value, revision) → {revision, at, …}
 * @param same (value, current) → whether the server already says this
 * @param changed (entry, result) called after every step; result only when the server took it
 */
export function createSaver({ device, send, same, changed }) {
  const entries = new Map();
  const retry = createRetry(() => again());
  let savedAt = null;
  let signedOut = false;

  /** The revision that the server named when the sheet was read. */
  function know(key, revision) {
    const entry = entries.get(key) || entries.set(key, { key, phase: 'idle' }).get(key);
    if (!entry.flying && !unsent(entry)) entry.revision = revision;
    return entry;
  }

  /** @param hold words that say what is missing before it can be sent; null to send */
  function change(key, value, { at = 'typing', hold = null } = {}) {
    const entry = entries.get(key) || know(key, 0);
    entry.value = value;
    entry.hold = hold;
    entry.kept = device.keep(key, entry.revision, value, entry.sent);
    clearTimeout(entry.timer);
    if (entry.phase === 'conflict') return changed(entry);
    entry.phase = hold ? 'held' : 'waiting';
    changed(entry);
    if (!hold) entry.timer = setTimeout(() => transmit(entry), at === 'once' ? 0 : TYPING);
  }

  function flush(key) {
    const entry = entries.get(key);
    if (entry && entry.phase === 'waiting') transmit(entry);
  }

  async function transmit(entry) {
    clearTimeout(entry.timer);
    if (entry.flying) return void (entry.again = true);
    if (retry.awaySince() && !entry.insist) return step(entry, 'device');
    const sent = entry.value;
    entry.sent = sent;
    device.keep(entry.key, entry.revision, sent, sent);
    entry.flying = true;
    entry.phase = 'sending';
    const slow = setTimeout(() => step(entry, 'saving'), UNSEEN);
    let result = null;
    try {
      result = await send(entry.key, sent, entry.revision);
      taken(entry, sent, result);
    } catch (error) {
      failed(entry, sent, error);
    } finally {
      clearTimeout(slow);
      entry.flying = false;
      entry.insist = false;
    }
    changed(entry, result);
    const again = entry.again && ['waiting', 'refused', 'failed'].includes(entry.phase);
    entry.again = false;
    if (again) transmit(entry);
  }

  function taken(entry, sent, result) {
    signedOut = false;
    entry.revision = result.revision;
    entry.at = result.at;
    entry.error = null;
    entry.sent = null;
    heard(result.at);
    savedAt = result.at;
    if (entry.value === sent) {
      entry.phase = 'saved';
      device.drop(entry.key);
    } else {
      entry.phase = entry.hold ? 'held' : 'waiting';
      device.keep(entry.key, entry.revision, entry.value);
      entry.again = true;
    }
    retry.back();
  }

  function failed(entry, sent, error) {
    entry.error = error;
    signedOut = error.status === 401;
    if (error.unreachable || signedOut) {
      entry.phase = 'device';
      retry.away();
    } else if (error.status >= 500) {
      entry.phase = 'failed';
      retry.later();
    } else if (error.status === 409 && error.body && error.body.current) {
      collide(entry, sent, error.body.current);
    } else {
      entry.sent = null;
      entry.phase = entry.value === sent ? 'refused' : entry.hold ? 'held' : 'waiting';
    }
  }

  /** A newer entry stands on the server: equal to ours is no quarrel. */
  function collide(entry, value, current) {
    if (same(value, current)) return taken(entry, value, { revision: current.revision, at: current.at });
    entry.phase = 'conflict';
    entry.current = current;
  }

  function step(entry, phase) {
    entry.phase = phase;
    changed(entry);
  }

  /** Sends what waits, one after the other, and stops at the first that meets nobody. */
  async function again() {
    for (const entry of [...entries.values()].filter(e => e.phase === 'device' || e.phase === 'failed')) {
      entry.insist = true;
      await transmit(entry);
      if (entry.phase === 'device') return;
    }
  }

  /** The two ways out of a conflict. */
  function mine(key) {
    const entry = entries.get(key);
    entry.revision = entry.current.revision;
    entry.current = null;
    entry.phase = 'waiting';
    transmit(entry);
  }

  function theirs(key) {
    const entry = entries.get(key);
    const current = entry.current;
    Object.assign(entry, { phase: 'saved', revision: current.revision, at: current.at, current: null, hold: null });
    device.drop(key);
    changed(entry, current);
    return current;
  }

  /**
   * Takes up what an earlier visit could not send. `current` is what the server says now, `sent` what had been sent
   * without an answer: when it arrived, nobody else was there.
   */
  function resume(key, { value, revision: known, sent }, current, hold) {
    const entry = know(key, current.revision);
    entry.value = value;
    if (same(value, current)) return device.drop(key);
    const revision = sent && same(sent, current) ? current.revision : known;
    entry.revision = revision;
    entry.hold = hold;
    if (revision !== current.revision) collide(entry, value, current);
    else entry.phase = hold ? 'held' : 'waiting';
    changed(entry);
    if (entry.phase === 'waiting') transmit(entry);
  }

  function forget(key) {
    const entry = entries.get(key);
    if (entry) clearTimeout(entry.timer);
    entries.delete(key);
    device.drop(key);
  }

  const hiding = () => document.visibilityState === 'hidden' && flushAll();
  const flushAll = () => [...entries.keys()].forEach(flush);
  document.addEventListener('visibilitychange', hiding);

  function close() {
    flushAll();
    retry.close();
    document.removeEventListener('visibilitychange', hiding);
  }

  /** Waits until nothing is on its way, and what was typed meanwhile has gone as well. */
  async function settle() {
    flushAll();
    while ([...entries.values()].some(e => e.flying || e.phase === 'waiting')) {
      await new Promise(done => setTimeout(done, 50));
      flushAll();
    }
  }

  return { know, change, flush, again, mine, theirs, resume, forget, settle, close,
    entry: key => entries.get(key),
    unsent: () => [...entries.values()].filter(unsent),
    awaySince: retry.awaySince,
    signedOut: () => signedOut,
    savedAt: () => savedAt };
}

/** Whether the device holds something that the server does not. */
export const unsent = entry => ['waiting', 'held', 'sending', 'saving', 'device', 'failed', 'refused', 'conflict'].includes(entry.phase);

/** When nobody answers: since when, and when it is tried again. */
import { now } from './format.js';

const PAUSES = [5000, 15000, 60000];

/** @param again sends what waits; called after 5, 15, 60 s and when the network is back */
export function createRetry(again) {
  let attempt = 0;
  let timer = null;
  let awaySince = null;

  function later() {
    clearTimeout(timer);
    timer = setTimeout(again, PAUSES[Math.min(attempt++, PAUSES.length - 1)]);
  }

  function away() {
    awaySince = awaySince || now();
    later();
  }

  /** Somebody answered: the rest goes at once. */
  function back() {
    const wasAway = awaySince;
    awaySince = null;
    attempt = 0;
    if (wasAway) setTimeout(again, 0);
  }

  window.addEventListener('online', again);

  function close() {
    clearTimeout(timer);
    window.removeEventListener('online', again);
  }

  return { later, away, back, close, awaySince: () => awaySince };
}

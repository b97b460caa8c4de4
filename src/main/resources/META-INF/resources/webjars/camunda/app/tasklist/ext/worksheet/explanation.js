/** What the server tells of the score: asked for when somebody looks, and again after each save. */
import { get } from './api.js';

const PAUSE = 500;

export function createExplanation(work) {
  let wanted = false;
  let found = null;
  let items = new Map();
  let timer = null;
  let turn = 0;

  function want() {
    if (wanted) return;
    wanted = true;
    load();
  }

  /** What was told before stays until the newer word is here. */
  async function load() {
    const mine = ++turn;
    const fresh = await get(`${work.url}/worksheet/explanation`, work.signal).catch(() => null);
    if (mine !== turn || !fresh) return;
    found = fresh;
    items = new Map(fresh.items.map(item => [item.code, item]));
    work.bus.say('explained');
  }

  work.bus.on('accepted', () => {
    if (!wanted) return;
    clearTimeout(timer);
    timer = setTimeout(load, PAUSE);
  });

  const gate = level => (found ? found.gates.find(one => one.level === level) : null);

  return { want, item: code => items.get(code) || null, gate, category: () => found && found.category, known: () => Boolean(found), close: () => clearTimeout(timer) };
}

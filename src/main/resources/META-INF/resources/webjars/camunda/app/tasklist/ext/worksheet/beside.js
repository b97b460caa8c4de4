/** What others answered to the items, and what the product knows of them: asked for once the sheet stands. */
import { button, fill, h } from '../../../../../tertib/dom.js';
import { get } from './api.js';
import { createOther } from './other.js';
import { T } from './text.js';

export function createBeside(work) {
  const url = `${work.url}/worksheet/beside`;
  let items = new Map();
  let failed = false;

  async function load() {
    const found = await get(url, work.signal).catch(() => null);
    if (work.signal.aborted) return;
    failed = !found;
    items = new Map(found ? found.items.map(item => [item.code, item]) : []);
    work.bus.say('beside');
  }

  return { load, item: code => items.get(code) || null, failed: () => failed, detail: code => get(`${url}/${encodeURIComponent(code)}`, work.signal) };
}

/** In the open row. */
export function createItemBeside(work, item) {
  const node = h('div', { class: 'w-others' });
  const { beside } = work;
  let others = [];
  work.bus.on('beside', draw);

  function draw() {
    const found = beside.item(item.code);
    others = found ? found.groups.map(group => createOther(beside, item.code, group)) : [];
    node.hidden = !found && !beside.failed();
    fill(node, beside.failed() ? h('p', { class: 't-meta' }, `${T.besideFailed} `, button(T.retry, beside.load, 'quiet sm'))
      : found ? [found.facts.map(fact), others.map(other => other.node)] : null);
  }

  /** The first others that chose among levels; null for none. */
  function counted() {
    const found = beside.item(item.code);
    const at = found ? found.groups.findIndex(group => group.levels.length) : -1;
    return at < 0 ? null : { group: found.groups[at], open: level => others[at].open(level) };
  }

  draw();
  return { node, counted };
}

const fact = ({ label, value, source, page }) => h('p', { class: 'w-ideal' }, h('span', { class: 't-meta' }, label), ' ', h('b', null, value), ' · ',
  page ? h('a', { href: page, target: '_blank', rel: 'noopener' }, source) : source);

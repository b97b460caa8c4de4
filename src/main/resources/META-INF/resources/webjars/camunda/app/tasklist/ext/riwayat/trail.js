/** The tab “Riwayat”, the trail of the task's business key: who did what, when, with which value before and after, and why; the newest on top. */
import { banner, button, fill, h } from '../../../../../tertib/dom.js';
import { get } from '../worksheet/api.js';
import { T } from '../worksheet/text.js';
import { longDate, time } from '../worksheet/format.js';

const PAGE = 100;

export function mount(node, { taskId }) {
  const root = h('div', { class: 'tertib tr', lang: 'id' });
  const stop = new AbortController();
  const slow = setTimeout(() => fill(root, h('p', { class: 't-dim', role: 'status' }, T.loading)), 400);
  const width = new ResizeObserver(() => root.clientWidth && root.classList.toggle('tr--narrow', root.clientWidth < 600));
  node.append(root);
  width.observe(root);
  load();

  async function load() {
    try {
      const rows = await get(`/api/tasks/${encodeURIComponent(taskId)}/trail`, stop.signal);
      clearTimeout(slow);
      if (!stop.signal.aborted) show(root, [...rows].reverse());
    } catch (error) {
      clearTimeout(slow);
      if (!stop.signal.aborted) fill(root, banner('bad', 'bad', T.trailFailed, h('p', null, error.message), [button(T.retry, load)], { role: 'alert' }));
    }
  }

  return () => { stop.abort(); clearTimeout(slow); width.disconnect(); root.remove(); };
}

function show(root, rows) {
  if (!rows.length) return void fill(root, h('p', { class: 't-dim' }, T.trailEmpty));
  const body = h('tbody');
  const more = h('div', { class: 't-act' });
  const caption = h('p', { class: 't-meta', role: 'status' });
  const search = h('input', { class: 't-in', type: 'search', placeholder: T.trailFilter, 'aria-label': T.trailFilter, on: { input: () => list(PAGE) } });
  fill(root, h('div', { class: 'tr-head' }, caption, search), h('table', { class: 't-table' },
    h('thead', null, h('tr', null, T.trailHead.map(words => h('th', { scope: 'col' }, words)))), body), more);
  list(PAGE);

  function list(limit) {
    const words = search.value.trim().toLowerCase();
    const found = words ? rows.filter(row => textOf(row).includes(words)) : rows;
    fill(caption, T.trailCaption(found.length));
    fill(body, found.slice(0, limit).map(line));
    fill(more, found.length > limit ? button(T.trailMore(found.length - limit), () => list(found.length)) : null);
  }
}

const textOf = row => [row.whoName, row.who, row.what, row.detail, row.before, row.after, row.reason].filter(Boolean).join(' ').toLowerCase();

function line(row) {
  return h('tr', null, h('th', { scope: 'row', class: 'tr-time' }, `${longDate(row.at)}, ${time(row.at)}`), h('td', null, row.whoName || row.who || T.system),
    h('td', null, row.what), h('td', null, row.detail), h('td', null, change(row)), h('td', null, row.reason));
}

function change({ before, after }) {
  if (!before && !after) return null;
  return [before ? h('del', null, before) : T.none, ' → ', after ? h('ins', null, after) : T.none];
}

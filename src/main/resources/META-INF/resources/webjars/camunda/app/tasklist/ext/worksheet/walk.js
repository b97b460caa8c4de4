/** Going through the rows: next open one, the one after, a named one. */

export function createWalk(work) {
  const list = () => work.rows.rows;
  const rowAt = node => list().find(row => row.node.contains(node)) || null;
  let last = null;

  /** After it the focus is on the row's first field, and no sticky bar covers it. */
  function go(row) {
    last = row;
    if (row.node.hidden) work.filters.set({ view: work.filters.viewOf(row.item), area: '', figure: null });
    row.open();
    row.node.scrollIntoView({ block: 'start' });
    row.first();
  }

  function next(here = rowAt(document.activeElement) || last) {
    const from = here || !work.sheet.scored ? list().indexOf(here) + 1 : Math.max(0, list().findIndex(row => !row.node.hidden));
    const found = [...list().slice(from), ...list().slice(0, from)].find(row => work.filters.wanted(row.item));
    if (found) go(found);
  }

  function step(here = last, way) {
    const shown = list().filter(row => !row.node.hidden);
    const at = shown.indexOf(here || last);
    const row = shown[at < 0 ? 0 : at + way];
    if (!row) return;
    last = row;
    row.node.scrollIntoView({ block: 'nearest' });
    row.summary();
  }

  const show = code => list().filter(row => row.item.code === code).forEach(go);

  function showFigure(figure) {
    work.filters.set({ figure, view: 'all', area: '' });
    const first = list().find(row => !row.node.hidden);
    if (!first) return;
    document.querySelector('.ws .w-only').scrollIntoView({ block: 'start' });
    first.summary();
  }

  return { rowAt, next, step, show, showFigure };
}

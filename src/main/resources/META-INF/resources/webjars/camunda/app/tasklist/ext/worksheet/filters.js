/** Which rows are shown; the choice outlives a reload. */
import { recall, remember } from './device.js';
import { T } from './text.js';
import { choice } from './fields.js';
import { answered, complete, contradicts, correction, isOneLine, lookAt, unfinished } from './sheet.js';

/** All headings of an item in one line. */
export const areaOf = item => item.headings.join(' › ');

export function createFilters(work) {
  const { sheet, saver, bus, taskId } = work;
  const entry = item => saver.entry(item.code);
  const views = sheet.mode === 'fill'
    ? [['all', T.all, () => true], ['open', T.open, item => !answered(item, sheet)], ['look', T.look, item => Boolean(lookAt(item, sheet, entry(item)))]]
    : [['all', T.all, () => true], ['unfinished', sheet.own && sheet.own.everyItem ? T.unjudged : T.unfinished, item => unfinished(item, sheet)],
      ['corrected', T.corrected, item => Boolean(correction(item, sheet))],
      ...(sheet.items.some(item => item.contradiction) ? [['look', T.look, item => Boolean(contradicts(item, sheet))]] : [])];
  const kept = recall(`saringan:${taskId}`, {});
  const state = { view: views.some(v => v[0] === kept.view) ? kept.view : 'all', area: sheet.items.some(i => areaOf(i) === kept.area) ? kept.area : '', figure: null };

  function set(part) {
    Object.assign(state, part);
    remember(`saringan:${taskId}`, { view: state.view, area: state.area });
    bus.say('filter');
  }

  const inArea = item => !state.area || areaOf(item) === state.area;
  const shows = item => (state.figure ? state.figure.codes.has(item.code) : inArea(item) && views.find(v => v[0] === state.view)[2](item));

  /** A row under one's hands stays although the filter no longer fits. */
  function apply(rows, keepOpen) {
    let shown = 0;
    for (const section of rows.sections) {
      let here = 0;
      for (const row of section.members) {
        const stays = keepOpen && !row.node.hidden && (row.node.open || row.node.contains(document.activeElement));
        row.node.hidden = !(shows(row.item) || stays);
        if (!row.node.hidden) here++;
      }
      section.node.hidden = here === 0;
      shown += here;
    }
    return shown;
  }

  /** Where `N` leads. */
  function wanted(item) {
    if (!sheet.writable || sheet.mode !== 'fill') return unfinished(item, sheet);
    return !answered(item, sheet) || Boolean(lookAt(item, sheet, entry(item)));
  }

  const areas = () => [...new Set(sheet.items.map(areaOf))].map(section => {
    const members = sheet.items.filter(i => areaOf(i) === section);
    return { section, done: members.filter(i => complete(i, sheet, entry(i))).length, of: members.length };
  });

  return { state, set, apply, wanted, areas, views: views.map(([key, label, fits]) => ({ key, label, count: () => sheet.items.filter(fits).length })) };
}

/** Rows behind a figure of an area. @param codes the area's rows; figure as the server names it */
export function behind(sheet, codes, { kind, choice: code }, counted) {
  const members = sheet.items.filter(item => !isOneLine(item) && (!codes || codes.includes(item.code)));
  const fits = item => (kind === 'contradictions' ? contradicts(item, sheet) : !code || choice(item, counted(item, sheet)) === code);
  return new Set(members.filter(fits).map(item => item.code));
}

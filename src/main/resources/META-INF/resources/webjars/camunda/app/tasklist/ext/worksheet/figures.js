/** The proposed figures by area and in all, in the columns that the server names; figures open to the rows behind them. */
import { button, fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { number, percent } from './format.js';
import { behind } from './filters.js';
import { counted } from './sheet.js';

/** A figure as people read it; null when there is none. */
export function figure(score, { kind, key, whole }) {
  if (kind === 'percent') return percent(score[key]);
  return kind === 'ratio' ? T.ofWhole(number(score[key]), number(score[whole])) : number(score[key] ?? 0);
}

export function createFigures(work) {
  const { columns = [], note, waiting: waits } = work.sheet.view || {};
  const body = h('tbody');
  const foot = h('tfoot');
  const waiting = h('p', { class: 't-help' });
  const column = (words, numeric = true) => h('th', { scope: 'col', class: numeric ? 't-num' : null }, words);
  const node = h('section', { class: 'w-figs', 'aria-label': T.figures }, h('h3', { class: 'w-area' }, h('span', null, T.figures)),
    h('div', { class: 't-scroll' }, h('table', { class: 't-table' },
      h('thead', null, h('tr', null, column(T.area, false), columns.map(c => column(c.label)))),
      body, foot)), note ? h('p', { class: 't-help' }, note) : null, waiting);

  function update() {
    const score = work.sheet.score;
    node.hidden = !score || !Array.isArray(score.areas) || !columns.length;
    if (node.hidden) return;
    const rows = score.areas.reduce((sum, area) => sum + area.rows, 0);
    fill(body, score.areas.map(area => line(area.area, area, area.codes)));
    fill(foot, line(T.total, { ...score, rows }, null));
    waiting.hidden = !waits || !score[waits];
    fill(waiting, waiting.hidden ? null : T.uncounted(score[waits]));
  }

  function line(name, figures, codes) {
    const door = (words, column) => button(words, () => open(name, codes, column), 'quiet sm',
      { 'aria-label': `${T.rowsOf(name, column.label.toLowerCase())}, ${words}`, class: 'w-door' });
    const opens = c => (c.kind === 'rows' && (figures[c.key] || !c.choice)) || (c.kind === 'contradictions' && figures[c.key]);
    const shown = c => (opens(c) ? door(figure(figures, c), c) : figure(figures, c));
    return h('tr', null, h('th', { scope: 'row' }, name), columns.map(c => h('td', { class: 't-num' }, shown(c))));
  }

  const open = (name, codes, column) => work.showFigure({ label: T.rowsOf(name, column.label.toLowerCase()), codes: behind(work.sheet, codes, column, counted) });

  update();
  return { node, update };
}

/** The proposed figures by area and in all; every figure opens to the rows behind it. */
import { button, fill, h } from './dom.js';
import { T } from './text.js';
import { number, percent } from './format.js';
import { behind } from './filters.js';
import { counted } from './sheet.js';

const KINDS = [['sudah', T.sudah, 'sudah'], ['sebagian', T.sebagian, 'sebagian'], ['belum', T.belum, 'belum'], ['tidakBerlaku', T.tidakBerlaku, 'tidak_berlaku']];

export function createFigures(work) {
  const body = h('tbody');
  const foot = h('tfoot');
  const waiting = h('p', { class: 't-help' });
  const column = (words, numeric = true) => h('th', { scope: 'col', class: numeric ? 't-num' : null }, words);
  const node = h('section', { class: 'w-figs', 'aria-label': T.figures }, h('h3', { class: 'w-area' }, h('span', null, T.figures)),
    h('div', { class: 't-scroll' }, h('table', { class: 't-table' },
      h('thead', null, h('tr', null, column(T.area, false), column(T.pelaksanaan), column(T.achievement), column(T.rows), KINDS.map(([, label]) => column(label)), column(T.documentsShort))),
      body, foot)), h('p', { class: 't-help' }, T.figuresNote), waiting);

  function update() {
    const score = work.sheet.score;
    node.hidden = !score || !Array.isArray(score.areas);
    if (node.hidden) return;
    const rows = score.areas.reduce((sum, area) => sum + area.rows, 0);
    fill(body, score.areas.map(area => line(area.area, area, area.codes)));
    fill(foot, line(T.total, { ...score, rows }, null));
    waiting.hidden = !score.menunggu;
    fill(waiting, score.menunggu ? T.uncounted(score.menunggu) : null);
  }

  function line(name, figures, codes) {
    const door = (words, kind, label) => button(words, () => open(name, codes, kind, label), 'quiet sm', { 'aria-label': `${T.rowsOf(name, label)}, ${words}`, class: 'w-door' });
    return h('tr', null, h('th', { scope: 'row' }, name), cell(percent(figures.pelaksanaan)), cell(percent(figures.pencapaian)),
      cell(door(number(figures.rows), null, T.rows.toLowerCase())),
      KINDS.map(([key, label, code]) => cell(figures[key] ? door(number(figures[key]), code, label.toLowerCase()) : number(figures[key] ?? 0))),
      cell(T.ofDocuments(number(figures.tersedia), number(figures.dibutuhkan))));
  }

  const cell = words => h('td', { class: 't-num' }, words);
  const open = (name, codes, kind, label) => work.showFigure({ label: T.rowsOf(name, label), codes: behind(work.sheet, codes, kind, counted) });

  update();
  return { node, update };
}

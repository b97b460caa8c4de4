/** The open row of whoever only reads: values as text, every layer beside the other. */
import { fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { stamp } from './format.js';
import { about, createDoubt, timeBefore } from './about.js';
import { shown } from './fields.js';
import { layerName } from './sheet.js';
import { createEvidence, ofItem } from './evidence.js';
import { createMark } from './marks.js';
import { createMakers } from './makers.js';

export function createReading(work, item, row) {
  const values = h('div', { class: 'w-values' });
  const evidence = createEvidence(work, ofItem(work, item), row, false);
  const doubt = createDoubt(item, work.sheet);
  const mark = createMark(work, item);
  const makers = createMakers(work, item);
  const node = h('div', { class: 'w-in' }, about(item), values, doubt.node, evidence.node, timeBefore(item, null), makers && makers.node, mark && mark.node);

  function update() {
    const layers = item.layers.filter(l => l.answer || l.note || l.reason);
    fill(values, layers.length > 1 ? layerTable(work.sheet, item, layers) : h('dl', { class: 'w-baca' }, pairs(item, layers[0] || item)));
    doubt.update();
    evidence.update();
    if (mark) mark.update();
    if (makers) makers.update();
  }

  return { node, update, first: () => row.querySelector('summary').focus({ preventScroll: true }) };
}

/** Term and words of each field, and the note. */
export function pairs(item, { answer, note }) {
  const pair = (term, words) => h('div', null, h('dt', null, term), h('dd', null, words || T.none));
  return [shown(item).map(({ label, words }) => pair(label, words(answer))), pair(T.note, note)];
}

/** Aspects are rows, layers are columns: a shift between columns is a changed answer. */
function layerTable(sheet, item, layers) {
  const line = (term, words) => h('tr', null, h('th', { scope: 'row' }, term), layers.map(l => h('td', null, words(l) || T.none)));
  return h('div', { class: 't-scroll' }, h('table', { class: 't-table w-layers' },
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, T.aspect), layers.map(l => h('th', { scope: 'col' }, layerName(sheet, l.layer))))),
    h('tbody', null, shown(item).map(({ label, words }) => line(label, l => words(l.answer))),
      line(T.note, l => l.note), line(T.reason, l => l.reason), line('', l => h('span', { class: 't-meta' }, T.byAt(l.by, l.at && stamp(l.at)))))));
}

/** The open row of whoever only reads: values as text, every layer beside the other. */
import { fill, h } from './dom.js';
import { T } from './text.js';
import { longDate, stamp } from './format.js';
import { about, lastSemester } from './about.js';
import { asksDate, choice, word } from './sheet.js';
import { createEvidence } from './evidence.js';

export function createReading(work, item, row) {
  const values = h('div', { class: 'w-values' });
  const evidence = createEvidence(work, item, row, false);
  const node = h('div', { class: 'w-in' }, about(item), values, evidence.node, lastSemester(item, null));

  function update() {
    const layers = item.layers.filter(l => l.answer || l.note || l.reason);
    fill(values, layers.length > 1 ? layerTable(item, layers) : plain(item, layers[0]));
    evidence.update();
  }

  return { node, update, first: () => row.querySelector('summary').focus({ preventScroll: true }) };
}

function plain(item, layer) {
  const answer = layer ? layer.answer : item.answer;
  const note = layer ? layer.note : item.note;
  const pair = (term, words) => h('div', null, h('dt', null, term), h('dd', null, words || T.none));
  return h('dl', { class: 'w-baca' }, pair(T.pelaksanaan, choice(answer) && word(item, choice(answer))), pair(T.documents, docs(answer)),
    asksDate(item) ? pair(T.newDate, answer && answer.tanggalBaru && longDate(answer.tanggalBaru)) : null, pair(T.note, note));
}

export const docs = answer => (answer && answer.dibutuhkan && choice(answer) !== 'tidak_berlaku' ? T.ofDocuments(answer.tersedia ?? 0, answer.dibutuhkan) : null);
export const layerName = layer => (layer === 'self' ? T.byOffice : T.byAssessor);

/** Aspects are rows, layers are columns: a shift between columns is a changed answer. */
function layerTable(item, layers) {
  const line = (term, words) => h('tr', null, h('th', { scope: 'row' }, term), layers.map(l => h('td', null, words(l) || T.none)));
  return h('div', { class: 't-scroll' }, h('table', { class: 't-table w-layers' },
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, T.aspect), layers.map(l => h('th', { scope: 'col' }, layerName(l.layer))))),
    h('tbody', null, line(T.pelaksanaan, l => choice(l.answer) && word(item, choice(l.answer))), line(T.documents, l => docs(l.answer)),
      line(T.note, l => l.note), line(T.reason, l => l.reason), line('', l => h('span', { class: 't-meta' }, T.byAt(l.by, l.at && stamp(l.at)))))));
}

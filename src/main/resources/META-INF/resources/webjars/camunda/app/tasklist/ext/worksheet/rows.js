/** The rows of the sheet under their areas: closed they are one line, open they show all they need. */
import { fill, h, icon } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { choice, figuresOf, markOf, said, shortRatio, word } from './fields.js';
import { areaOf } from './filters.js';
import { complete, counted, isOneLine } from './sheet.js';
import { answerState, itemState } from './rowstate.js';
import { createFill } from './fill.js';
import { createCorrection } from './correct.js';
import { createReading } from './read.js';
import { createOneLine } from './oneline.js';
import { markState } from './marks.js';

const BODIES = { fill: createFill, correct: createCorrection, read: createReading };

export function createRows(work) {
  const rows = work.sheet.items.map(item => (isOneLine(item) ? createOneLine(work, item) : createRow(work, item)));
  const sections = bySection(rows).map(members => createSection(work, members));
  work.bus.on('entry', entry => touch(entry.key));
  work.bus.on('item', item => touch(item.code));

  function touch(code) {
    const row = rows.find(r => r.item.code === code);
    if (row) row.update();
    sections.forEach(section => section.update());
  }

  return { node: h('div', { class: 'w-rows' }, sections.map(s => s.node)), rows, sections,
    update: () => { rows.forEach(r => r.update()); sections.forEach(s => s.update()); } };
}

function bySection(rows) {
  const found = new Map();
  rows.forEach(row => found.set(areaOf(row.item), [...(found.get(areaOf(row.item)) || []), row]));
  return [...found.values()];
}

/** The nearest heading, behind those above it. */
function createSection(work, members) {
  const { headings, section } = members[0].item;
  const above = headings.slice(0, -1).map(heading => h('span', { class: 't-dim' }, `${heading} › `));
  const figure = h('span', { class: 't-meta' });
  const node = h('section', { class: 'w-sec', 'aria-label': areaOf(members[0].item) }, h('h3', { class: 'w-area' }, h('span', null, above, section), figure), members.map(m => m.node));

  function update() {
    const done = members.filter(m => complete(m.item, work.sheet, work.saver.entry(m.item.code))).length;
    fill(figure, (isOneLine(members[0].item) ? T.answeredOf : T.filled)(done, members.length));
  }

  update();
  return { node, members, update };
}

function createRow(work, item) {
  const pil = h('span', { class: 'w-pil' });
  const dok = h('span', { class: 'w-dok t-num' });
  const buk = h('span', { class: 'w-buk' });
  const st = h('span', { class: 'w-st' });
  const summary = h('summary', { class: 't-sum' }, h('span', { class: 'w-no' }, item.no), h('span', { class: 'w-aksi' }, item.text), pil, dok, buk, st);
  const node = h('details', { class: `w-row${item.returned ? ' w-ret' : ''}`, data: { code: item.code } }, summary);
  let body = null;
  node.addEventListener('toggle', show);

  function show() {
    if (!node.open || body) return;
    body = BODIES[work.sheet.writable ? work.sheet.mode : 'read'](work, item, node);
    node.append(body.node);
    body.update();
  }

  function update() {
    const answer = counted(item, work.sheet);
    const code = choice(item, answer);
    fill(pil, said(item, answer) ? answerState(markOf(item, code), code ? word(item, code) : figuresOf(item, answer))
      : item.view.untouched ? h('span', { class: 't-meta' }, item.view.untouched) : null);
    fill(dok, shortRatio(item, answer));
    fill(buk, item.evidence.length ? [icon('file'), h('span', null, item.evidence.length)] : null);
    fill(st, markState(work, item), itemState(item, work.sheet, work.saver.entry(item.code)));
    if (body) body.update();
  }

  update();
  return {
    item, node, update,
    open() { node.open = true; show(); },
    summary: () => summary.focus({ preventScroll: true }),
    first() { this.open(); body.first(); },
    act: (name, argument) => body && node.open && body[name] && body[name](argument),
  };
}

/** The rows of the sheet under their areas: closed they are one line, open they show all they need. */
import { fill, h, icon } from './dom.js';
import { T } from './text.js';
import { choice, counted, isFinding, word } from './sheet.js';
import { answerState, itemState } from './rowstate.js';
import { createFill } from './fill.js';
import { createCorrection } from './correct.js';
import { createReading } from './read.js';
import { createFinding } from './finding.js';

const BODIES = { fill: createFill, correct: createCorrection, read: createReading };

export function createRows(work) {
  const rows = work.sheet.items.map(item => (isFinding(item) ? createFinding(work, item) : createRow(work, item)));
  const sections = bySection(rows).map(([title, members]) => createSection(work, title, members));
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
  rows.forEach(row => found.set(row.item.section, [...(found.get(row.item.section) || []), row]));
  return [...found];
}

function createSection(work, title, members) {
  const figure = h('span', { class: 't-meta' });
  const node = h('section', { class: 'w-sec', 'aria-label': title }, h('h3', { class: 'w-area' }, h('span', null, title), figure), members.map(m => m.node));

  function update() {
    const done = members.filter(m => choice(counted(m.item, work.sheet))).length;
    fill(figure, (isFinding(members[0].item) ? T.answeredOf : T.filled)(done, members.length));
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
    const code = choice(answer);
    fill(pil, code ? answerState(code, word(item, code)) : h('span', { class: 't-meta' }, lastShort(item)));
    fill(dok, code && code !== 'tidak_berlaku' && answer.dibutuhkan ? T.dok(answer.tersedia, answer.dibutuhkan) : null);
    fill(buk, item.evidence.length ? [icon('file'), h('span', null, item.evidence.length)] : null);
    fill(st, itemState(item, work.sheet, work.saver.entry(item.code)));
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

/** *S1: Belum*, or *baru* for a row that was not asked last semester. */
function lastShort(item) {
  if (!item.last) return T.newRow;
  const period = /(Semester|Triwulan) (IV|I+)/.exec(item.last.semester || '');
  return T.lastShort(period ? `${period[1] === 'Semester' ? 'S' : 'TW'}${['I', 'II', 'III', 'IV'].indexOf(period[2]) + 1}` : item.last.semester, word(item, item.last.pelaksanaan));
}

/** The rows of the sheet under their areas: closed they are one line, open they show all they need. */
import { fill, h, icon } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { choice, figuresOf, markOf, said, shortRatio, word } from './fields.js';
import { areaOf } from './filters.js';
import { complete, counted, isOneLine, mine } from './sheet.js';
import { answerState, itemState } from './rowstate.js';
import { areaCode, partOf, partScore, partTitle, scoreBar } from './parted.js';
import { createFill } from './fill.js';
import { createCorrection } from './correct.js';
import { createReading } from './read.js';
import { createReview } from './review.js';
import { createItemSummary } from './itemrow.js';
import { createOneLine } from './oneline.js';
import { markState } from './marks.js';

const BODIES = { fill: createFill, correct: createCorrection, read: createReading };

export function createRows(work) {
  const rows = work.sheet.items.map(item => (isOneLine(item) ? createOneLine(work, item) : createRow(work, item)));
  const sections = grouped(rows, row => areaOf(row.item)).map(members => (work.sheet.scored ? createPart : createSection)(work, members));
  const areas = work.sheet.scored ? grouped(sections, section => areaCode(section.members[0].item)).map(members => createArea(work, members)) : null;
  const byCode = new Map(rows.map(row => [row.item.code, row]));
  const heads = [...sections, ...(areas || [])];
  const updateHeads = () => heads.forEach(one => one.update());
  work.bus.on('entry', entry => touch(entry.key));
  work.bus.on('item', item => touch(item.code));
  if (areas) work.bus.on('figures', updateHeads);

  function touch(code) {
    const row = byCode.get(code);
    if (row) row.update();
    updateHeads();
  }

  return { node: h('div', { class: 'w-rows' }, (areas || sections).map(s => s.node)), rows, sections, areas,
    update: () => { rows.forEach(r => r.update()); updateHeads(); } };
}

function grouped(all, key) {
  const found = new Map();
  all.forEach(one => found.set(key(one), [...(found.get(key(one)) || []), one]));
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

/** A part of an instrument: how many of its items are done, and its score. */
function createPart(work, members) {
  const { item } = members[0];
  const code = item.parts[item.parts.length - 1];
  const figure = h('span', { class: 't-meta' });
  const node = h('section', { class: 'w-sec', 'aria-label': areaOf(item) }, h('h4', { class: 'w-part' }, h('span', null, code ? partTitle(work.sheet, code) : item.section), figure), members.map(m => m.node));

  function update() {
    fill(figure, [progress(work, members), code && partScore(work.sheet, code)].filter(Boolean).join(' · '));
  }

  update();
  return { node, members, update };
}

/** An area with its bar, over the parts in it. */
function createArea(work, sections) {
  const { sheet } = work;
  const { item } = sections[0].members[0];
  const code = areaCode(item);
  const alone = item.parts.length < 2;
  const members = sections.flatMap(section => section.members);
  const above = item.headings[item.headings.length - 3];
  const bar = scoreBar();
  const figure = h('b');
  const count = h('span', { class: 't-meta' });
  const head = alone ? null : h('h3', { class: 'w-area' }, h('span', null, above ? h('span', { class: 't-dim' }, `${above} › `) : null, partTitle(sheet, code)),
    h('span', { class: 'w-areafig' }, count, bar.node, figure));
  const node = h('div', { class: 'w-whole' }, head, sections.map(section => section.node));

  function update() {
    bar.set(partOf(sheet, code));
    fill(figure, partScore(sheet, code));
    fill(count, progress(work, members));
  }

  update();
  return { node, sections, update };
}

function progress(work, members) {
  const done = members.filter(m => complete(m.item, work.sheet, work.saver.entry(m.item.code))).length;
  return (work.sheet.mode === 'correct' && work.sheet.own.everyItem ? T.reviewedOf : T.filled)(done, members.length);
}

function createRow(work, item) {
  const { sheet } = work;
  const scored = item.scale.row.scored;
  const { summary, st, update: updateSummary } = scored ? createItemSummary(item, sheet) : usualSummary(work, item);
  const node = h('details', { class: `w-row${item.returned ? ' w-ret' : ''}`, data: { code: item.code } }, summary);
  let body = null;
  node.addEventListener('toggle', show);

  function show() {
    if (!node.open || body) return;
    const mode = mine(item, sheet) ? sheet.mode : 'read';
    body = (scored && mode !== 'fill' ? createReview : BODIES[mode])(work, item, node);
    node.append(body.node);
    body.update();
  }

  function update() {
    updateSummary();
    fill(st, markState(work, item), itemState(item, sheet, work.saver.entry(item.code), work.voting));
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

function usualSummary(work, item) {
  const pil = h('span', { class: 'w-pil' });
  const dok = h('span', { class: 'w-dok t-num' });
  const buk = h('span', { class: 'w-buk' });
  const st = h('span', { class: 'w-st' });
  const summary = h('summary', { class: 't-sum' }, h('span', { class: 'w-no' }, item.no), h('span', { class: 'w-aksi' }, item.text), pil, dok, buk, st);

  function update() {
    const answer = counted(item, work.sheet);
    const code = choice(item, answer);
    fill(pil, said(item, answer) ? answerState(markOf(item, code), code ? word(item, code) : figuresOf(item, answer))
      : item.view.untouched ? h('span', { class: 't-meta' }, item.view.untouched) : null);
    fill(dok, shortRatio(item, answer));
    fill(buk, item.evidence.length ? [icon('file'), h('span', null, item.evidence.length)] : null);
  }

  return { summary, st, update };
}

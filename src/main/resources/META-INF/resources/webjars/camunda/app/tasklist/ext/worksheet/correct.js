/** The open row of a later layer: what stands before it stays beside its own word. */
import { button, fill as put, h, icon } from '../../../../../tertib/dom.js';
import { T, inSentence } from './text.js';
import { field } from './controls.js';
import { stamp } from './format.js';
import { about, createDoubt, timeBefore } from './about.js';
import { describe, main, said } from './fields.js';
import { createParts } from './parts.js';
import { pairs } from './read.js';
import { before, layerName, standing } from './sheet.js';
import { createConflict } from './conflict.js';
import { createEvidence, ofItem } from './evidence.js';
import { createMark } from './marks.js';
import { createMakers } from './makers.js';

export function createCorrection(work, item, row) {
  const { answers, saver, sheet } = work;
  const { own } = sheet;
  const you = T.you(inSentence(own.name));
  const leave = () => saver.flush(item.code);
  const parts = createParts(item, { label: f => (f === main(item) ? `${f.label}, ${you}` : f.label), onLeave: leave,
    onEdit: (edited, at) => answers.editAnswer(item, edited, at) });
  const reason = field({ label: T.reason, hint: own.reasonAsked ? T.reasonHelp : null, multiline: true, value: item.draft.reason, onLeave: leave,
    onInput: text => answers.edit(item, { reason: text || null }, 'typing') });
  const drop = button(own.everyItem ? T.dropJudgement : T.dropCorrection, clear, 'quiet sm');
  const agree = own.everyItem ? button([T.agree, h('span', { class: 't-kbd' }, T.confirmKey)], confirm, 'sm') : null;
  const help = h('p', { class: 't-help' });
  const refused = h('p', { class: 't-err', role: 'alert', hidden: true });
  const evidence = createEvidence(work, ofItem(work, item), row, false);
  const conflict = createConflict({ saver, key: item.code, describe: v => describe(item, v), useTheirs: () => answers.takeTheirs(item) });
  const doubt = createDoubt(item, sheet);
  const mark = createMark(work, item);
  const makers = createMakers(work, item);
  const theirs = h('div', { class: 'w-before' });
  const node = h('div', { class: 'w-in' }, about(item), h('div', { class: 'w-side' }, theirs,
    h('div', { class: 'w-own' }, h('h4', null, you), agree, parts.choice, h('div', { class: 'w-form' }, parts.others), reason.node, refused, help, drop)),
    doubt.node, conflict.node, evidence.node, timeBefore(item, null), makers && makers.node, mark && mark.node);

  function clear() {
    answers.edit(item, { answer: null, note: null, reason: T.withdrawn }, 'once');
    update();
    parts.focus();
  }

  /** Says what stood there already. */
  function confirm() {
    const found = standing(item, sheet);
    if (!agree || agree.hidden || !found) return;
    answers.edit(item, { answer: found.answer, reason: null }, 'once');
    update();
    parts.focus();
  }

  function update() {
    const entry = saver.entry(item.code);
    const mine = said(item, item.draft.answer);
    const found = standing(item, sheet);
    put(theirs, before(sheet, own).map(layer => panel(sheet, item, layer)));
    parts.set(item.draft.answer, mine);
    reason.node.hidden = !mine;
    reason.set(item.draft.reason);
    drop.hidden = !mine;
    if (agree) agree.hidden = mine || !found;
    help.hidden = mine;
    put(help, own.everyItem ? T.judgeHelp : T.agrees(inSentence((found ? layerName(sheet, found.layer) : sheet.layers[0].name))));
    const failed = entry && ['refused', 'failed'].includes(entry.phase);
    refused.hidden = !failed;
    put(refused, failed ? [icon('bad'), h('span', null, entry.phase === 'failed' ? T.failedRow : entry.error.message)] : null);
    doubt.update();
    conflict.update();
    evidence.update();
    if (mark) mark.update();
    if (makers) makers.update();
  }

  return { node, update, confirm, first: parts.focus, choose: parts.choose, note: () => !reason.node.hidden && reason.focus() };
}

function panel(sheet, item, { code, name }) {
  const said = item.layers.find(l => l.layer === code) || {};
  return h('div', { class: 'w-theirs' }, h('h4', null, name), h('dl', null, pairs(item, { answer: said.answer, note: said.note || said.reason })),
    said.at ? h('p', { class: 't-meta' }, T.byAt(said.by, stamp(said.at))) : null);
}

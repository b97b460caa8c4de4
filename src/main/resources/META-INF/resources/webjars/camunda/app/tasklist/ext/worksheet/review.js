/**
 * The open row of a scored item for whoever judges or only reads it: levels or counts are rows,
 * layers are columns, and only the task's own column has controls.
 */
import { button, fill as put, h, icon } from '../../../../../tertib/dom.js';
import { T, inSentence } from './text.js';
import { field } from './controls.js';
import { longDate, time } from './format.js';
import { about, createDoubt } from './about.js';
import { brief, describe, said, same } from './fields.js';
import { agrees, layerName, mine, standing, voices } from './sheet.js';
import { createLayers } from './layers.js';
import { createConflict } from './conflict.js';
import { createEvidence, ofItem } from './evidence.js';
import { createMark } from './marks.js';
import { createMakers } from './makers.js';
import { createWorkings } from './workings.js';
import { createItemBeside } from './beside.js';
import { createItemXRays } from './xray.js';

export function createReview(work, item, row) {
  const { sheet, answers } = work;
  const own = mine(item, sheet) ? createOwn(work, item) : null;
  const layers = createLayers(work, item, own && own.edit);
  const evidence = createEvidence(work, ofItem(work, item), row, false);
  const reasons = h('div', { class: 'w-reasons' });
  const conflict = own ? createConflict({ saver: work.saver, key: item.code, describe: v => describe(item, v), useTheirs: () => answers.takeTheirs(item) }) : null;
  const doubt = createDoubt(item, sheet);
  const workings = createWorkings(work, item);
  const mark = createMark(work, item);
  const makers = createMakers(work, item);
  const xrays = createItemXRays(work, item);
  const node = h('div', { class: 'w-in w-review' }, about(item), layers.node, createItemBeside(work, item).node, doubt.node, h('div', { class: 'w-beside' }, evidence.node,
    h('div', null, h('h4', null, T.reasons), reasons)), xrays && xrays.node, conflict && conflict.node, own && own.node, workings.node, makers && makers.node, mark && mark.node);

  function update() {
    layers.update();
    put(reasons, spoken(item, sheet));
    evidence.update();
    doubt.update();
    workings.update();
    [own, conflict, mark, makers].filter(Boolean).forEach(part => part.update());
  }

  const summary = () => row.querySelector('summary').focus({ preventScroll: true });
  return { node, update, first: own ? layers.focus : summary, choose: layers.choose, letter: layers.letter, confirm: own && own.agree, note: own && own.note };
}

/** What the task says beside its column: agreeing with one key, keeping what it said before, its reason. */
function createOwn(work, item) {
  const { sheet, answers, saver } = work;
  const { own } = sheet;
  const words = h('span', null);
  const agreeButton = button([words, h('span', { class: 't-kbd' }, T.confirmKey)], agree, 'sm');
  const keepButton = button('', keep, 'sm');
  const drop = button(T.dropJudgement, clear, 'quiet sm');
  const help = h('p', { class: 't-help' });
  const refused = h('p', { class: 't-err', role: 'alert', hidden: true });
  const reason = field({ label: T.yourReason, hint: T.reasonWhenDifferent, multiline: true, value: item.draft.reason, onLeave: () => saver.flush(item.code),
    onInput: text => answers.edit(item, { reason: text || null }, 'typing') });
  const node = h('div', { class: 'w-judge' }, help, h('div', { class: 't-act' }, agreeButton, keepButton, drop), reason.node, refused);

  const edit = (parts, at) => answers.editAnswer(item, parts, at);

  function agree() {
    const found = standing(item, sheet);
    if (agreeButton.hidden || !found) return;
    answers.edit(item, { answer: found.answer, reason: null }, 'once');
  }

  /** What it said before the change below it, said again. */
  function keep() {
    if (item.old) answers.edit(item, { answer: item.old.answer, reason: item.old.reason }, 'once');
  }

  function clear() {
    answers.edit(item, { answer: null, note: null, reason: T.withdrawn }, 'once');
  }

  function update() {
    const entry = saver.entry(item.code);
    const found = standing(item, sheet);
    const judged = said(item, item.draft.answer);
    const old = item.old && said(item, item.old.answer) && !(found && same(item.old.answer, found.answer)) ? item.old.answer : null;
    agreeButton.hidden = judged || !found;
    put(words, found ? T.agreeWith(brief(item, found.answer)) : T.agree);
    keepButton.hidden = old === null;
    put(keepButton, old === null ? '' : T.keepWord(brief(item, old)));
    drop.hidden = !judged;
    help.hidden = judged;
    put(help, item.old ? T.judgedBefore(brief(item, item.old.answer)) : found ? T.reviewHelp(inSentence(layerName(sheet, found.layer))) : T.nothingToReview);
    reason.node.hidden = !judged || (agrees(item, sheet) && !item.draft.reason);
    reason.set(item.draft.reason);
    const failed = entry && ['refused', 'failed'].includes(entry.phase);
    const lacking = entry && entry.phase === 'held' && entry.hold === T.giveReason;
    refused.hidden = !failed && !lacking;
    reason.input.setAttribute('aria-invalid', lacking ? 'true' : 'false');
    put(refused, lacking ? [icon('bad'), h('span', null, T.reasonMissing(found ? inSentence(layerName(sheet, found.layer)) : ''))]
      : failed ? [icon('bad'), h('span', null, entry.phase === 'failed' ? T.failedRow : entry.error.message)] : null);
  }

  return { node, update, edit, agree, note: () => !reason.node.hidden && reason.focus() };
}

/** Who said what and when, and why; the own words stand in the field. */
function spoken(item, sheet) {
  const all = voices(item, sheet);
  const lines = all.map((voice, i) => {
    const words = voice.note || voice.reason;
    if (voice.own && mine(item, sheet) ? !item.old : !words && voice.place === 0) return null;
    if (!voice.by && !words) return null;
    const before = all.slice(0, i).filter(one => one.answer !== null).pop();
    const shift = voice.answer !== null && before && !same(voice.answer, before.answer);
    const change = shift ? T.shift(brief(item, before.answer), brief(item, voice.answer)) : voice.outdated || (voice.own && item.old) ? T.outdatedWord : voice.place > 0 ? T.agreedWord : '';
    return h('blockquote', { class: `t-quote${shift ? '' : ' t-quote--calm'}` }, words ? h('p', null, words) : null,
      h('footer', null, T.byAt([voice.layer.name, change].filter(Boolean).join(', '), [voice.by === voice.layer.name ? null : voice.by, voice.at && T.dayAndTime(longDate(voice.at), time(voice.at))].filter(Boolean).join(' · '))));
  }).filter(Boolean);
  return lines.length ? lines : h('p', { class: 't-meta' }, T.noReasons);
}

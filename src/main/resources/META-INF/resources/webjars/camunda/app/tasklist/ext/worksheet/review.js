/**
 * The open row of a scored item for whoever judges or only reads it: levels or counts are rows,
 * layers are columns, and only the task's own column has controls.
 */
import { button, fill as put, h, icon } from '../../../../../tertib/dom.js';
import { T, inSentence } from './text.js';
import { field } from './controls.js';
import { longDate, time } from './format.js';
import { about, createDoubt } from './about.js';
import { brief, describe, main, said, same, withParts } from './fields.js';
import { agrees, layerName, mine, standing, voices } from './sheet.js';
import { createLayers } from './layers.js';
import { createConflict } from './conflict.js';
import { createEvidence, ofItem } from './evidence.js';
import { createMark } from './marks.js';
import { createMakers } from './makers.js';
import { createWorkings } from './workings.js';
import { createItemBeside } from './beside.js';
import { createItemXRays } from './xray.js';
import { createProposals } from './proposals.js';
import { createVerdict } from './verdict.js';
import { mentions } from './mentions.js';
import { V } from './votetext.js';

export function createReview(work, item, row) {
  const { sheet, answers } = work;
  const own = mine(item, sheet) ? createOwn(work, item) : null;
  const beside = createItemBeside(work, item);
  const layers = createLayers(work, item, own && own.edit, beside);
  const proposals = work.voting ? createProposals(work, item, own && own.choose) : null;
  const evidence = createEvidence(work, ofItem(work, item), row, false);
  const reasons = h('div', { class: 'w-reasons' });
  const conflict = own ? createConflict({ saver: work.saver, key: item.code, describe: v => describe(item, v), useTheirs: () => answers.takeTheirs(item) }) : null;
  const doubt = createDoubt(item, sheet);
  const workings = createWorkings(work, item);
  const mark = createMark(work, item);
  const makers = createMakers(work, item);
  const xrays = createItemXRays(work, item);
  const node = h('div', { class: 'w-in w-review' }, about(item), mentions(work, item), layers.node, beside.node, doubt.node, h('div', { class: 'w-beside' }, evidence.node,
    h('div', null, h('h4', null, T.reasons), reasons)), xrays && xrays.node, conflict && conflict.node, proposals && proposals.node, own && own.node, workings.node, makers && makers.node, mark && mark.node);

  function update() {
    layers.update();
    put(reasons, spoken(item, sheet));
    evidence.update();
    doubt.update();
    workings.update();
    [proposals, own, conflict, mark, makers].filter(Boolean).forEach(part => part.update());
  }

  const summary = () => row.querySelector('summary').focus({ preventScroll: true });
  return { node, update, first: own ? () => own.first() || layers.focus() : summary, choose: layers.choose, letter: layers.letter, confirm: own && own.agree, note: own && own.note, propose: proposals && proposals.propose };
}

/** What the task says beside its column: agreeing with one key, keeping what it said before, its reason. */
function createOwn(work, item) {
  const { sheet, answers, saver, voting } = work;
  const { own } = sheet;
  const verdict = voting ? createVerdict(work, item) : null;
  const words = h('span', null);
  const agreeButton = button([words, h('span', { class: 't-kbd' }, T.confirmKey)], agree, 'sm');
  const keepButton = button('', keep, 'sm');
  const drop = button(voting ? V.drop : T.dropJudgement, clear, 'quiet sm');
  const help = h('p', { class: 't-help' });
  const refused = h('p', { class: 't-err', role: 'alert', hidden: true });
  const reason = field({ label: voting ? V.reason : T.yourReason, hint: T.reasonWhenDifferent, multiline: true, value: item.draft.reason, onLeave: () => saver.flush(item.code),
    onInput: text => answers.edit(item, { reason: text || null }, 'typing') });
  const node = h('div', { class: voting ? 'w-judge w-put' : 'w-judge' }, verdict && verdict.head, help, h('div', { class: 't-act' }, agreeButton, keepButton), reason.node, refused, verdict && verdict.effect, h('div', { class: 't-act' }, drop));

  const edit = (parts, at) => answers.editAnswer(item, parts, at);

  /** What a proposal says, with its reason where there is none yet. */
  function choose(row) {
    const why = row.draft[voting.list.columns.find(column => column.type === 'LONG_TEXT' && column !== voting.about).key];
    const given = said(item, item.draft.answer) ? item.draft.reason : null;
    answers.edit(item, { answer: withParts(item, null, { [main(item).key]: row.draft[voting.value] }), reason: given || why || null }, 'once');
  }

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
    put(words, found ? (voting ? V.take : T.agreeWith)(brief(item, found.answer)) : T.agree);
    keepButton.hidden = old === null;
    put(keepButton, old === null ? '' : T.keepWord(brief(item, old)));
    drop.hidden = !judged;
    help.hidden = judged;
    if (voting) put(reason.node.querySelector('.t-meta'), ` ${V.reasonHelp(found ? layerName(sheet, found.layer) : '', !voting.changed(item))}`);
    put(help, voting && found ? V.untouched(layerName(sheet, found.layer)) : item.old ? T.judgedBefore(brief(item, item.old.answer)) : found ? T.reviewHelp(inSentence(layerName(sheet, found.layer))) : T.nothingToReview);
    reason.node.hidden = !judged || (agrees(item, sheet) && !item.draft.reason);
    reason.set(item.draft.reason);
    if (verdict) verdict.update();
    const failed = entry && ['refused', 'failed'].includes(entry.phase);
    const lacking = entry && entry.phase === 'held' && entry.hold === T.giveReason;
    refused.hidden = !failed && !lacking;
    reason.input.setAttribute('aria-invalid', lacking ? 'true' : 'false');
    put(refused, lacking ? [icon('bad'), h('span', null, voting ? V.reasonMissing : T.reasonMissing(found ? inSentence(layerName(sheet, found.layer)) : ''))]
      : failed ? [icon('bad'), h('span', null, entry.phase === 'failed' ? T.failedRow : entry.error.message)] : null);
  }

  /** Where there is something to agree to and nothing to choose, keys are for agreeing, not for a field of numbers. */
  function first() {
    if (agreeButton.hidden || item.scale.options.length) return false;
    agreeButton.focus({ preventScroll: true });
    return true;
  }

  return { node, update, edit, agree, choose, first, note: () => !reason.node.hidden && reason.focus() };
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

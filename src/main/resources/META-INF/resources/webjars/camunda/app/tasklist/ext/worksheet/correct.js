/** The open row of the assessor: the office's answer stays beside the correction. */
import { button, fill as put, h, icon } from './dom.js';
import { T } from './text.js';
import { field, segment } from './controls.js';
import { stamp } from './format.js';
import { about, describe, lastSemester } from './about.js';
import { wrongCount } from './answers.js';
import { choice, word } from './sheet.js';
import { docs } from './read.js';
import { createConflict } from './conflict.js';
import { createEvidence } from './evidence.js';

export function createCorrection(work, item, row) {
  const { answers, saver } = work;
  const leave = () => saver.flush(item.code);
  const seg = segment({ label: `${T.pelaksanaan}, ${T.you}`, options: item.scale.options, value: choice(item.draft.answer),
    onChange: code => answers.editAnswer(item, { pelaksanaan: code }, 'once') });
  const counter = (label, name, least) => field({ label, numeric: true, value: item.draft.answer && item.draft.answer[name], onLeave: leave,
    check: text => wrongCount(text, least), onInput: text => answers.editAnswer(item, { [name]: text }, 'typing') });
  const needed = counter(T.needed, 'dibutuhkan', 1);
  const available = counter(T.available, 'tersedia', 0);
  const reason = field({ label: T.reason, hint: T.reasonHelp, multiline: true, value: item.draft.reason, onLeave: leave,
    onInput: text => answers.edit(item, { reason: text || null }, 'typing') });
  const drop = button(T.dropCorrection, clear, 'quiet sm');
  const help = h('p', { class: 't-help' }, T.agrees);
  const refused = h('p', { class: 't-err', role: 'alert', hidden: true });
  const evidence = createEvidence(work, item, row, false);
  const conflict = createConflict({ saver, key: item.code, describe: v => describe(item, v), useTheirs: () => answers.takeTheirs(item) });
  const node = h('div', { class: 'w-in' }, about(item), h('div', { class: 'w-side' }, office(item),
    h('div', { class: 'w-own' }, h('h4', null, T.you), seg.node, h('div', { class: 'w-form' }, needed.node, available.node), reason.node, refused, help, drop)),
    conflict.node, evidence.node, lastSemester(item, null));

  function clear() {
    answers.edit(item, { answer: null, note: null, reason: T.withdrawn }, 'once');
    update();
    seg.focus();
  }

  function update() {
    const entry = saver.entry(item.code);
    const answer = item.draft.answer || {};
    const mine = Boolean(choice(answer));
    seg.set(choice(answer));
    needed.set(answer.dibutuhkan);
    available.set(answer.tersedia);
    [needed, available].forEach(f => { f.node.hidden = !mine || choice(answer) === 'tidak_berlaku'; });
    reason.node.hidden = !mine;
    reason.set(item.draft.reason);
    drop.hidden = !mine;
    help.hidden = mine;
    const failed = entry && ['refused', 'failed'].includes(entry.phase);
    refused.hidden = !failed;
    put(refused, failed ? [icon('bad'), h('span', null, entry.phase === 'failed' ? T.failedRow : entry.error.message)] : null);
    conflict.update();
    evidence.update();
  }

  return { node, update, first: seg.focus, note: () => !reason.node.hidden && reason.focus(),
    choose(index) {
      const option = item.scale.options[index];
      if (option) answers.editAnswer(item, { pelaksanaan: option.code }, 'once');
    } };
}

function office(item) {
  const layer = item.office || {};
  const pair = (term, words) => h('div', null, h('dt', null, term), h('dd', null, words || T.none));
  return h('div', { class: 'w-theirs' }, h('h4', null, T.byOffice),
    h('dl', null, pair(T.pelaksanaan, choice(layer.answer) && word(item, choice(layer.answer))), pair(T.documents, docs(layer.answer)), pair(T.note, layer.note)),
    layer.at ? h('p', { class: 't-meta' }, T.byAt(layer.by, stamp(layer.at))) : null);
}

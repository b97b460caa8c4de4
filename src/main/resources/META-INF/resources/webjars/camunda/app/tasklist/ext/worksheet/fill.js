/** The open row of whoever fills the sheet. */
import { button, fill as put, h, icon } from './dom.js';
import { T } from './text.js';
import { field, segment } from './controls.js';
import { about, corrections, describe, lastSemester } from './about.js';
import { wrongCount } from './answers.js';
import { asksDate, choice, slipped, waitsForConfirmation } from './sheet.js';
import { createConflict } from './conflict.js';
import { createEvidence } from './evidence.js';
import { post } from './api.js';

export function createFill(work, item, row) {
  const { answers, saver } = work;
  const leave = () => saver.flush(item.code);
  const seg = segment({ label: T.pelaksanaan, options: item.scale.options, value: choice(item.draft.answer),
    onChange: code => answers.editAnswer(item, { pelaksanaan: code }, 'once') });
  const counter = (label, name, least) => field({ label, numeric: true, value: item.draft.answer && item.draft.answer[name], onLeave: leave,
    check: text => wrongCount(text, least), onInput: text => answers.editAnswer(item, { [name]: text }, 'typing') });
  const needed = counter(T.needed, 'dibutuhkan', 1);
  const available = counter(T.available, 'tersedia', 0);
  const newDate = asksDate(item) ? field({ label: T.newDate, hint: T.newDateWhen, type: 'date', value: item.draft.answer && item.draft.answer.tanggalBaru, onLeave: leave,
    onInput: text => answers.editAnswer(item, { tanggalBaru: text || null }, 'typing') }) : null;
  const note = field({ label: T.note, hint: asksDate(item) ? T.slippedWhen : T.noteWhen, multiline: true, value: item.draft.note, onLeave: leave,
    onInput: text => answers.edit(item, { note: text || null }, 'typing') });
  const evidence = createEvidence(work, item, row);
  const conflict = createConflict({ saver, key: item.code, describe: v => describe(item, v), useTheirs: () => answers.takeTheirs(item) });
  const refused = h('p', { class: 't-err', role: 'alert', hidden: true });
  const files = (item.proposal && item.proposal.bukti) || [];
  const offer = item.proposal ? h('div', { class: 'w-offer' }, icon('info'), h('span', null, T.prefilled(item.proposal.asal, describe(item, proposed(item)), files.map(file => file.nama))),
    button([T.confirm, h('span', { class: 't-kbd' }, T.confirmKey)], confirm, 'sm')) : null;

  const node = h('div', { class: 'w-in' }, about(item), corrections(item), offer,
    h('div', { class: 'w-form' }, h('div', null, h('span', { class: 't-lab', 'aria-hidden': 'true' }, T.pelaksanaan), seg.node), needed.node, available.node, newDate && newDate.node),
    refused, conflict.node, evidence.node, note.node, lastSemester(item, useNote));

  function useNote(text) {
    note.input.value = [note.input.value.trim(), text].filter(Boolean).join(' ');
    answers.edit(item, { note: note.input.value }, 'once');
    note.focus();
  }

  function confirm() {
    if (!waitsForConfirmation(item)) return;
    const { answer, note: words } = proposed(item);
    answers.edit(item, { answer, note: item.draft.note || words || null }, 'once');
    update();
    seg.focus();
    attach();
  }

  /** The documents come along; one that was taken away since is left out. */
  async function attach() {
    await Promise.allSettled(files.map(file => post(`${answers.url(item.code)}/evidence/${encodeURIComponent(file.id)}`)));
    if (files.length) await answers.reread().catch(() => {});
  }

  function update() {
    const entry = saver.entry(item.code);
    const answer = item.draft.answer || {};
    seg.set(choice(answer));
    needed.set(answer.dibutuhkan);
    available.set(answer.tersedia);
    [needed, available].forEach(f => { f.node.hidden = choice(answer) === 'tidak_berlaku'; });
    if (newDate) {
      newDate.set(answer.tanggalBaru);
      newDate.node.hidden = !slipped(answer);
    }
    note.set(item.draft.note);
    if (offer) offer.hidden = !waitsForConfirmation(item);
    const failed = entry && ['refused', 'failed'].includes(entry.phase);
    refused.hidden = !failed;
    put(refused, failed ? [icon('bad'), h('span', null, entry.phase === 'failed' ? T.failedRow : entry.error.message)] : null);
    conflict.update();
    evidence.update();
  }

  return { node, update, first: seg.focus, note: note.focus, pick: evidence.pick, confirm,
    choose(index) {
      const option = item.scale.options[index];
      if (option) answers.editAnswer(item, { pelaksanaan: option.code }, 'once');
    } };
}

/** A prefilled answer, whether it is the bare answer or wrapped with a note. */
function proposed(item) {
  const p = item.proposal;
  const { catatan, note, ...answer } = p.answer ? { ...p.answer, catatan: p.note ?? p.catatan } : p;
  const { pelaksanaan, dibutuhkan, tersedia } = answer;
  return { answer: { pelaksanaan, dibutuhkan: dibutuhkan ?? 1, tersedia: tersedia ?? 0 }, note: catatan ?? note ?? null };
}

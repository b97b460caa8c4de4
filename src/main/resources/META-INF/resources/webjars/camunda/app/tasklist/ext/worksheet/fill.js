/** The open row of whoever fills the sheet. */
import { button, fill as put, h, icon } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { field } from './controls.js';
import { about, corrections, createDoubt, timeBefore } from './about.js';
import { describe } from './fields.js';
import { createParts } from './parts.js';
import { waitsForConfirmation, waitsForOffer } from './sheet.js';
import { createConflict } from './conflict.js';
import { createEvidence, ofItem } from './evidence.js';
import { createWorkings } from './workings.js';
import { createOffers } from './offers.js';
import { createItemBeside } from './beside.js';
import { post } from './api.js';

export function createFill(work, item, row) {
  const { answers, saver } = work;
  const leave = () => saver.flush(item.code);
  const parts = createParts(item, { choiceLabel: !item.scale.row.scored, onLeave: leave, onEdit: edit });
  const note = field({ label: T.note, hint: item.scale.row.noteHint, multiline: true, value: item.draft.note, onLeave: leave,
    onInput: text => answers.edit(item, { note: text || null }, 'typing') });
  const evidence = createEvidence(work, ofItem(work, item), row);
  const conflict = createConflict({ saver, key: item.code, describe: v => describe(item, v), useTheirs: () => answers.takeTheirs(item) });
  const doubt = createDoubt(item, work.sheet);
  const workings = item.scale.row.scored ? createWorkings(work, item) : null;
  const beside = work.beside ? createItemBeside(work, item) : null;
  const refused = h('p', { class: 't-err', role: 'alert', hidden: true });
  const { proposal } = item.view;
  const files = proposal ? proposal.documents : [];
  const key = h('span', { class: 't-kbd' }, T.confirmKey);
  const earlier = proposal ? h('div', { class: 'w-offer' }, icon('info'), h('span', null, T.prefilled(proposal.source, describe(item, proposal), files.map(file => file.name))),
    button([T.confirm, key], confirmEarlier, 'sm')) : null;
  const offers = createOffers(work, item, () => { update(); parts.focus(); });

  const node = h('div', { class: 'w-in' }, about(item), corrections(item, work.sheet), offers.node, earlier, parts.wide ? parts.choice : null,
    h('div', { class: 'w-form' }, parts.wide ? null : parts.choice, parts.others),
    doubt.node, refused, conflict.node, beside && beside.node, evidence.node, note.node, workings && workings.node, timeBefore(item, useNote));

  function edit(edited, at) {
    answers.editAnswer(item, edited, at);
    offers.leave();
  }

  function useNote(text) {
    note.input.value = [note.input.value.trim(), text].filter(Boolean).join(' ');
    answers.edit(item, { note: note.input.value }, 'once');
    note.focus();
  }

  /** By key: what is offered now goes before the answer of another time. */
  const confirm = () => offers.confirm() || confirmEarlier();

  function confirmEarlier() {
    if (!waitsForConfirmation(item)) return;
    answers.edit(item, { answer: proposal.answer, note: item.draft.note || proposal.note || null }, 'once');
    update();
    parts.focus();
    attach();
  }

  /** The documents come along; one that was taken away since is left out. */
  async function attach() {
    await Promise.allSettled(files.map(file => post(`${answers.url(item.code)}/evidence/${encodeURIComponent(file.id)}`)));
    if (files.length) await answers.reread().catch(() => {});
  }

  function update() {
    const entry = saver.entry(item.code);
    parts.set(item.draft.answer);
    note.set(item.draft.note);
    if (earlier) earlier.hidden = !waitsForConfirmation(item);
    key.hidden = waitsForOffer(item);
    offers.update();
    const failed = entry && ['refused', 'failed'].includes(entry.phase);
    refused.hidden = !failed;
    put(refused, failed ? [icon('bad'), h('span', null, entry.phase === 'failed' ? T.failedRow : entry.error.message)] : null);
    doubt.update();
    if (workings) workings.update();
    conflict.update();
    evidence.update();
  }

  return { node, update, first: parts.focus, note: note.focus, pick: evidence.pick, confirm, choose: parts.choose, letter: parts.letter };
}

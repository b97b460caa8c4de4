/** In the open row: what was proposed for the item, by whom, and who agrees. */
import { button, fill, h, icon, state } from '../../../../../tertib/dom.js';
import { segment } from './controls.js';
import { comma, time } from './format.js';
import { columnField } from './listfield.js';
import { blanks } from './listrow.js';
import { choice, main, optionsOf, said, word } from './fields.js';
import { standing } from './sheet.js';
import { createBallots } from './ballots.js';
import { V } from './votetext.js';

/** @param choose (row) called to fix what a proposal says; null where nothing can be fixed */
export function createProposals(work, item, choose) {
  const { voting } = work;
  const cards = new Map();
  const box = h('div', { class: 'w-us' });
  const add = voting.writes() ? button([V.add, ' ', h('span', { class: 't-kbd' }, 'U')], propose, 'sm') : null;
  const failed = h('p', { class: 't-meta', hidden: true }, V.failed);
  const node = h('section', { class: 'w-proposals', 'aria-label': V.title(voting.how.who) }, h('div', { class: 'w-line' }, h('h4', null, V.title(voting.how.who)), add), failed, box);
  work.bus.on('votes', update);
  work.bus.on('rows', update);

  async function propose() {
    if (!add) return;
    const row = await voting.begin(item);
    update();
    cards.get(row).edit();
  }

  function update() {
    const rows = voting.proposals(item.code);
    node.hidden = !rows.length && !add;
    failed.hidden = !voting.failed();
    [...cards.keys()].filter(row => !rows.includes(row)).forEach(row => { cards.get(row).node.remove(); cards.delete(row); });
    rows.forEach(row => {
      if (!cards.has(row)) { cards.set(row, createProposal(work, item, row, choose)); box.append(cards.get(row).node); }
      cards.get(row).update();
    });
  }

  update();
  return { node, update, propose };
}

function createProposal(work, item, row, choose) {
  const { voting } = work;
  const { list, api } = voting;
  const words = h('b');
  const st = h('span');
  const why = h('p');
  const by = h('p', { class: 't-meta' });
  const form = h('div', { class: 'w-grid', hidden: true });
  const refused = h('p', { class: 't-err', role: 'alert', hidden: true });
  const ballots = createBallots(voting, row);
  const take = choose ? button(V.choose, () => choose(row), 'sm') : null;
  const change = voting.writes() ? button(V.edit, () => (form.hidden ? edit() : close()), 'quiet sm') : null;
  const far = voting.writes() ? button(V.toList, () => voting.view.focus(row), 'quiet sm') : null;
  const node = h('article', null, h('div', { class: 'w-ushead' }, words, st), why, by, form, refused, ballots.node, h('div', { class: 't-act' }, take, change, far));
  let fields = null;

  /** The levels of the item where it has any, else what the list's file says. */
  function control(column) {
    const changed = at => { api.change(row, at); update(); };
    if (column.key !== voting.value || !main(item)) return columnField(column, row, changed, () => work.saver.flush(api.key(row)));
    const options = optionsOf(item, main(item)).map(option => ({ code: option.code, text: word(item, option.code) }));
    const set = segment({ label: column.label, options, value: row.draft[column.key], onChange: code => { row.draft[column.key] = code; changed('once'); } });
    return { column, ...set, node: h('div', { class: 't-field' }, h('span', { class: 't-lab', 'aria-hidden': 'true' }, column.label), set.node) };
  }

  function edit() {
    if (!fields) {
      fields = list.columns.filter(column => column.editable && column !== voting.about).map(control);
      fill(form, fields.map(one => one.node));
    }
    form.hidden = false;
    update();
    fields[0].focus();
    node.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    form.hidden = true;
    update();
    change.focus();
  }

  function update() {
    const taken = voting.takes(row, item);
    const given = row.draft[voting.value];
    fill(words, given ? headline(item, work.sheet, given) : V.unfinished);
    node.classList.toggle('fix', taken);
    fill(st, taken ? state('ok', 'ok', V.chosen) : said(item, item.draft.answer) ? h('span', { class: 't-meta' }, V.notChosen) : null);
    const open = !form.hidden;
    const long = list.columns.filter(column => column.type === 'LONG_TEXT' && column !== voting.about).map(column => row.draft[column.key]).filter(Boolean);
    fill(why, open ? null : long.join(' · '));
    why.hidden = open || !long.length;
    fill(by, row.draft[voting.proposer] ? V.by(voting.nameOf(row.draft[voting.proposer]), row.at && time(row.at)) : null);
    by.hidden = open || !row.draft[voting.proposer];
    if (fields) fields.forEach(one => one.set(row.draft[one.column.key]));
    const lacking = blanks(list, row).length > 0;
    ballots.node.hidden = lacking;
    ballots.update();
    if (take) take.hidden = taken || lacking || open || !fits(item, given);
    if (change) fill(change, open ? V.done : V.edit);
    if (far) far.hidden = open;
    const entry = work.saver.entry(api.key(row));
    const wrong = entry && ['refused', 'failed'].includes(entry.phase) ? entry.error.message : null;
    refused.hidden = !wrong;
    fill(refused, wrong ? [icon('bad'), h('span', null, wrong)] : null);
  }

  return { node, update, edit };
}

/** Whether the proposal names a level of the item, which can be fixed as it stands. */
const fits = (item, given) => Boolean(main(item)) && optionsOf(item, main(item)).some(option => option.code === given);

function headline(item, sheet, given) {
  if (!fits(item, given)) return given;
  const found = standing(item, sheet);
  const from = found ? item.scale.worth[choice(item, found.answer)] : null;
  const to = item.scale.worth[given];
  const value = V.worth(given, comma(to));
  if (from === null || from === undefined || to === undefined) return value;
  return Number(to) > Number(from) ? V.up(value) : Number(to) < Number(from) ? V.down(value) : V.keep(value);
}

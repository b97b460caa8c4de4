/** A list of many short rows: a table with its fields in place, and several rows set at once. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { select } from './controls.js';
import { groupsOf, nameOf, optionText, rowState, shown, tallyLine, tallyOf } from './listrow.js';

const YES_NO = [{ code: 'ya', text: T.yes }, { code: 'tidak', text: T.no }];

export function createGrid(work, list, api) {
  const columns = list.columns.filter(c => c.key !== list.groupBy);
  const chosen = new Set();
  const lines = new Map();
  const message = h('p', { class: 'w-said', role: 'status' });
  const figure = h('span', { class: 't-meta' });
  const search = h('input', { class: 't-in', type: 'search', placeholder: T.searchRows, 'aria-label': `${T.searchRows} ${list.rowName}`, on: { input: filter } });
  const every = h('input', { type: 'checkbox', 'aria-label': T.chooseAll, on: { change: () => chooseAll(every.checked) } });
  const bulkChoices = [];
  const bulk = list.bulkColumns.map(name => bulkControl(list.columns.find(c => c.key === name)));
  const tally = tallyOf(list) ? h('div', { class: 'w-tallied' }) : null;
  const choices = [];
  const body = groupsOf(list).map(([name, rows]) => h('tbody', null, name ? h('tr', { class: 'w-group' }, h('th', { colspan: columns.length + 2, scope: 'rowgroup' }, name)) : null, rows.map(line)));
  const node = h('section', { class: 'w-list', 'aria-label': list.title }, h('h3', { class: 'w-area', tabindex: '-1' }, h('span', null, list.title), figure),
    list.help ? h('p', { class: 't-help' }, list.help) : null, h('div', { class: 'w-bulk' }, h('div', { class: 'w-line' }, search, h('span', { class: 't-dim', role: 'status' })), tally, h('div', { class: 'w-bulkset' }, bulk)), message,
    h('table', { class: 't-table w-gridtable' }, h('thead', null, h('tr', null, h('th', { scope: 'col', class: 'w-tick' }, every), columns.map(c => h('th', { scope: 'col' }, c.label)), h('th', { scope: 'col' }, h('span', { class: 't-sr' }, T.show)))), body));
  const counter = node.querySelector('.w-bulk .t-dim');
  count();
  recount();

  function line(row) {
    const tick = h('input', { type: 'checkbox', 'aria-label': T.chooseRow(nameOf(list, row)), on: { change: () => choose(row, tick.checked) } });
    const st = h('span', { class: 'w-st' });
    const problem = h('span', { class: 't-err', role: 'alert', hidden: true });
    const cells = columns.map(column => ({ column, ...cell(column, row) }));
    const tr = h('tr', null, h('td', { class: 'w-tick' }, tick), cells.map((c, i) => h(i ? 'td' : 'th', { scope: i ? null : 'row', data: { label: c.column.label } }, c.node)), h('td', null, st, problem));
    lines.set(row, { tr, tick, update, focus: () => (cells.find(c => c.focus) || tick).focus() });

    function update() {
      const entry = work.saver.entry(api.key(row));
      cells.forEach(c => c.set && c.set(row.draft[c.column.key]));
      fill(st, (!entry || entry.phase === 'idle') && row.revision <= 1 && !row.problem ? null : rowState(list, row, entry));
      const words = entry && ['refused', 'failed'].includes(entry.phase) ? entry.error.message : row.problem;
      problem.hidden = !words;
      fill(problem, words ? [icon('warn'), h('span', null, words)] : null);
      if (entry && entry.phase === 'conflict') takeTheirs(row);
    }

    update();
    return tr;
  }

  /** A field in place; a newer entry of a single choice is shown at once and named. */
  function cell(column, row) {
    if (!column.editable) return { node: shown(column, row.draft[column.key]) || T.none };
    const change = value => { row.draft[column.key] = value || undefined; api.change(row, 'once'); recount(); };
    const label = `${column.label}, ${nameOf(list, row)}`;
    if (column.type === 'YES_NO') {
      const input = h('input', { type: 'checkbox', 'aria-label': label, checked: row.draft[column.key] === 'ya', on: { change: () => change(input.checked ? 'ya' : 'tidak') } });
      return { node: h('label', { class: 'w-check' }, input), set: value => { input.checked = value === 'ya'; }, focus: () => input.focus() };
    }
    const input = h('select', { class: 't-sel', 'aria-label': label, on: { change: () => change(input.value) } }, h('option', { value: '' }, T.choose), column.options.map(o => h('option', { value: o.code }, o.text)));
    if (column.countedWhen) { choices.push(input); input.classList.add('w-counted'); }
    input.value = row.draft[column.key] || '';
    return { node: input, set: value => { input.value = value || ''; }, focus: () => input.focus() };
  }

  function takeTheirs(row) {
    const current = work.saver.theirs(api.key(row));
    row.draft = { ...row.draft, ...current.values };
    fill(message, T.gridConflict(nameOf(list, row), current.by));
    lines.get(row).update();
    recount();
  }

  function bulkControl(column) {
    const control = select({ label: T.setColumn(column.label), options: column.type === 'YES_NO' ? YES_NO : column.options, blank: T.choose, onChange() {} });
    if (column.countedWhen) bulkChoices.push(control.input);
    return h('div', { class: 'w-bulkone' }, control.node, button(T.setTo, () => apply(column, control.input.value), '', { 'aria-label': `${T.setTo} ${T.setColumn(column.label)}` }));
  }

  async function apply(column, value) {
    const rows = list.rows.filter(row => chosen.has(row));
    if (!rows.length) return say(T.chooseRows);
    if (!value) return say(T.chooseValue(column.label));
    try {
      await work.saver.settle();
      await api.bulk(rows, { [column.key]: value });
      await readAgain();
      say(T.setDone(rows.length, column.label, optionText({ options: column.options.length ? column.options : YES_NO }, value)));
    } catch (error) {
      say(error.message, true);
    }
  }

  async function readAgain() {
    const fresh = new Map((await api.again()).map(row => [row.id, row]));
    list.rows.forEach(row => {
      const now = fresh.get(row.id);
      if (!now) return;
      Object.assign(row, { ...now, draft: { ...now.values } });
      work.saver.know(api.key(row), now.revision);
      lines.get(row).update();
    });
    recount();
    work.bus.say('rows', list);
  }

  /** Beside each choice, in every field, how many rows have it by now. */
  function recount() {
    if (!tally) return;
    const { column, counts } = tallyOf(list);
    fill(tally, h('span', { class: 't-meta' }, T.tally(list.rowName, column.label)), tallyLine(list));
    [...choices, ...bulkChoices].forEach(input => column.options.forEach((o, at) => { input.options[at + 1].textContent = T.tallied(o.text, counts.get(o.code)); }));
  }

  function say(words, bad = false) {
    fill(message, bad ? [icon('bad'), ' ', h('span', { class: 't-bad' }, words)] : words);
  }

  function choose(row, on) {
    if (on) chosen.add(row);
    else chosen.delete(row);
    lines.get(row).tick.checked = on;
    lines.get(row).tr.setAttribute('aria-selected', String(on));
    count();
  }

  function chooseAll(on) {
    list.rows.filter(row => !lines.get(row).tr.hidden).forEach(row => choose(row, on));
  }

  function filter() {
    const words = search.value.trim().toLowerCase();
    list.rows.forEach(row => { lines.get(row).tr.hidden = !columns.some(c => shown(c, row.draft[c.key]).toLowerCase().includes(words)); });
    body.forEach(group => { group.hidden = ![...group.querySelectorAll('tr:not(.w-group)')].some(tr => !tr.hidden); });
    count();
  }

  function count() {
    fill(figure, `${list.rows.length}`);
    fill(counter, T.chosen(chosen.size));
    const seen = list.rows.filter(row => !lines.get(row).tr.hidden);
    every.checked = seen.length > 0 && seen.every(row => chosen.has(row));
  }

  return { node, insert() {}, touch: row => { lines.get(row).update(); count(); }, focus: row => { lines.get(row).tr.scrollIntoView({ block: 'center' }); lines.get(row).focus(); }, focusAdd() {} };
}

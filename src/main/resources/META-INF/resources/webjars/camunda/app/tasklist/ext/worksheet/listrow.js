/** What is said of a row of a list: its name, what it lacks, its value as text. */
import { h, state } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { longDate, moment } from './format.js';
import { saveState } from './rowstate.js';

export const optionText = (column, code) => (column.options.find(o => o.code === code) || {}).text || code;

export function shown(column, value) {
  if (!value) return '';
  if (column.type === 'CHOICE') return optionText(column, value);
  if (column.type === 'YES_NO') return value === 'ya' ? T.yes : T.no;
  return column.type === 'DATE' || /^\d{4}-\d\d-\d\d$/.test(value) ? longDate(value) : value;
}

/** How many rows have each choice of the column that counts them; null where none does. */
export function tallyOf(list) {
  const column = list.columns.find(c => c.countedWhen);
  if (!column) return null;
  const having = code => list.rows.filter(row => !row.removed && row.draft[column.countedWhen] === 'ya' && row.draft[column.key] === code).length;
  return { column, counts: new Map(column.options.map(o => [o.code, having(o.code)])) };
}

/** The same as a line of words. */
export function tallyLine(list) {
  const { column, counts } = tallyOf(list);
  return h('dl', { class: 'w-tally', 'aria-label': T.tally(list.rowName, column.label) },
    column.options.map(o => h('div', null, h('dt', null, o.text), h('dd', null, counts.get(o.code)))));
}

/** The first thing that tells the row from the others. */
export function nameOf(list, row) {
  const columns = list.columns.filter(c => c.key !== list.groupBy && shown(c, row.draft[c.key]));
  const column = columns.find(c => !['CHOICE', 'YES_NO', 'DATE', 'TIME'].includes(c.type)) || columns[0];
  return column ? shown(column, row.draft[column.key]) : '';
}

export const blanks = (list, row) => list.columns.filter(c => c.editable && c.required && !row.draft[c.key]);

export function rowState(list, row, entry) {
  if (entry && entry.phase === 'refused') return state('warn', 'warn', T.rowOpen);
  const saving = saveState(entry);
  if (saving) return saving;
  const open = blanks(list, row);
  if (open.length === list.columns.filter(c => c.editable && c.required).length && open.length) return state('', 'open', T.rowBlank);
  if (open.length || row.problem) return state('warn', 'warn', T.rowOpen);
  return row.at ? state('ok', 'ok', T.saved(moment(row.at))) : null;
}

/** Whether the server already says what we would send; blank and absent are the same. */
export const sameValues = (ours, theirs) => Object.entries(ours.values).every(([key, value]) => (value || '') === ((theirs.values || {})[key] || ''));

/** Rows under the value of the grouping column, in their order. */
export function groupsOf(list) {
  const found = new Map();
  list.rows.forEach(row => {
    const name = (list.groupBy && row.draft[list.groupBy]) || '';
    found.set(name, [...(found.get(name) || []), row]);
  });
  return [...found];
}

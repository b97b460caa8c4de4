/** A list whose rows have long texts: each row opens like a row of the sheet. */
import { button, fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { blanks } from './listrow.js';
import { createCard } from './listcard.js';

const FEW = 3;

/** A UUID of our own; `crypto.randomUUID` is there on safe pages alone. */
const newRef = () => '10000000-1000-4000-8000-100000000000'.replace(/[018]/g, digit =>
  (Number(digit) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(digit) / 4)))).toString(16));

export function createCards(work, list, api) {
  const box = h('div');
  const empty = h('p', { class: 't-dim w-empty' });
  const add = list.fixedRows ? null : button(T.add(list.rowName), () => insert(newRef(), true));
  const figure = h('span', { class: 't-meta' });
  const node = h('section', { class: 'w-list', 'aria-label': list.title }, h('h3', { class: 'w-area', tabindex: '-1' }, h('span', null, list.title), figure),
    list.help ? h('p', { class: 't-help' }, list.help) : null, box, empty, add ? h('div', { class: 't-act' }, add) : null);
  const cards = new Map();
  const first = list.rows.find(row => blanks(list, row).length);
  list.rows.forEach(row => place(row, list.rows.length <= FEW || row === first));
  count();

  function place(row, open) {
    const card = createCard(work, list, row, api, () => numberOf(row), gone);
    cards.set(row, card);
    box.append(card.node);
    if (open) card.open();
  }

  function insert(ref, byHand = false) {
    const row = { ref, id: null, revision: 0, values: {}, draft: byHand ? likeTheLast() : {}, problem: null, at: null };
    list.rows.push(row);
    work.saver.know(api.key(row), 0);
    place(row, true);
    count();
    if (byHand) cards.get(row).focus();
    return row;
  }

  /** A row that begins with what somebody chose elsewhere; it is kept at once. */
  async function begin(values, { back = null, open = false } = {}) {
    const row = { ref: newRef(), id: null, revision: 0, values: {}, draft: { ...likeTheLast(), ...values }, problem: null, at: null, back };
    list.rows.push(row);
    work.saver.know(api.key(row), 0);
    place(row, open);
    api.change(row, 'once');
    count();
    return row;
  }

  /** What stays the same from row to row; it is saved with the first thing that is typed. */
  function likeTheLast() {
    const last = list.rows.filter(r => !r.removed).pop();
    const same = list.columns.filter(c => c.repeated && last && last.draft[c.key]);
    return Object.fromEntries(same.map(c => [c.key, last.draft[c.key]]));
  }

  function gone(row) {
    count();
    list.rows.filter(r => !r.removed).forEach(r => cards.get(r).update());
    api.changed(row);
    if (row.removed && add && box.contains(document.activeElement)) cards.get(row).node.querySelector('button').focus({ preventScroll: true });
  }

  function numberOf(row) {
    return list.rows.filter(r => !r.removed).indexOf(row) + 1;
  }

  function count() {
    const standing = list.rows.filter(r => !r.removed);
    const done = standing.filter(r => !blanks(list, r).length && !r.problem).length;
    fill(figure, standing.length ? T.filled(done, standing.length) : list.minimumRows ? T.minimum(list.minimumRows, list.rowName) : null);
    empty.hidden = standing.length > 0;
    fill(empty, list.fixedRows ? T.emptyList(list.rowName) : T.emptyListAdd(list.rowName));
  }

  return { node, insert, begin, remove: row => cards.get(row).remove(), touch: row => { cards.get(row).update(); count(); }, focus: row => cards.get(row).focus(), focusAdd: () => add && add.focus() };
}

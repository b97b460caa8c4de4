/** What a reviewer sends back: rows that he ticks while he reads, each with what is to be mended. */
import { h, state } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { field } from './controls.js';

export const KIND = 'pengembalian';
const CODE = 'butir';
const WORDS = 'komentar';

/**
 * @param list of the rows that go back
 * @param view its cards
 */
export function createMarks(work, list, view, api) {
  const rowOf = code => list.rows.find(row => !row.removed && row.draft[CODE] === code) || null;

  /** @return the row that carries the comment; null when it was taken away */
  async function set(code, on) {
    const row = rowOf(code);
    if (on && !row) return view.begin({ [CODE]: code });
    if (!on && row) await view.remove(row);
    return on ? row : null;
  }

  function comment(code, text) {
    const row = rowOf(code);
    if (!row) return;
    row.draft[WORDS] = text || undefined;
    api.change(row, 'typing');
    view.touch(row);
  }

  /** The rows of the sheet that a change here is about. */
  function tell(row) {
    const item = work.sheet && work.sheet.byCode.get(row.draft[CODE]);
    if (item) work.bus.say('item', item);
  }

  return { label: list.columns.find(column => column.key === WORDS).label, has: code => Boolean(rowOf(code)), words: code => (rowOf(code) || { draft: {} }).draft[WORDS] || '', set, comment, tell,
    leave: code => rowOf(code) && work.saver.flush(api.key(rowOf(code))), focus: code => view.focus(rowOf(code)) };
}

/** In the open row: the tick, and under it what is to be mended. */
export function createMark(work, item) {
  const { marks } = work;
  if (!marks) return null;
  const tick = h('input', { type: 'checkbox', on: { change } });
  const words = field({ label: marks.label, multiline: true, required: true, value: marks.words(item.code), onInput: text => marks.comment(item.code, text), onLeave: () => marks.leave(item.code) });
  const node = h('div', { class: 'w-mark' }, h('label', { class: 'w-marktick' }, tick, h('span', null, T.sendBackRow)), words.node);

  async function change() {
    await marks.set(item.code, tick.checked);
    work.bus.say('item', item);
    if (tick.checked) words.focus();
  }

  function update() {
    const on = marks.has(item.code);
    tick.checked = on;
    words.node.hidden = !on;
    if (on) words.set(marks.words(item.code));
  }

  return { node, update };
}

/** In the closed row. */
export const markState = (work, item) => (work.marks && work.marks.has(item.code) ? state('warn', 'back', T.marked) : null);

/** Rows of a list that are made from an item of the sheet: a finding from what was seen there. */
import { button, fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';

export function createMakers(work, item) {
  const makers = work.lists ? work.lists.makers : [];
  if (!makers.length) return null;
  const parts = makers.map(maker => ({ maker, made: h('span', { class: 'w-made' }) }));
  const node = h('div', { class: 'w-makers' }, parts.map(({ maker, made }) =>
    h('div', null, button(T.makeRow(maker.list.rowName), () => makeRow(work, item, maker), 'sm'), made)));

  function update() {
    parts.forEach(({ maker, made }) => fill(made, maker.list.rows.filter(row => !row.removed && isOf(maker.list, row)).map(row =>
      button(T.rowNo(maker.list.rowName, maker.list.rows.filter(r => !r.removed).indexOf(row) + 1), () => maker.view.focus(row), 'quiet sm'))));
  }

  function isOf(list, row) {
    return list.columns.some(column => column.fromItem && column.fromItem.includes('{kode}')
      && (row.draft[column.key] || '').startsWith(filled(column.fromItem.split('}')[0] + '}', item)));
  }

  work.bus.on('rows', update);

  return { node, update };
}

/** It opens with what the item says; from there a button leads back. */
export async function makeRow(work, item, { list, view }) {
  const begun = list.columns.filter(column => column.fromItem).map(column => [column.key, fitting(column, filled(column.fromItem, item))]);
  const row = await view.begin(Object.fromEntries(begun), { back: [T.openRow(item.name), () => work.show(item.code)], open: true });
  view.focus(row);
}

const filled = (text, item) => text.replace('{kode}', item.code).replace('{teks}', item.text).replace('{bagian}', item.section);

const fitting = (column, value) => (column.type !== 'CHOICE' || column.options.some(option => option.code === value) ? value : undefined);

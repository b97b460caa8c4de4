/** A list that is only read: a table on a desk, one block a row in a narrow pane. */
import { h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { groupsOf, shown } from './listrow.js';

/** @param numbered whether somebody names rows by their number */
export function createReadout(work, list, api, numbered) {
  const columns = list.columns.filter(c => c.key !== list.groupBy);
  const numberOf = row => list.rows.indexOf(row) + 1;
  const node = h('section', { class: 'w-list', 'aria-label': list.title },
    h('h3', { class: 'w-area', tabindex: '-1' }, h('span', null, list.title), list.rows.length ? h('span', { class: 't-meta' }, list.rows.length) : null),
    list.rows.length ? table() : h('p', { class: 't-dim w-empty' }, T.emptyList(list.rowName)));

  function table() {
    return h('table', { class: 't-table w-stack' }, h('thead', null, h('tr', null, numbered ? h('th', { scope: 'col' }, T.number) : null, columns.map(c => h('th', { scope: 'col' }, c.label)))), groupsOf(list).map(([name, rows]) =>
      h('tbody', null, name ? h('tr', { class: 'w-group' }, h('th', { colspan: columns.length + (numbered ? 1 : 0), scope: 'rowgroup' }, name)) : null,
        rows.map(row => h('tr', null, numbered ? h('td', { data: { label: T.number } }, numberOf(row)) : null, columns.map(c => h('td', { data: { label: c.label } }, shown(c, row.draft[c.key]) || T.none)))))));
  }

  return { node, touch() {}, insert() {}, focus() {}, focusAdd() {} };
}

/** A list that is only read: a table on a desk, one block a row in a narrow pane. */
import { h } from '../../../../../tertib/dom.js';
import { size } from './format.js';
import { T } from './text.js';
import { groupsOf, shown, tallyLine, tallyOf } from './listrow.js';

/**
 * @param numbered whether somebody names rows by their number
 */
export function createReadout(work, list, api, numbered) {
  const columns = list.columns.filter(c => c.key !== list.groupBy);
  const numberOf = row => list.rows.indexOf(row) + 1;
  const later = [];
  const node = h('section', { class: 'w-list', 'aria-label': list.title },
    h('h3', { class: 'w-area', tabindex: '-1' }, h('span', null, list.title), list.rows.length ? h('span', { class: 't-meta' }, list.rows.length) : null),
    list.rows.length && tallyOf(list) ? h('div', { class: 'w-bulk' }, h('span', { class: 't-meta' }, T.tally(list.rowName, tallyOf(list).column.label)), tallyLine(list)) : null,
    list.rows.length ? table() : h('p', { class: 't-dim w-empty' }, T.emptyList(list.rowName)));

  function table() {
    const extra = (numbered ? 1 : 0) + (list.documents ? 1 : 0);
    const head = title => h('th', { scope: 'col' }, title);
    return h('table', { class: 't-table w-stack' }, h('thead', null, h('tr', null, numbered ? head(T.number) : null, columns.map(c => head(c.label)), list.documents ? head(list.documents) : null)),
      groupsOf(list).map(([name, rows]) => h('tbody', null, name ? h('tr', { class: 'w-group' }, h('th', { colspan: columns.length + extra, scope: 'rowgroup' }, name)) : null, rows.map(line))));
  }

  function line(row) {
    return h('tr', null, numbered ? h('td', { data: { label: T.number } }, numberOf(row), tick(row)) : null,
      columns.map(c => h('td', { class: c.type === 'YES_NO' ? 'w-yes' : null, data: { label: c.label } }, shown(c, row.draft[c.key]) || T.none)),
      list.documents ? h('td', { data: { label: list.documents } }, documents(row)) : null);
  }

  function documents(row) {
    const line = d => h('li', null, h('a', { href: `/api/evidence/${encodeURIComponent(d.id)}`, target: '_blank', rel: 'noopener' }, d.name), h('span', { class: 't-meta' }, ` ${size(d.size)}`));
    return (row.documents || []).length ? h('ul', { class: 'w-doclist' }, row.documents.map(line)) : T.none;
  }

  /** What is ticked goes back with a comment, which is written in the list of what goes back. */
  function tick(row) {
    const code = `${list.title} ${numberOf(row)}`;
    if (!api.marks) return null;
    const input = h('input', { type: 'checkbox', 'aria-label': T.sendBack(code), on: { change: async () => {
      await work.marks.set(code, input.checked);
      if (input.checked) work.marks.focus(code);
    } } });
    later.push(() => { input.checked = Boolean(work.marks) && work.marks.has(code); });
    return h('label', { class: 'w-check', title: T.sendBack(code) }, input);
  }

  return { node, ticks: () => later.forEach(one => one()), touch() {}, insert() {}, focus() {}, focusAdd() {} };
}

/** What read lists of the task say about an item, over its levels. */
import { h } from '../../../../../tertib/dom.js';
import { shown } from './listrow.js';

export function mentions(work, item) {
  if (!work.lists) return [];
  return work.lists.about(item.code).filter(({ list }) => !list.writable && !list.voting).map(({ list, row }) => h('p', { class: 't-meta w-mention' }, `${list.title}: `,
    list.columns.filter(column => !column.fromItem && row.draft[column.key]).map((column, i) => [i ? ' · ' : '', column.type === 'LONG_TEXT' ? h('q', null, row.draft[column.key]) : `${column.label.toLowerCase()} ${shown(column, row.draft[column.key])}`])));
}

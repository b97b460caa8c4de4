/** How many others chose each level, as bars in the table of levels; each count opens who they are. */
import { fill, h, state } from '../../../../../tertib/dom.js';
import { T } from './text.js';

/** @param beside what stands beside the item, as `beside.js` makes it */
export function createOthersColumn(options, beside) {
  const head = h('th', { scope: 'col', class: 'w-pd', hidden: true });
  const cells = options.map(() => h('td', { class: 'w-pd', hidden: true }));
  const late = h('tr', { class: 'w-late', hidden: true });

  /** @param columns of layers and earlier times beside it. @return whether it is shown */
  function update(columns) {
    const found = beside.counted();
    [head, ...cells].forEach(node => { node.hidden = !found; });
    late.hidden = !found || !found.group.apart;
    if (!found) return false;
    const { group, open } = found;
    fill(head, `${group.of} ${group.name}`);
    const most = Math.max(1, ...group.levels.map(level => level.count));
    options.forEach((option, i) => {
      const { count } = group.levels.find(level => level.code === option.code) || { count: 0 };
      cells[i].dataset.l = `${group.of} ${group.name}`;
      const bar = h('i');
      bar.style.width = `${(100 * count) / most}%`;
      fill(cells[i], h('button', { type: 'button', class: 'w-count1', 'aria-label': T.othersChose(count, group.name, option.code), on: { click: () => open(option.code) } }, h('b', null, count), h('span', { class: 'w-tr' }, bar)));
    });
    if (!late.hidden) {
      fill(late, h('td', { colspan: 2 + columns }, h('button', { type: 'button', class: 'w-door', on: { click: () => open(null) } }, state('bad', 'bad', T.othersApart(group.apart))),
        h('span', { class: 't-meta' }, ` ${T.othersCounted(group.of, group.of + group.apart)}`)));
    }
    return true;
  }

  return { head, cells, late, update };
}

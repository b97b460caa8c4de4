/** How many others chose each level, as bars in the table of levels; each count opens who they are. */
import { fill, h, state } from '../../../../../tertib/dom.js';
import { T } from './text.js';

/** @param beside what stands beside the item, as `beside.js` makes it */
export function createOthersColumn(options, beside) {
  const head = h('th', { scope: 'col', class: 'w-pd' });
  const cells = options.map(() => h('td', { class: 'w-pd' }));
  const late = h('tr', { class: 'w-late' });

  /**
   * Stands in the table once others are known.
   * @param rows of the table, the head first; before how many cells come before it
   * @return whether it is shown
   */
  function show([top, ...rows], before) {
    const found = beside.counted();
    if (!found) {
      [head, ...cells, late].forEach(node => node.remove());
      return false;
    }
    if (!head.isConnected && head.parentNode !== top) [top, ...rows].forEach((row, i) => row.insertBefore(i ? cells[i - 1] : head, row.children[before]));
    draw(found);
    if (found.group.apart) rows[rows.length - 1].after(late);
    else late.remove();
    return true;
  }

  function draw({ group, open }) {
    fill(head, `${group.of} ${group.name}`);
    const most = Math.max(1, ...group.levels.map(level => level.count));
    options.forEach((option, i) => {
      const { count } = group.levels.find(level => level.code === option.code) || { count: 0 };
      const bar = h('i');
      bar.style.width = `${(100 * count) / most}%`;
      cells[i].dataset.l = `${group.of} ${group.name}`;
      fill(cells[i], h('button', { type: 'button', class: 'w-count1', 'aria-label': T.othersChose(count, group.name, option.code), on: { click: () => open(option.code) } }, h('b', null, count), h('span', { class: 'w-tr' }, bar)));
    });
    fill(late, h('td', { colspan: head.parentNode.children.length }, h('button', { type: 'button', class: 'w-door', on: { click: () => open(null) } }, state('bad', 'bad', T.othersApart(group.apart))),
      h('span', { class: 't-meta' }, ` ${T.othersCounted(group.of, group.of + group.apart)}`)));
  }

  return { show };
}

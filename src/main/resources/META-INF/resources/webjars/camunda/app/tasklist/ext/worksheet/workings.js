/** How the score of one item came about, and what it could still add. */
import { fill, h, icon } from '../../../../../tertib/dom.js';

export function createWorkings(work, item) {
  const node = h('p', { class: 'w-fx', hidden: true });
  work.explanation.want();
  work.bus.on('explained', update);

  function update() {
    const part = work.explanation.item(item.code);
    node.hidden = !part;
    fill(node, part ? [icon('info'), h('span', null, [part.workings, part.more].filter(Boolean).join(' · '), part.compared ? [h('br'), part.compared] : null)] : null);
  }

  update();
  return { node, update };
}

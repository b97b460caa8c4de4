/** From Keterangan and from the bar a way to the chapter that tells how the step is done. */
import { h } from '../../../../../tertib/dom.js';
import { openTask } from '../../../../../tertib/frame.js';
import { kindOf } from '../worksheet/kind.js';
import { T } from './text.js';

export function watchGuide() {
  new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
  addEventListener('hashchange', lead);
  lead();
}

/** The bar's link leads to the open task's chapter, and leaves the task where it is. */
async function lead() {
  const task = openTask();
  const kind = task ? await kindOf(task).catch(() => null) : null;
  const link = document.querySelector('[data-tertib="tertib-panduan"]');
  if (!link || task !== openTask()) return;
  link.href = (kind && kind.guide) || '/panduan';
  link.target = task ? '_blank' : '';
}

async function show() {
  const pane = document.querySelector('.description-pane');
  const task = openTask();
  if (!pane || !task || pane.dataset.tertib === task) return;
  pane.dataset.tertib = task;
  lead();
  const kind = await kindOf(task).catch(() => null);
  const there = pane.querySelector('.tertib-bab');
  if (there) there.remove();
  if (kind && kind.guide) {
    pane.append(h('p', { class: 'tertib tertib-bab', lang: 'id' }, h('a', { class: 't-btn', href: kind.guide, target: '_blank', rel: 'noopener' }, T.guide)));
  }
}

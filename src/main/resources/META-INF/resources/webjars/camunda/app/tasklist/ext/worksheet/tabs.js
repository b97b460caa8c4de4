/**
 * Tab per kind of task, and the phone: Tasklist knows one set of tabs for all tasks. Classes on
 * `body` say what the open task is; the stylesheet hides what does not belong.
 */
import { h } from '../../../../../tertib/dom.js';
import { openTask } from '../../../../../tertib/frame.js';
import { T } from './text.js';
import { kindOf } from './kind.js';

let shown = null;
let kind = null;
let chosenFor = null;

export function watchTabs() {
  window.addEventListener('hashchange', look);
  new MutationObserver(arrange).observe(document.body, { childList: true, subtree: true });
  look();
}

async function look() {
  const task = openTask();
  document.body.classList.toggle('tertib-task', Boolean(task));
  if (task === shown) return arrange();
  shown = task;
  mark(null);
  if (!task) return arrange();
  const found = await kindOf(task).catch(() => null);
  if (openTask() !== task) return;
  mark(found);
  arrange();
}

/** @param found null while it is not known: both tabs stay */
function mark(found) {
  kind = found;
  document.body.classList.toggle('tertib-no-form', Boolean(kind) && !kind.form);
  document.body.classList.toggle('tertib-no-sheet', Boolean(kind) && !kind.sheet);
}

/** Leaves a hidden tab once for each task, and keeps the way back on the phone. */
function arrange() {
  const task = openTask();
  backLink(task);
  if (!task) chosenFor = null;
  if (!kind || chosenFor === task) return;
  const tabs = [...document.querySelectorAll('.column-right .nav-tabs > li')];
  if (tabs.length < 2) return;
  chosenFor = task;
  const wrong = tabs.some((tab, i) => tab.classList.contains('active') && ((i === 0 && !kind.sheet) || (i === 1 && !kind.form)));
  if (wrong) tabs[kind.sheet ? 0 : 1].querySelector('a').click();
}

function backLink(task) {
  const column = document.querySelector('.column-right');
  const there = column && column.querySelector(':scope > .tertib-back');
  if (!column || Boolean(there) === Boolean(task)) return;
  if (there) return there.remove();
  column.prepend(h('a', { class: 'tertib-back', lang: 'id', href: '#', onclick: toList }, `‹ ${T.backToList}`));
}

function toList(event) {
  event.preventDefault();
  const [path, query] = location.hash.slice(1).split('?');
  const search = new URLSearchParams(query || '');
  ['task', 'detailsTab'].forEach(name => search.delete(name));
  location.hash = `#${path}?${search}`;
}

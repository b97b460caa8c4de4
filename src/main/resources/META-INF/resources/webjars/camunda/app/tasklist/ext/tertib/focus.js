// Where the focus goes: to the name of a task that was opened, to its first field once it was
// taken, to its name again once it was given back.
// Whoever is somewhere else already stays there.
import { whenDrawn } from '../../../../../tertib/drawn.js';
import { h } from '../../../../../tertib/dom.js';
import { openTask } from '../../../../../tertib/frame.js';

const PATIENCE_MS = 4000;
const NAME = '.column-right .task-card h2.task';
const MINE = '[cam-tasklist-task-meta] .unclaim';
const FREE = '[cam-tasklist-task-meta] .claim';
const FIRST = [
  '.column-right .p-lembar .p-jalan a',
  '.column-right .ws .w-next',
  '.column-right .ws .w-in :is(input, select, textarea):not([type=hidden], [type=file])',
  '.column-right .ws button',
  '[cam-tasklist-form-camunda] :is(input, select, textarea):enabled',
  '[cam-tasklist-form] .form-actions .btn-primary',
];

/** What waits for the focus: {find, until}; the page is drawn more than once before it stands still. */
let wanted = null;
let shown = '';
let holder = '';

export default function focus() {
  skipLink();
  ['keydown', 'mousedown'].forEach((name) => addEventListener(name, () => { wanted = null; }, true));
  addEventListener('hashchange', look);
  whenDrawn(look);
}

function look() {
  const task = openTask();
  if (task !== shown) {
    shown = task;
    holder = '';
    want(task ? () => seen(NAME) : null, () => lost() || Boolean(document.activeElement.closest('.tasks-list')));
  }
  const now = !task ? '' : seen(MINE) ? 'mine' : seen(FREE) ? 'free' : holder;
  if (holder && now !== holder) {
    want(now === 'mine' ? first : () => seen(NAME), lost);
  }
  holder = now;
  settle();
}

function want(find, free) {
  wanted = find && { find, free, until: Date.now() + PATIENCE_MS };
}

function settle() {
  if (!wanted || Date.now() > wanted.until) {
    return;
  }
  const node = wanted.free() && wanted.find();
  if (!node) {
    return;
  }
  if (node.matches('h2')) {
    node.tabIndex = -1;
  }
  node.focus({ preventScroll: true });
  wanted.free = lost;
}

const lost = () => !document.activeElement || document.activeElement === document.body;
const seen = (selector) => [...document.querySelectorAll(selector)].find((node) => node.offsetParent !== null) || null;
const first = () => FIRST.map(seen).find(Boolean) || null;

/** The first stop of the page leads past the bar, the filters and the list's head. */
function skipLink() {
  const link = h('a', { class: 'tertib-lewati', lang: 'id', href: '#', onclick: skip }, 'Langsung ke tugas');
  document.body.prepend(link);
}

function skip(event) {
  event.preventDefault();
  const name = seen(NAME);
  const target = name || seen('.tasks-list li.task a') || seen('.column-right button');
  if (name) {
    name.tabIndex = -1;
  }
  if (target) {
    target.focus();
  }
}

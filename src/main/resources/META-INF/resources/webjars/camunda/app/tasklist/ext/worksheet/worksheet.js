/** Mounts the tab: loads what the task has, puts the parts together, takes them down again. */
import { banner, button, fill, h } from '../../../../../tertib/dom.js';
import { get } from './api.js';
import { T } from './text.js';
import { heard } from './format.js';
import { createBus } from './bus.js';
import { createFrame } from './frame.js';
import { kindOf } from './kind.js';
import { compose } from './compose.js';

export function mount(node, data, scope) {
  const root = h('div', { class: 'tertib ws', lang: 'id' });
  const stop = new AbortController();
  const url = `/api/tasks/${encodeURIComponent(data.taskId)}`;
  const frame = createFrame(data, scope);
  let parts = null;
  node.append(root);
  watchWidth(root, stop.signal);

  /** One load at a time: claiming tells of itself twice, and a second drawing would close what was just opened. */
  let loading = null;
  function load() {
    loading = loading || loadOnce().finally(() => { loading = null; });
    return loading;
  }

  const loadUnlessHeld = () => (parts && parts.holds() ? undefined : load());

  async function loadOnce() {
    const waits = showWaiting(root, stop.signal);
    try {
      if (!(await kindOf(data.taskId)).sheet) return void fill(root, h('p', { class: 't-dim w-empty' }, T.nothing));
      const context = await get(`${url}/context`, stop.signal);
      heard(context.now);
      if (context.panel) return await drawPanel(context);
      const [sheet, lists] = await Promise.all([
        context.hasSheet ? get(`${url}/worksheet`, stop.signal) : null,
        context.hasLists ? get(`${url}/lists`, stop.signal) : null,
      ]);
      if (stop.signal.aborted) return;
      takeDown();
      setTimeout(compare);
      parts = compose(root, { taskId: data.taskId, url, context, frame, bus: createBus(), signal: stop.signal, reload: load, loadUnlessHeld }, sheet, lists);
    } catch (error) {
      if (stop.signal.aborted) return;
      takeDown();
      fill(root, banner('bad', 'bad', T.loadFailed, h('p', null, error.message), [button(T.retry, load)], { role: 'alert' }));
    } finally {
      waits();
    }
  }

  /** What the procedure brings by itself, in place of sheet and lists. */
  async function drawPanel(context) {
    const panel = await import(context.panel);
    if (stop.signal.aborted) return;
    const next = await panel.mount(root, { taskId: data.taskId, url, context, frame, signal: stop.signal, reload: load, loadUnlessHeld });
    takeDown();
    setTimeout(compare);
    parts = next;
  }

  function takeDown() {
    if (parts) parts.close();
    parts = null;
  }

  // Claiming and giving back happen in Tasklist's head as well and do not render the tab again.
  let held = null;
  let compared = true;
  frame.watchHolder(mine => {
    compared = held === mine;
    held = mine;
    compare();
  });

  /** A claim may come between our question and its answer: what was drawn then is drawn anew, once. */
  function compare() {
    if (compared || !parts || stop.signal.aborted || !location.hash.includes(data.taskId)) return;
    compared = true;
    if (parts.holds() !== held) load();
  }

  load();
  return () => {
    stop.abort();
    takeDown();
    root.remove();
  };
}

/** Nothing under 0.4 s, then “memuat”, after 3 s what is being waited for. */
function showWaiting(root, signal) {
  const say = words => !signal.aborted && !root.querySelector('.w-top') && fill(root, h('p', { class: 't-dim w-wait', role: 'status' }, words));
  const timers = [setTimeout(say, 400, T.loading), setTimeout(say, 3000, T.loadingLong)];
  return () => timers.forEach(clearTimeout);
}

/** How long Tasklist's columns take to settle. */
const SETTLED_MS = 400;

/** The pane's width decides, not the window's; the fixed bar takes its place from the pane. */
function watchWidth(root, signal) {
  let later = null;
  const measure = () => {
    const box = root.getBoundingClientRect();
    if (!box.width) return;
    root.classList.toggle('ws--narrow', box.width < 700);
    root.style.setProperty('--ws-left', `${box.left}px`);
    root.style.setProperty('--ws-width', `${box.width}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(root);
  // Tasklist moves its columns a moment after the window changed.
  window.addEventListener('resize', () => { measure(); clearTimeout(later); later = setTimeout(measure, SETTLED_MS); }, { signal });
  signal.addEventListener('abort', () => { observer.disconnect(); clearTimeout(later); });
}

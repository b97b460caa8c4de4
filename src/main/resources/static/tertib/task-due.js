// Deadline and progress of tasks in Tasklist's own list and head: the date in full and the working
// days left by the product's clock. Camunda would count from the computer's clock, in days.

import { h, svg } from './dom.js';
import { PROGRAM, openTask } from './frame.js';

const WAIT_MS = 60;
const SHAPES = {
  back: 'M6.5 1 1 6.5 6.5 12V8.2c3.6 0 6 1 8.2 5.3C14.3 8.5 11.8 5 6.5 4.6z',
  warn: 'M8 0a8 8 0 1 1 0 16A8 8 0 0 1 8 0zm0 1.6a6.4 6.4 0 1 0 0 12.8A6.4 6.4 0 0 0 8 1.6zM7.2 4h1.6v3.9l2.7 1.6-.8 1.4-3.5-2.1z',
  bad: 'M1 0h14v16H1zm4.2 3.6L3.8 5 6.6 8l-2.8 3 1.4 1.4L8 9.5l2.8 2.9 1.4-1.4L9.4 8l2.8-3-1.4-1.4L8 6.5z',
};

/** The list is drawn anew with each of Camunda's refreshes: what is fresh is not asked again. */
const known = new Map();
const FRESH_MS = 20000;

/** Asks once for all tasks that were drawn together. */
let waiting = new Map();

function ask(taskId) {
  const held = known.get(taskId);
  if (held && Date.now() - held.at < FRESH_MS) {
    return Promise.resolve(held.task);
  }
  return new Promise((resolve) => {
    if (waiting.size === 0) {
      setTimeout(send, WAIT_MS);
    }
    waiting.set(taskId, [...(waiting.get(taskId) || []), resolve]);
  });
}

async function send() {
  const asked = waiting;
  waiting = new Map();
  let found;
  try {
    const ids = [...asked.keys()].map((id) => 'id=' + encodeURIComponent(id)).join('&');
    const answer = await fetch('/api/beranda/tugas?' + ids, { headers: PROGRAM });
    found = answer.ok ? await answer.json() : undefined;
  } catch (unreachable) {
    // the list still says everything else
  }
  asked.forEach((waiters, id) => {
    const held = known.get(id);
    const task = found ? found[id] : held && held.task;
    known.set(id, { at: Date.now(), task });
    waiters.forEach((resolve) => resolve(task));
  });
}

const part = (className, text) => h('span', { class: className }, text);

const shape = (state) =>
  svg('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { 'fill-rule': 'evenodd', d: SHAPES[state] || SHAPES.warn }));

function mark(words) {
  const state = part('tertib-tenggat tertib-tenggat--warn tertib-tanda', '');
  state.append(shape('back'), part('', words));
  return state;
}

function dueLine(task) {
  const due = part('tertib-tenggat tertib-tenggat--' + task.keadaan, '');
  due.append(shape(task.keadaan), part('', task.tenggat + (task.sisa ? ' · ' + task.sisa : '')));
  return due;
}

/** A long name of an office gives way, not the cycle behind it. */
function placeLine(words) {
  const [office, ...cycle] = words.split(' · ');
  const place = part('tertib-tempat', '');
  place.title = words;
  place.append(part('tertib-nama', office), part('tertib-siklus', cycle.map((one) => ' · ' + one).join('')));
  return place;
}

/** In the list: whose case, when, how far. */
export const cardDue = {
  id: 'tertib-kartu',
  pluginPoint: 'tasklist.card',
  priority: 1000,
  render(node, { taskId }) {
    node.lang = 'id';
    const draw = (task) => {
      if (!task) {
        return;
      }
      const line = part('tertib-kartu', '');
      if (task.tanda) {
        line.append(mark(task.tanda));
      }
      if (task.tempat) {
        line.append(part('tertib-tempat', task.tempat));
      }
      if (task.tenggat) {
        line.append(dueLine(task));
      }
      if (task.kemajuan) {
        line.append(part('tertib-kemajuan', task.kemajuan));
      }
      node.replaceChildren(line);
    };
    const held = known.get(taskId);
    if (held) {
      draw(held.task);
    }
    ask(taskId).then(draw);
  },
};

/** Above the open task. */
export const openTaskDue = {
  id: 'tertib-tenggat',
  pluginPoint: 'tasklist.task.action',
  priority: 1000,
  render(node) {
    node.lang = 'id';
    let shown = '';
    const show = () => {
      const taskId = openTask();
      if (!taskId) {
        node.replaceChildren();
        shown = '';
        return;
      }
      if (taskId === shown) {
        return;
      }
      shown = taskId;
      ask(taskId).then((task) => {
        if (taskId !== shown) {
          return;
        }
        const line = part('tertib-kepala', '');
        if (task && task.tanda) {
          line.append(mark(task.tanda));
        }
        if (task && task.tenggat) {
          line.append(dueLine({ ...task, tenggat: 'Tenggat ' + task.tenggat }));
        }
        if (task && task.tempat) {
          line.append(placeLine(task.tempat));
        }
        if (task && task.alasan) {
          line.append(h('a', { class: 'tertib-alasan', href: task.alasan }, 'Alasan keterlambatan'));
        }
        node.replaceChildren(line);
      });
    };
    this.show = show;
    addEventListener('hashchange', show);
    show();
  },
  unmount() {
    removeEventListener('hashchange', this.show);
  },
};

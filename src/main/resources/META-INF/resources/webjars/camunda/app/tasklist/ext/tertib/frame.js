// What Tasklist waits for, and no more: the bar, the cards of its list, the places of ours in an open
// task. What stands in those places, and what surrounds them, comes when the list stands.
import frame, { barLinks, openTask } from '../../../../../tertib/frame.js';
import { banner, styles } from '../../../../../tertib/dom.js';
import formMessages from '../../../../../tertib/form-messages.js';
import { cardDue, openTaskDue } from '../../../../../tertib/task-due.js';

const PATIENCE_MS = 3000;
const STANDS = '[cam-tasks] li.task, [cam-tasks] .well';
const LOOK = ['/tertib/tokens.css', '/tertib/komponen.css', new URL('../worksheet/worksheet.css', import.meta.url).href];

/** The tab's script is asked for when it is first drawn; `mount(node, data, scope)` gives what takes it down. */
const PLACES = [
  {
    id: 'lembarKerja',
    pluginPoint: 'tasklist.task.detail',
    priority: 1100,
    properties: { label: 'Lembar kerja' },
    comes: () => Promise.all([import('../worksheet/worksheet.js'), styles(...LOOK)]),
  },
  {
    id: 'riwayat',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    properties: { label: 'Riwayat' },
    comes: () => Promise.all([import('../riwayat/trail.js'), styles(...LOOK)]),
  },
  {
    id: 'tertib-ambil',
    pluginPoint: 'tasklist.task.action',
    priority: 900,
    properties: {},
    comes: () => Promise.all([import('../form/taking.js')]),
  },
];

function place({ comes, ...plugin }) {
  let end = () => {};
  return {
    ...plugin,
    render(node, data, scope) {
      end();
      let wanted = true;
      end = () => { wanted = false; };
      comes().then(
        ([{ mount }]) => { if (wanted) end = mount(node, data, scope); },
        (missing) => {
          console.error('Tertib: ' + plugin.id + ' tidak termuat', missing);
          const { label } = plugin.properties;
          if (wanted && label) {
            node.append(banner('bad', 'bad', label + ' tidak dapat dimuat', 'Muat ulang halaman ini untuk mencobanya lagi.', [], { role: 'alert' }));
          }
        }
      );
    },
    unmount() {
      end();
      end = () => {};
    },
  };
}

/** When the list is drawn, or a task is opened; whatever Tasklist does instead, not much later. */
const listStands = () =>
  new Promise((stands) => {
    const look = () => {
      if (openTask() || document.querySelector(STANDS)) {
        drawing.disconnect();
        requestAnimationFrame(() => setTimeout(stands));
      }
    };
    const drawing = new MutationObserver(look);
    drawing.observe(document.body, { childList: true, subtree: true });
    setTimeout(stands, PATIENCE_MS);
    look();
  });

document.documentElement.lang = 'id';
frame();
formMessages();
listStands().then(() => import('./plugins.js'));

export default [...barLinks('tasklist.navbar.action'), cardDue, openTaskDue, ...PLACES.map(place)];

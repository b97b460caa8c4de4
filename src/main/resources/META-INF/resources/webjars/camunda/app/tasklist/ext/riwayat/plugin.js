/** The tab “Riwayat”: the trail of the task's business key. */
import { T } from '../worksheet/text.js';
import { mountTrail } from './trail.js';

let unmount = () => {};

export default [{
  id: 'riwayat',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: T.trail },
  render(node, data) {
    unmount();
    unmount = mountTrail(node, data.taskId);
  },
  unmount() {
    unmount();
    unmount = () => {};
  },
}];

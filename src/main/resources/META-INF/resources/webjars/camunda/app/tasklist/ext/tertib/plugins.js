// The tabs of a task. Camunda loads all its custom scripts or does not start: one file that did not
// come through would leave people without their tasks. Here the others still load.
import { loadPlugins } from '../../../../../tertib/frame.js';

export default await loadPlugins([
  new URL('../worksheet/plugin.js', import.meta.url),
  new URL('../form/plugin.js', import.meta.url),
  new URL('../riwayat/plugin.js', import.meta.url),
  new URL('../monitoring/plugin.js', import.meta.url),
]);

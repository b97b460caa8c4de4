/** The tab “Lembar kerja” of a task; see docs of the plugin point tasklist.task.detail. */
import { styles } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { mount } from './worksheet.js';
import { watchTabs } from './tabs.js';

styles('/tertib/tokens.css', '/tertib/komponen.css', new URL('./worksheet.css', import.meta.url).href);
watchTabs();

let unmount = () => {};

export default [{
  id: 'lembarKerja',
  pluginPoint: 'tasklist.task.detail',
  priority: 1100,
  properties: { label: T.tab },
  render(node, data, scope) {
    unmount();
    unmount = mount(node, data, scope);
  },
  unmount() {
    unmount();
    unmount = () => {};
  },
}];

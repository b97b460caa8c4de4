/** The tab “Lembar kerja” of a task; see docs of the plugin point tasklist.task.detail. */
import { T } from './text.js';
import { mount } from './worksheet.js';
import { watchTabs } from './tabs.js';

for (const href of ['/tertib/tokens.css', '/tertib/komponen.css', new URL('./worksheet.css', import.meta.url).href]) {
  if (document.querySelector(`link[href="${href}"]`)) continue;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
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

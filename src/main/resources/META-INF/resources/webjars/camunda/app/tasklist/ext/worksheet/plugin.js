/** The tab “Lembar kerja” of a task; see docs of the plugin point tasklist.task.detail. */
import { banner, styles } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { watchTabs } from './tabs.js';

styles('/tertib/tokens.css', '/tertib/komponen.css', new URL('./worksheet.css', import.meta.url).href);
watchTabs();

/** The sheet is most of our script: Tasklist need not wait for it to show its list. */
const sheet = import('./worksheet.js');
sheet.catch(missing => console.error('Tertib: lembar kerja tidak termuat', missing));

let unmount = () => {};

export default [{
  id: 'lembarKerja',
  pluginPoint: 'tasklist.task.detail',
  priority: 1100,
  properties: { label: T.tab },
  render(node, data, scope) {
    unmount();
    let wanted = true;
    unmount = () => { wanted = false; };
    sheet.then(
      ({ mount }) => { if (wanted) unmount = mount(node, data, scope); },
      () => wanted && node.append(banner('bad', 'bad', T.loadFailed, T.reload, [], { role: 'alert' })),
    );
  },
  unmount() {
    unmount();
    unmount = () => {};
  },
}];

/** What surrounds the tab “Lembar kerja”, whose place is in ext/tertib/frame.js. */
import { styles } from '../../../../../tertib/dom.js';
import { watchTabs } from './tabs.js';

const whenIdle = window.requestIdleCallback || setTimeout;

export default function sheets() {
  styles('/tertib/tokens.css', '/tertib/komponen.css', new URL('./worksheet.css', import.meta.url).href);
  watchTabs();
  // The sheet is most of our script: it is there before somebody opens one, and nothing waits for it.
  whenIdle(() => import('./worksheet.js').catch(() => {}));
}

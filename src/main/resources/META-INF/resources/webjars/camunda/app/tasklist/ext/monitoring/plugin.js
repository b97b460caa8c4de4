/** For an assessor of several offices: tools beside the open task, and what comes next while none is open. */
import { styles } from '../../../../../tertib/dom.js';
import { watchNext } from './berikutnya.js';
import { watchTools } from './alat.js';

export default function monitoring() {
  styles('/tertib/tokens.css', '/tertib/komponen.css', new URL('./monitoring.css', import.meta.url).href);
  watchTools();
  watchNext();
}

/** For an assessor of several offices: tools beside the open task, and what comes next while none is open. */
import { watchNext } from './berikutnya.js';
import { watchTools } from './alat.js';

for (const href of ['/tertib/tokens.css', '/tertib/komponen.css', new URL('./monitoring.css', import.meta.url).href]) {
  if (document.querySelector(`link[href="${href}"]`)) continue;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}
watchTools();
watchNext();

export default [];

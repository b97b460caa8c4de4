/** The progress page inside Cockpit. */
import { page } from '../tertib/page.js';

export default page({
  path: '/kemajuan',
  label: 'Kemajuan',
  script: '/tertib/kemajuan/kemajuan.js',
  styles: ['/tertib/kemajuan/kemajuan.css'],
  options: { instans: kantor => (kantor.instance ? `#/process-instance/${kantor.instance}/runtime` : null) },
});

/** The page of deadlines inside Cockpit: a route of its own and its link in the navigation. */
import { page } from '../tertib/page.js';

export default page({ path: '/tenggat', label: 'Tenggat', script: '/tertib/tenggat/tenggat.js', styles: ['/tertib/tenggat/tenggat.css'] });

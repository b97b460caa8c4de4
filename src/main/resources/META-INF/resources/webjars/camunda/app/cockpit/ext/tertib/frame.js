import frame, { barLinks } from '../../../../../tertib/frame.js';

frame();

export default barLinks('cockpit.navigation').map((link) => ({ ...link, priority: link.priority - 995 }));

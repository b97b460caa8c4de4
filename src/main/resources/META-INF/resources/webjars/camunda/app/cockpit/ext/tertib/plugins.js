// Pages of ours in Cockpit; one that does not load leaves Cockpit as it is.
import { loadPlugins } from '../../../../../tertib/frame.js';

export default await loadPlugins([new URL('../kemajuan/plugin.js', import.meta.url), new URL('../tenggat/plugin.js', import.meta.url)]);

/** A page of ours inside Cockpit: its route, its link in the navigation, its choice in the address. */

import { h, styles as addStyles } from '../../../../../tertib/dom.js';

const COMMON = ['/tertib/tokens.css', '/tertib/komponen.css'];

/**
 * @param path of the route, e.g. /kemajuan
 * @param script module whose mount(node, options) draws the page and gives a function that ends it
 * @param options handed to mount beside `ingat`
 */
export function page({ path, label, script, styles, options = {} }) {
  let end = null;

  /** The choice lives in the hash's query, beside Cockpit's own. */
  const ingat = {
    baca: () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || '')),
    tulis: pilihan => {
      const isi = new URLSearchParams(Object.entries(pilihan).filter(([, nilai]) => nilai));
      history.replaceState(null, '', `#${path}${isi.size ? `?${isi}` : ''}`);
    },
  };

  return [
    {
      id: `tertib${path.replaceAll('/', '-')}`,
      pluginPoint: 'cockpit.route',
      priority: 10,
      properties: { path, label },
      render: async node => {
        addStyles(...COMMON, ...styles);
        const { mount } = await import(script);
        end = mount(node, { ingat, ...options });
      },
      unmount: () => {
        if (end) end();
        end = null;
      },
    },
    {
      id: `tertib${path.replaceAll('/', '-')}-tautan`,
      pluginPoint: 'cockpit.navigation',
      priority: 10,
      properties: { label },
      render: node => node.append(h('a', { href: `#${path}`, lang: 'id' }, label)),
    },
  ];
}

/** The frame of Cockpit and our pages in it: one file that needs one other, since Cockpit waits for it. */
import frame, { barLink, barLinks } from '../../../../../tertib/frame.js';

const TERTIB = '/tertib/';
const STYLES = ['tokens.css', 'komponen.css'];

/**
 * A page of ours inside Cockpit: its route, its link in the navigation, its choice in the address.
 *
 * @param path of the route, e.g. /kemajuan
 * @param script module whose mount(node, options) draws the page and gives a function that ends it
 * @param options handed to mount beside `ingat`
 */
function page({ path, label, script, styles, options = {} }) {
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
        let wanted = true;
        end = () => { wanted = false; };
        const [{ mount }] = await Promise.all([
          import(TERTIB + script),
          import(`${TERTIB}dom.js`).then(dom => dom.styles(...[...STYLES, ...styles].map(file => TERTIB + file))),
        ]);
        if (wanted) end = mount(node, { ingat, ...options });
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
      render: node => node.append(barLink(`#${path}`, label)),
    },
  ];
}

frame();

export default [
  ...barLinks('cockpit.navigation').map(link => ({ ...link, priority: link.priority - 995 })),
  ...page({
    path: '/kemajuan',
    label: 'Kemajuan',
    script: 'kemajuan/kemajuan.js',
    styles: ['kemajuan/kemajuan.css'],
    options: { instans: kantor => (kantor.instance ? `#/process-instance/${kantor.instance}/runtime` : null) },
  }),
  ...page({ path: '/tenggat', label: 'Tenggat', script: 'tenggat/tenggat.js', styles: ['tenggat/tenggat.css'] }),
];

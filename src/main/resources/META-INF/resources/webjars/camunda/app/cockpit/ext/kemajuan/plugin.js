/** The progress page inside Cockpit: a route of its own and its link in the navigation. */
const ROUTE = '/kemajuan';

for (const href of ['/tertib/tokens.css', '/tertib/komponen.css', '/tertib/kemajuan/kemajuan.css']) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  document.head.append(link);
}

let end = null;

/** The choice lives in the hash's query, beside Cockpit's own. */
const ingat = {
  baca: () => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] || '')),
  tulis: pilihan => {
    const isi = new URLSearchParams(Object.entries(pilihan).filter(([, nilai]) => nilai));
    history.replaceState(null, '', `#${ROUTE}${isi.size ? `?${isi}` : ''}`);
  },
};

export default [
  {
    id: 'tertib-kemajuan',
    pluginPoint: 'cockpit.route',
    priority: 10,
    properties: { path: ROUTE, label: 'Kemajuan' },
    render: async node => {
      const { mount } = await import('/tertib/kemajuan/kemajuan.js');
      end = mount(node, {
        ingat,
        instans: kantor => (kantor.instance ? `#/process-instance/${kantor.instance}/runtime` : null),
      });
    },
    unmount: () => {
      if (end) end();
      end = null;
    },
  },
  {
    id: 'tertib-kemajuan-tautan',
    pluginPoint: 'cockpit.navigation',
    priority: 10,
    properties: { label: 'Kemajuan' },
    render: node => {
      const link = document.createElement('a');
      link.href = `#${ROUTE}`;
      link.textContent = 'Kemajuan';
      link.lang = 'id';
      node.append(link);
    },
  },
];

import { loadWords } from '../../../../tertib/frame.js';

await loadWords('id', '52dc3bf139f7');

export default {
  app: { name: 'Profil', vendor: 'Tertib' },
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  links: [{ label: 'Beranda', href: '/', description: 'Tugas Anda dan kabar terakhir' }],
  customScripts: ['ext/tertib/frame'],
};

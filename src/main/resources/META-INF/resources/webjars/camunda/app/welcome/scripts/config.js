import { loadWords } from '../../../../tertib/words.js';

await loadWords('id');

export default {
  app: { name: 'Profil', vendor: 'Tertib' },
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  links: [{ label: 'Beranda', href: '/', description: 'Tugas Anda dan kabar terakhir' }],
  customScripts: ['ext/tertib/frame'],
};

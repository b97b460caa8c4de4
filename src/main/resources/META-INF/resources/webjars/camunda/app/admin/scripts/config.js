import { loadWords } from '../../../../tertib/words.js';

await loadWords('en');

export default {
  app: { name: 'Admin', vendor: 'Tertib' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['ext/tertib/frame'],
};

import { loadWords } from '../../../../tertib/words.js';

await loadWords('en');

export default {
  app: { name: 'Cockpit', vendor: 'Tertib' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['ext/tertib/frame', 'ext/tertib/plugins'],
};

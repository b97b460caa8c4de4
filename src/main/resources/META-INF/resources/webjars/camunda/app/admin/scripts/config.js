import { loadWords } from '../../../../tertib/frame.js';

await loadWords('en', 'edc99f5c7e20');

export default {
  app: { name: 'Admin', vendor: 'Tertib' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['ext/tertib/frame'],
};

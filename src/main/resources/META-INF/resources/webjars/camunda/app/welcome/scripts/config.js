export default {
  app: { name: 'Profil', vendor: 'Tertib' },
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  customScripts: ['ext/tertib/frame'],
};

import { loadWords, openTask } from '../../../../tertib/frame.js';

// Parts of Camunda's that would only fail here or mislead: a task outside any process, comments
// beside the trail, and the engine's own log beside Riwayat.
document
  .querySelector('base')
  .setAttribute(
    'cam-exclude-plugins',
    'tasklist.navbar.action:create-task-action,tasklist.task.action:task-action-comment,tasklist.task.detail:task-detail-history'
  );

// Nearest deadline first, unless the address asks for another order.
if (!location.hash.includes('sorting=') && !location.hash.startsWith('#/login')) {
  const order = encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]');
  const hash = location.hash || '#/';
  history.replaceState(null, '', hash + (hash.includes('?') ? '&' : '?') + 'sorting=' + order);
}

// Forms open with what was typed into them before, so a task that the address names waits for it;
// the list does not. Without it they open all the same.
const drafts = import('../ext/form/store.js').then(
  (store) => store.begin(),
  (missing) => console.error('Tertib: draf formulir tidak termuat', missing)
);

await Promise.all([loadWords('id', '69c2fca945ac'), openTask() && drafts]);

export default {
  app: { name: 'Daftar Tugas', vendor: 'Tertib' },
  locales: { availableLocales: ['id'], fallbackLocale: 'id' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  customScripts: ['ext/tertib/frame'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'mengambil tugas yang sedang dibuka' },
    focusFilter: { key: 'ctrl+shift+f', description: 'menuju saringan pertama' },
    focusList: { key: 'ctrl+alt+l', description: 'menuju tugas pertama pada daftar' },
    focusForm: { key: 'ctrl+alt+f', description: 'menuju isian pertama pada formulir' },
    startProcess: { key: 'ctrl+alt+p', description: 'membuka daftar proses yang dapat dimulai' },
  },
};

import { loadWords, mayChange } from '../../../../tertib/frame.js';

// What the engine lets administrators do alone; to everybody else each of these buttons would only
// answer 403, and the count of human tasks by group as well.
const ADMINISTRATORS_ALONE = [
  'cockpit.navigation:tasks',
  'cockpit.tasks.dashboard:task-dashboard',
  'cockpit.processDefinition.runtime.action:update-suspension-state-action',
  'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
  'cockpit.processInstance.runtime.action:update-suspension-state-action',
  'cockpit.processInstance.runtime.action:cancel-process-instance-action',
  'cockpit.processInstance.runtime.action:add-variable-action',
  'cockpit.processInstance.runtime.action:job-retry-action',
  'cockpit.jobDefinition.action:update-suspension-state',
  'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
  'cockpit.incident.action:increase-incident-job-retry',
  'cockpit.incident.action:increase-incident-external-task-retry',
  'cockpit.repository.deployment.action:delete-deployment',
  'cockpit.navigation:deployments',
  'cockpit.navigation:batch',
  'cockpit.navigation:reports',
];

// Pages that would stand empty, whatever there is, and where the same is told.
const TOLD_ELSEWHERE = { '#/tasks': '#/kemajuan', '#/repository': '#/processes', '#/batch': '#/dashboard', '#/reports': '#/dashboard' };

function lead() {
  const page = location.hash.split('?')[0];
  const where = Object.keys(TOLD_ELSEWHERE).find((path) => page === path || page.startsWith(`${path}/`));
  if (where) {
    location.replace(TOLD_ELSEWHERE[where]);
  }
}

await loadWords('en', '3f41b494c349');
if (!mayChange()) {
  document.querySelector('base').setAttribute('cam-exclude-plugins', ADMINISTRATORS_ALONE.join(','));
  document.documentElement.classList.add('tertib-hanya-lihat');
  addEventListener('hashchange', lead, true);
  lead();
}

export default {
  app: { name: 'Cockpit', vendor: 'Tertib' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true,
  customScripts: ['ext/tertib/frame'],
};

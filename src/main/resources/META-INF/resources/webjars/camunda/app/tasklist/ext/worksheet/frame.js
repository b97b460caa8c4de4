/** All that touches Camunda's Tasklist: claiming, ending, its head and list, the pane that scrolls. */
import { CallError, cookie, request } from './api.js';
import { T } from './text.js';

const headers = () => ({ 'Content-Type': 'application/json', Accept: 'application/json', 'X-Requested-With': 'XMLHttpRequest',
  'X-XSRF-TOKEN': cookie('XSRF-TOKEN') });

export function createFrame(data, scope) {
  const engine = (path, body) => request(`${data.api.engineApi}${slash(data.api.engineApi)}${path}`, { method: 'POST', headers: headers(), body: JSON.stringify(body) });

  async function claim() {
    await engine(`task/${data.taskId}/claim`, { userId: await me() });
    refresh();
  }

  /** Who is signed in; Camunda knows, our pages need not. */
  async function me() {
    const user = scope && scope.$root && scope.$root.authentication && scope.$root.authentication.name;
    if (user) return user;
    const answer = await request(`${data.api.adminApi}${slash(data.api.adminApi)}auth/user/${data.api.engine}`, { headers: headers() });
    if (answer && answer.userId) return answer.userId;
    throw new CallError(T.unreachable);
  }

  /**
   * Ends the task; a refusal comes back as an error with the server's sentence.
   *
   * @param values by name, as the task's form would send them
   */
  const complete = (values = {}) => engine(`task/${data.taskId}/submit-form`,
    { variables: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])) });

  /** Lets Tasklist read head and list again. */
  function refresh() {
    const taskData = scope && scope.taskData;
    if (taskData && taskData.changed) ['task', 'taskList'].forEach(name => taskData.changed(name));
  }

  /** Closes the card after the task ended: the list is fresh at once. */
  function leave() {
    const [path, query] = location.hash.slice(1).split('?');
    const search = new URLSearchParams(query || '');
    ['task', 'detailsTab'].forEach(name => search.delete(name));
    location.hash = `#${path}${String(search) === '' ? '' : `?${search}`}`;
  }

  /** Opens the tab in which Camunda shows the form. */
  function toForm() {
    const tab = document.querySelector('.column-right .nav-tabs > li.task-detail-form a, .column-right .nav-tabs > li:nth-child(2) a');
    if (tab) tab.click();
  }

  /** Tells of claim and give back in Tasklist's head. */
  function watchHolder(fn) {
    const taskData = scope && scope.taskData;
    if (taskData && taskData.observe) taskData.observe('isAssignee', fn);
  }

  /** Camunda asks for its list every ten seconds and, signed out, leads away and takes the tab down; not while this says so. */
  function stayWhile(held, signal) {
    const root = scope && scope.$root;
    if (root && root.$on) signal.addEventListener('abort', root.$on('authentication.login.required', event => held() && event.preventDefault()));
  }

  return { claim, complete, leave, toForm, watchHolder, stayWhile };
}

const slash = base => (base.endsWith('/') ? '' : '/');

/** The nearest part of the page that scrolls around a node. */
export function pane(node) {
  for (let at = node.parentElement; at; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  }
  return document.scrollingElement;
}

/** What kind of task it is; asked once, since it never changes. */
import { get } from './api.js';

const known = new Map();

/** @return {sheet, form}: whether our tab and whether Camunda's form belong to the task */
export function kindOf(task) {
  if (!known.has(task)) known.set(task, ask(task).catch(error => { known.delete(task); throw error; }));
  return known.get(task);
}

async function ask(task) {
  const url = `/api/tasks/${encodeURIComponent(task)}`;
  const { sheet } = await get(`${url}/kind`);
  const context = sheet ? await get(`${url}/context`) : null;
  return { sheet, form: !sheet || context.submit === null };
}

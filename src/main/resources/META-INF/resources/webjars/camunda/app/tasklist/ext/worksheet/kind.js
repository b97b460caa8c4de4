/** What kind of task it is; asked once, since it never changes. */
import { get } from './api.js';

const known = new Map();

/** @return {sheet, form, alone, guide}: whether our tab and Camunda's form belong to the task, whether nobody else could take it, and where its chapter is */
export function kindOf(task) {
  if (!known.has(task)) known.set(task, ask(task).catch(error => { known.delete(task); throw error; }));
  return known.get(task);
}

/** A chapter of the guides; it stands under Keterangan, not beside the task's own pages. */
export const isGuide = page => page.path.startsWith('/panduan');

async function ask(task) {
  const url = `/api/tasks/${encodeURIComponent(task)}`;
  const { sheet, alone } = await get(`${url}/kind`);
  const context = sheet ? await get(`${url}/context`) : null;
  const guide = context && (context.links || []).find(isGuide);
  return { sheet, alone, form: !sheet || context.submit === null, guide: guide ? guide.path : null };
}

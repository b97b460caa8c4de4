/** Ends the task: the server decides, the page leads to what is open. */
import { button } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { completed } from '../../../../../tertib/notices.js';
import { lookFirst } from './lookfirst.js';
import { answered, contradicts, lookAt } from './sheet.js';

export function createFinish(work) {
  let running = false;
  /** What was sent although it was asked about: a refusal for another reason asks no second time. */
  let sentAnyway = null;

  async function finish() {
    if (running) return;
    running = true;
    try {
      work.banners.clear();
      await work.saver.settle();
      if (work.saver.unsent().length) return refuse(whatWaits(work.saver.unsent()));
      if (!await goesOn()) return;
      await work.frame.complete();
      work.frame.leave();
      completed(work.taskId);
    } catch (error) {
      refuse(error.message);
    } finally {
      running = false;
    }
  }

  /** Whoever fills the sheet is asked about what contradicts itself, once nothing else stands in the way. */
  async function goesOn() {
    const { sheet } = work;
    if (!sheet || !sheet.writable || sheet.mode !== 'fill' || sheet.items.some(i => i.missing)) return true;
    const doubtful = sheet.items.filter(i => contradicts(i, sheet));
    const known = doubtful.map(i => `${i.code}: ${i.contradiction}`).join();
    if (!doubtful.length || known === sentAnyway) return true;
    const answer = await lookFirst(doubtful);
    if (answer === 'send') sentAnyway = known;
    if (answer === 'look') {
      work.filters.set({ view: 'look', area: '', figure: null });
      work.show(doubtful[0].code);
    }
    return answer === 'send';
  }

  /** What the page itself still holds: entries that wait for their writer, or for the network. */
  function whatWaits(unsent) {
    const unfit = unsent.filter(e => ['held', 'refused', 'conflict'].includes(e.phase));
    if (!unfit.length) return T.notSent(unsent.length);
    return T.notFit(unfit.length, unfit[0].phase === 'refused' ? unfit[0].error.message : '');
  }

  function refuse(message) {
    work.banners.refuse(T.cannotEnd, [message], ways());
  }

  /** To the first open row, then to the first that could not be sent. */
  function ways() {
    const { sheet, saver } = work;
    if (!sheet || !sheet.writable || (sheet.mode !== 'fill' && !sheet.own.everyItem)) return work.lists ? listWay() : [];
    const open = sheet.items.find(i => !i.outside && (i.required || sheet.own.everyItem) && !answered(i, sheet)) || sheet.items.find(i => stands(i, null));
    const stuck = sheet.items.find(i => stands(i, saver.entry(i.code)) && i !== open && saver.entry(i.code).phase !== 'saved');
    const way = (item, kind) => button(T.toRow(item.name), () => work.show(item.code), kind);
    const found = [open && way(open, 'main'), stuck && way(stuck, '')].filter(Boolean);
    return found.length ? found : listWay();
  }

  /** Whether a row keeps the task from ending; what only contradicts itself does not. */
  function stands(item, entry) {
    const look = lookAt(item, work.sheet, entry);
    return Boolean(look) && look !== T.lookAtIt;
  }

  const listWay = () => (work.lists && work.lists.firstOpen() ? [button(T.toOpenRow, () => work.lists.firstOpen().focus(), 'main')] : []);

  return finish;
}

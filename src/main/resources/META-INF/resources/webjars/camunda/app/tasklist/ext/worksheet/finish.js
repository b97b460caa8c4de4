/** Ends the task: the server decides, the page leads to what is open. */
import { button } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { completed } from '../../../../../tertib/notices.js';
import { answered, lookAt } from './sheet.js';

export function createFinish(work) {
  let running = false;

  async function finish() {
    if (running) return;
    running = true;
    try {
      work.banners.clear();
      await work.saver.settle();
      if (work.saver.unsent().length) return refuse(whatWaits(work.saver.unsent()));
      await work.frame.complete();
      work.frame.leave();
      completed(work.taskId);
    } catch (error) {
      refuse(error.message);
    } finally {
      running = false;
    }
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
    const open = sheet.items.find(i => (i.required || sheet.own.everyItem) && !answered(i, sheet)) || sheet.items.find(i => lookAt(i, sheet, null));
    const stuck = sheet.items.find(i => lookAt(i, sheet, saver.entry(i.code)) && i !== open && saver.entry(i.code).phase !== 'saved');
    const way = (item, kind) => button(T.toRow(item.no), () => work.show(item.code), kind);
    const found = [open && way(open, 'main'), stuck && way(stuck, '')].filter(Boolean);
    return found.length ? found : listWay();
  }

  const listWay = () => (work.lists && work.lists.firstOpen() ? [button(T.toOpenRow, () => work.lists.firstOpen().focus(), 'main')] : []);

  return finish;
}

/** What is odd about the sheet, as the server tells whoever reviews or reads it; asked again after each save. */
import { get, post, remove } from './api.js';

const PAUSE = 500;

export function createXRays(work) {
  const base = `${work.url}/worksheet/xrays`;
  const address = found => `${base}/${encodeURIComponent(found.rule)}/${encodeURIComponent(found.code)}`;
  let page = { mayDismiss: false, findings: [] };
  let timer = null;
  let turn = 0;

  async function load() {
    const mine = ++turn;
    const fresh = await get(base, work.signal).catch(() => null);
    if (mine === turn && fresh) tell(fresh);
  }

  function tell(fresh) {
    page = fresh;
    work.bus.say('xrays');
    work.bus.say('figures');
  }

  /** In place of what stood there. */
  const put = found => tell({ ...page, findings: page.findings.map(one => (one.rule === found.rule && one.code === found.code ? found : one)) });

  const dismiss = async (found, reason) => put(await post(address(found), { reason }));
  const reopen = async found => put(await remove(address(found)));

  work.bus.on('accepted', () => {
    clearTimeout(timer);
    timer = setTimeout(load, PAUSE);
  });
  load();

  const of = code => page.findings.filter(found => found.code === code);
  const isOpen = code => of(code).some(found => !found.dismissed);
  /** What concerns no single item: a part, or the whole. */
  const wide = () => page.findings.filter(found => !work.sheet.byCode.has(found.code));

  return { of, wide, isOpen, dismiss, reopen, mayDismiss: () => page.mayDismiss, close: () => clearTimeout(timer) };
}

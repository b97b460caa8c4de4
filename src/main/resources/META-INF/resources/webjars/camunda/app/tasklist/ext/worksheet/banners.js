/** What stands between the head and the rows: returned, locked, not yours, no network. */
import { banner, button, fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { stamp, time, weekday } from './format.js';
import { isGuide } from './kind.js';

export function createBanners(work) {
  const node = h('div', { class: 'w-ban' });
  const offline = h('div');
  const problem = h('div');
  const fixed = [returned(work), holder(work, problem), hints(work), links(work)].filter(Boolean);
  node.append(problem, offline, ...fixed);
  if (!fixed.length) node.classList.add('w-ban--none');

  function update() {
    const since = work.saver.awaySince();
    const files = work.uploads ? work.uploads.waiting().length : 0;
    const unsent = work.saver.unsent();
    fill(offline, since ? away(since, unsent.length, files) : null,
      unsent.some(e => e.kept === false) ? banner('bad', 'bad', T.unsent, h('p', null, T.noRoom)) : null);
  }

  /** Nobody answers, or nobody knows us any more: either way nothing is lost. */
  function away(since, rows, files) {
    return work.saver.signedOut()
      ? banner('warn', 'lock', T.signedOutTitle, h('p', null, T.signedOutBody(rows, files)), [button(T.signIn, () => location.reload(), 'main')])
      : banner('warn', 'off', T.offlineTitle(time(since)), h('p', null, T.offlineBody(rows, files)), [button(T.sendNow, work.sendNow)]);
  }

  /** A refusal: takes the focus, stays until the next attempt. */
  function refuse(title, paragraphs, actions) {
    fill(problem, banner('bad', 'bad', title, paragraphs.map(p => h('p', null, p)), actions, { role: 'alert', tabindex: '-1' }));
    problem.firstChild.scrollIntoView({ block: 'center' });
    problem.firstChild.focus({ preventScroll: true });
  }

  /** What this device holds of a sheet that cannot be written now is kept, and named. */
  function left(n) {
    if (n) node.append(banner('warn', 'off', T.unsentRows(n), h('p', null, T.leftOnDevice(n))));
  }

  update();
  return { node, update, refuse, left, clear: () => fill(problem) };
}

function returned({ context, sheet, show }) {
  const back = context.returned || context.mended;
  if (!back) return null;
  const rows = sheet ? (back.codes || []).map(code => sheet.byCode.get(code)).filter(Boolean) : [];
  return banner('warn', 'back', (context.returned ? T.returnedBy : T.mendedSince)(back.by), h('p', { class: 'w-back' }, `“${back.note}” `,
    h('span', { class: 't-meta' }, T.returnedMeta(stamp(back.at), back.round, back.due && weekday(back.due)))),
    rows.map(item => button(T.openRow(item.name), () => show(item.code))));
}

/** Values as text, not as grey fields: says why and who can open it. */
export function locked({ sheet }) {
  if (!sheet || !sheet.locked) return null;
  return banner('lock', 'lock', T.lockedTitle, h('p', null, sheet.lockedBecause || T.lockedBody));
}

/** Somebody must hold the task before anything is written. */
function holder(work, problem) {
  const { context } = work;
  if (!context.held || context.held.mine) return null;
  if (context.held.by) return banner('lock', 'lock', T.heldBy(context.held.by), h('p', null, T.heldByBody));
  if (!context.canClaim) return null;
  return banner('', 'info', T.notHeld, h('p', null, T.notHeldBody), [button(T.claim, claim, 'main')]);

  async function claim(event) {
    event.target.textContent = T.claiming;
    try {
      await work.frame.claim();
      await work.loadUnlessHeld();
    } catch (error) {
      event.target.textContent = T.claim;
      fill(problem, banner('bad', 'bad', T.claimFailed, h('p', null, error.message), [], { role: 'alert' }));
    }
  }
}

function hints({ context }) {
  const words = context.hints || [];
  return words.length ? h('ul', { class: 'w-hints' }, words.map(w => h('li', { class: 't-help' }, w))) : null;
}

function links({ context }) {
  const pages = (context.links || []).filter(page => !isGuide(page));
  const link = page => h('li', null, h('a', { class: 't-btn', href: page.path, target: '_blank', rel: 'noopener' }, page.text));
  return pages.length ? h('ul', { class: 'w-links' }, pages.map(link)) : null;
}

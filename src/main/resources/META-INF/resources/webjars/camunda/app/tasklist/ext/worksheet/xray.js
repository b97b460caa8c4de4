/** What is odd about an item or the whole: what was found, what to look at, and why somebody calls it fair. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { field } from './controls.js';
import { stamp } from './format.js';
import { makeRow } from './makers.js';
import { partTitle } from './parted.js';

const SHAPES = { berat: 'bad', sedang: 'warn', ringan: 'info' };

/** Under the layers of an open item; null in a task that shows none. */
export const createItemXRays = (work, item) => work.xrays && createXRayList(work, () => work.xrays.of(item.code), item);

/** Over the rows: of parts and of the whole. */
export const createWideXRays = work => work.xrays && createXRayList(work, () => work.xrays.wide(), null);

function createXRayList(work, found, item) {
  const node = h('div', { class: 'w-xrays', hidden: true });
  let parts = new Map();
  work.bus.on('xrays', update);

  /** A block that says the same stays, with what is being typed in it. */
  function update() {
    const all = found();
    const next = new Map();
    all.forEach(one => {
      const words = JSON.stringify([one, work.xrays.mayDismiss()]);
      const known = parts.get(one.rule + one.code);
      next.set(one.rule + one.code, known && known.words === words ? known : Object.assign(createXRay(work, one, item, known && known.focused), { words }));
    });
    const changed = next.size !== parts.size || [...next].some(([key, part]) => parts.get(key) !== part);
    parts = next;
    node.hidden = !all.length;
    if (!changed) return;
    fill(node, [...parts.values()].map(part => part.node));
    [...parts.values()].filter(part => part.focused).forEach(part => { part.focused = false; part.focus(); });
  }

  update();
  return { node, update };
}

function createXRay(work, found, item, focused) {
  const act = h('div', { class: 't-act' });
  const error = h('p', { class: 't-err', role: 'alert', hidden: true });
  const place = item ? null : h('p', { class: 't-meta' }, found.code === 'total' ? T.xrayWhole : partTitle(work.sheet, found.code));
  const node = h('div', { class: `w-xr w-xr--${found.severity}${found.dismissed ? ' w-xr--fair' : ''}` }, icon(found.dismissed ? 'ok' : SHAPES[found.severity] || 'warn'),
    h('div', null, place, found.sights.map(sight => sightLines(work, found, sight)), found.dismissed ? fairWords(found.dismissed) : null, act, error));
  const part = { node, focused, focus: () => { const first = act.querySelector('button'); if (first) first.focus({ preventScroll: true }); } };
  buttons();

  function buttons() {
    const may = work.xrays.mayDismiss();
    const makers = item && work.lists && !found.dismissed ? work.lists.makers : [];
    fill(act, found.dismissed ? may && button(T.undo, () => deed(() => work.xrays.reopen(found)), 'quiet sm', { 'aria-label': T.xrayReopen(found.rule) }) : may && button(T.xrayFair, ask, 'sm'),
      makers.map(maker => button(T.xrayMake(maker.list.rowName), () => makeRow(work, item, maker), 'sm')));
    act.hidden = !act.childElementCount;
  }

  function ask() {
    let text = '';
    const reason = field({ label: T.xrayReason(found.rule), multiline: true, required: true, onInput: typed => { text = typed; error.hidden = true; } });
    reason.input.maxLength = 500;
    const save = button(T.xraySave, () => deed(() => work.xrays.dismiss(found, text)), 'sm');
    const cancel = button(T.cancel, () => { error.hidden = true; buttons(); part.focus(); }, 'quiet sm');
    act.hidden = false;
    fill(act, h('div', { class: 'w-xrask' }, reason.node, h('div', { class: 't-act' }, save, cancel)));
    reason.input.focus({ preventScroll: true });
  }

  /** What stands here afterwards has the focus. */
  async function deed(call) {
    part.focused = true;
    try {
      await call();
    } catch (refused) {
      part.focused = false;
      error.hidden = false;
      fill(error, icon('bad'), h('span', null, refused.message));
    }
  }

  return part;
}

function sightLines(work, found, sight) {
  return [h('p', null, h('b', null, T.xrayHead(found.rule, found.severity)), ` ${sight.sentence}`), h('p', { class: 't-dim' }, sight.look),
    sight.items.length ? h('details', null, h('summary', { class: 't-sum' }, T.xrayItems(sight.items.length)),
      h('div', { class: 'w-xritems' }, sight.items.map(code => button((work.sheet.byCode.get(code) || { name: code }).name, () => work.show(code), 'quiet sm', { class: 't-btn t-btn--quiet t-btn--sm t-code' })))) : null];
}

const fairWords = ({ reason, by, at }) => h('blockquote', { class: 't-quote t-quote--calm' }, h('p', null, reason), h('footer', null, T.byAt(T.xrayFairBy(by), stamp(at))));

/** The running score in the head: large, beside what the other layers made of it. */
import { fill, h } from '../../../../../tertib/dom.js';
import { T, inSentence } from './text.js';
import { comma } from './format.js';
import { areaCode, partTitle } from './parted.js';
import { answered } from './sheet.js';

/** Areas of others that are named. */
const NAMED = 2;

/** @param progress part of the head that shows how far the work is */
export function createScoreLine(work, progress) {
  const { sheet, saver } = work;
  const figure = h('b');
  const whole = h('span');
  const layers = h('ol', { class: 'w-ly' });
  const words = h('p', { class: 't-dim w-waits' });
  const others = h('p', { class: 't-meta w-others' });
  const node = h('div', { class: 'w-score' }, h('div', { class: 'w-line' }, h('div', { class: 'w-big' }, figure, whole), layers, words, progress.node), others);

  function update() {
    const { score } = sheet;
    if (!score) return;
    const counted = score.layers || [];
    const last = counted[counted.length - 1];
    fill(figure, comma(score.score));
    fill(whole, [score.weight === '100.00' ? null : [T.outOf(comma(score.weight)), h('br')], T.running, h('br'), last && sheet.layers.length > 1 ? T.ofLayer(inSentence(last.name)) : null, score.category ? [h('br'), T.category(score.category.code)] : null]);
    layers.hidden = counted.length < 2 && sheet.mode !== 'correct';
    if (!layers.hidden) fill(layers, sheet.layers.map(layer => layerScore(layer, counted.find(one => one.code === layer.code))));
    fill(words, waits(score));
    words.hidden = !words.textContent;
    fill(others, missingElsewhere(sheet));
    others.hidden = !others.textContent;
    progress.update();
  }

  function layerScore(layer, counted) {
    const own = sheet.own === layer && sheet.mode !== 'read';
    const held = own ? saver.unsent().filter(entry => entry.phase === 'held' && sheet.byCode.has(entry.key)).length : 0;
    const note = held ? T.waitForReason(held) : counted && counted.change && Number(counted.change) ? T.changed(counted.change) : null;
    return h('li', { class: own ? 'on' : null }, h('span', null, own ? T.layerOfYou(layer.name) : layer.name), h('b', null, counted ? comma(counted.score) : T.none), note ? h('em', null, note) : null);
  }

  const waits = score => [score.waiting ? T.waitForProof(score.waiting) : '', score.blank ? T.blanksCount(score.blank) : ''].filter(Boolean).join(' · ');

  return { node, update };
}

/** Whose part is missing still; nothing once all of it is there. */
function missingElsewhere(sheet) {
  const areas = new Map();
  sheet.items.filter(item => item.outside).forEach(item => areas.set(areaCode(item), [...(areas.get(areaCode(item)) || []), item]));
  const missing = [...areas].map(([code, items]) => ({ code, items, done: items.filter(item => answered(item, sheet)).length })).filter(area => area.done < area.items.length)
    .map(({ code, items, done }) => T.elsewhere(partTitle(sheet, code), done, items.length, items[0].outside));
  return [...missing.slice(0, NAMED), ...(missing.length > NAMED ? [T.moreAreas(missing.length - NAMED)] : [])].join('; ');
}

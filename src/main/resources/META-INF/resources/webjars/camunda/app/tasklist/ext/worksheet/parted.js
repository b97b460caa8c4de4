/** The parts of an instrument above the items: areas, and what stands in them, with their scores. */
import { h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { comma } from './format.js';

/** Code of the area that an item stands in: the part above the nearest one. */
export const areaCode = item => item.parts[item.parts.length - 2] || item.parts[item.parts.length - 1] || item.area;

const kept = new WeakMap();

/** @return {title, weight, score} of a part; null where the score does not know it */
export function partOf(sheet, code) {
  const nodes = (sheet.score && sheet.score.nodes) || [];
  if (!kept.has(nodes)) kept.set(nodes, new Map(nodes.map(node => [node.code, node])));
  return kept.get(nodes).get(code) || null;
}

/** *P5 Penguatan Pengawasan*; a code without a number says nothing. */
export function partTitle(sheet, code) {
  const { title } = partOf(sheet, code) || { title: code };
  return /\d/.test(code) && sheet.short(code) !== title ? `${sheet.short(code)} ${title}` : title;
}

/** *0,94 dari 1,50* */
export function partScore(sheet, code) {
  const part = partOf(sheet, code);
  return part ? T.ofWhole(comma(part.score), comma(part.weight)) : '';
}

/** A bar of its score; never without the figures beside it. */
export function scoreBar() {
  const solid = h('i');
  const node = h('span', { class: 't-bar w-bar', 'aria-hidden': 'true' }, solid);
  const set = part => {
    node.hidden = !part;
    solid.style.width = `${part && Number(part.weight) ? (100 * Number(part.score)) / Number(part.weight) : 0}%`;
  };
  return { node, set };
}

/** What stands beside an item: its lines and marks, the time before, what later layers made of it. */
import { button, fill, h, icon } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { stamp } from './format.js';
import { describe, same } from './fields.js';
import { contradicts, layerName, mendedSince } from './sheet.js';

export function about(item) {
  const { lines, marks } = item.view;
  const last = lines.length - 1;
  const code = [' ', item.scale.row.scored ? null : h('span', { class: 't-code t-meta' }, item.code), ' ', marks.map(mark)];
  const apart = item.scale.row.scored && !lines.length && !marks.length;
  return [
    item.returned ? h('blockquote', { class: 't-quote' }, h('p', { class: 'w-back' }, item.returned.note),
      h('footer', null, T.byAt(item.returned.by, stamp(item.returned.at)), item.returned.mended ? ` · ${mendedSince(item) ? T.changedSince : T.unchangedSince}` : null)) : null,
    lines.map((line, i) => h('p', { class: 'w-ideal' }, h('span', { class: 't-meta' }, line.label), ` ${line.text}`, i === last ? code : null)),
    lines.length || apart ? null : h('p', { class: 'w-ideal' }, code),
    item.outside ? h('p', { class: 't-help' }, T.outside(item.outside)) : null,
  ];
}

const mark = ({ text, icon: shape, tone }) => (shape ? h('span', { class: `t-chip${tone ? ` t-chip--${tone}` : ''}` }, icon(shape), text) : h('span', { class: 't-meta' }, text));

/** To whoever fills: what later layers made of the answer, and why. */
export function corrections(item, sheet) {
  const own = item.layers.find(l => l.layer === sheet.layer);
  const words = l => (l.outdated ? T.wasJudged : own && same(l.answer, own.answer) ? T.wasAgreed : T.wasCorrected);
  return item.layers.filter(l => l.layer !== sheet.layer && l.answer).map(l => h('blockquote', { class: 't-quote t-quote--calm' },
    h('p', null, words(l)(layerName(sheet, l.layer), describe(item, { answer: l.answer, note: l.reason }))), h('footer', null, T.byAt(l.by, stamp(l.at)))));
}

/** What does not fit together in the answer, for whoever fills it and whoever reads it. */
export function createDoubt(item, sheet) {
  const node = h('p', { class: 'w-doubt t-warn', hidden: true });

  function update() {
    const words = contradicts(item, sheet);
    node.hidden = !words;
    fill(node, words ? [icon('warn'), h('span', null, T.doubt(words))] : null);
  }

  return { node, update };
}

/** @param use called with the note; null where nothing can be written */
export function timeBefore(item, use) {
  const { earlier } = item.view;
  if (!earlier) return null;
  return h('div', { class: 'w-lalu' }, h('span', { class: 't-meta' }, earlier.when), earlier.words, ' ',
    use && earlier.note ? button(T.useNote, () => use(earlier.note), 'quiet sm') : null);
}

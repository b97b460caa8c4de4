/** A closed row of a scored item: code, text, what each layer says, one sign. */
import { fill, h } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { brief, same } from './fields.js';
import { voices } from './sheet.js';

/** @return {summary, update} */
export function createItemSummary(item, sheet) {
  const voicesNode = h('span', { class: 'w-tri' });
  const st = h('span', { class: 'w-st' });
  const summary = h('summary', { class: 't-sum w-item' }, h('span', { class: 't-code' }, item.name), h('span', { class: 'w-aksi' }, item.text), voicesNode, st);

  function update() {
    const said = shownVoices(item, sheet);
    voicesNode.hidden = said.every(voice => voice.answer === null);
    fill(voicesNode, h('span', { class: 't-sr' }, said.map(voice => `${voice.layer.name} ${words(item, voice)}`).join(', ')), said.map((voice, i) => cell(item, voice, said.slice(0, i))));
  }

  return { summary, st, update };
}

/** Of all layers up to the task's own, or up to the last that spoke. */
function shownVoices(item, sheet) {
  const all = voices(item, sheet);
  const { proposal } = item.view;
  const earlier = proposal && proposal.mark ? [{ layer: { name: proposal.mark }, answer: proposal.answer, earlier: true }] : [];
  const last = Math.max(sheet.own ? sheet.layers.indexOf(sheet.own) : 0, ...all.filter(voice => voice.answer !== null).map(voice => voice.place));
  const shown = all.slice(0, last + 1);
  return earlier.length && last > 0 ? [...shown.slice(0, -1), ...earlier, ...shown.slice(-1)] : shown;
}

const words = (item, voice) => (voice.answer === null ? T.silent : brief(item, voice.answer));

/** A shift against the layer before is a changed answer. */
function cell(item, voice, earlier) {
  const before = voice.earlier ? null : earlier.filter(one => one.answer !== null && !one.earlier).pop();
  const changed = voice.answer !== null && before && !same(voice.answer, before.answer);
  return h('i', { class: [voice.own ? 'own' : '', changed ? 'd' : ''].filter(Boolean).join(' ') || null, 'aria-hidden': 'true' }, words(item, voice));
}

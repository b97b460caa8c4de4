/** Answers that modules know of an item: an offer stands beside the field until somebody takes it, and never counts before. */
import { button, fill, h, icon, state } from '../../../../../tertib/dom.js';
import { T } from './text.js';
import { brief, said } from './fields.js';
import { longDate } from './format.js';
import { agreesWithOffer } from './sheet.js';

/** @param after called when one was taken */
export function createOffers(work, item, after) {
  const node = h('div', { class: 'w-offers' });
  let drawn = null;

  /** Its note names source and day: it is kept beside what the person wrote himself. */
  function take(offer) {
    const note = says(item, offer) ? item.draft.note : [(item.draft.note || '').trim(), offer.note].filter(Boolean).join(' ');
    work.answers.edit(item, { answer: offer.answer, note }, 'once');
    after();
  }

  /** An answer that is no longer the offered one does not go on naming its source. */
  function leave() {
    const stale = item.offers.filter(offer => says(item, offer) && !agreesWithOffer(item, offer));
    if (stale.length) work.answers.edit(item, { note: stale.reduce((note, offer) => note.replace(offer.note, '').replace(/ {2,}/g, ' ').trim(), item.draft.note) || null }, 'once');
  }

  /** By key: the one that the answer is, without its note; else the first. @return whether there was one */
  function confirm() {
    const next = byKey(item);
    if (next) take(next);
    return Boolean(next);
  }

  function update() {
    const answered = said(item, item.draft.answer);
    const lines = item.offers.map(offer => ({ offer, answered, agrees: agreesWithOffer(item, offer), noted: says(item, offer), byKey: offer === byKey(item) }));
    const now = JSON.stringify(lines);
    node.hidden = !lines.length;
    if (now === drawn) return;
    drawn = now;
    fill(node, lines.map(one => line(item, one, take)));
  }

  update();
  return { node, update, confirm, leave };
}

const says = (item, offer) => (item.draft.note || '').includes(offer.note);

function byKey(item) {
  const taken = item.offers.find(offer => agreesWithOffer(item, offer));
  return taken ? (says(item, taken) ? null : taken) : item.offers[0] || null;
}

function line(item, { offer, answered, agrees, noted, byKey: key }, take) {
  const source = offer.page ? h('a', { href: offer.page, target: '_blank', rel: 'noopener' }, offer.source) : offer.source;
  const from = h('span', { class: 't-meta' }, source, `, ${longDate(offer.day)}`);
  const deed = words => button([words, key ? h('span', { class: 't-kbd' }, T.confirmKey) : null], () => take(offer), 'sm');
  if (agrees) return h('div', { class: 'w-offer' }, state('ok', 'ok', T.asOffered), from, noted ? null : deed(T.useNote));
  return h('div', { class: 'w-offer' }, icon('info'), h('span', null, `${T.offer}: `, h('b', null, brief(item, offer.answer))), from,
    answered ? h('span', { class: 't-meta' }, T.otherThanOffered) : null, deed(answered ? T.useOffer : T.confirm));
}

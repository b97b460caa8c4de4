/** The sheet as the page holds it: one place for what is known of every item. */
import { T } from './text.js';
import { unsent } from './saver.js';
import { choice, falls, markOf, said, same, sent } from './fields.js';

export const isOneLine = item => item.scale.row.oneLine;

/** @param json as the server answers; `items` get their number, their draft and the layers by name */
export function createSheet(json, returned, mended) {
  const scored = json.items.some(raw => json.scales[raw.scaleView].row.scored);
  const sheet = { ...json, scored, own: json.layers.find(l => l.code === json.layer) || null, writable: json.mode !== 'read' && !json.locked };
  const short = scored ? shortCodes(json.items) : null;
  const numbers = { oneLine: 0, usual: 0 };
  const back = returned || mended;
  const marked = new Set((back && back.codes) || []);
  const noteOn = code => back.comments.filter(one => one.code === code).map(one => one.text).join('\n') || back.note;
  sheet.items = json.items.map(raw => {
    const item = take({ code: raw.code, returned: marked.has(raw.code) ? { ...back, note: noteOn(raw.code), mended: !returned } : null }, raw, sheet);
    const no = ++numbers[isOneLine(item) ? 'oneLine' : 'usual'];
    return Object.assign(item, { no, name: short ? short(raw.code) : no, area: raw.headings.join(' › '), parts: ((raw.context || {}).simpul || '').split('/').filter(Boolean) });
  });
  sheet.byCode = new Map(sheet.items.map(item => [item.code, item]));
  sheet.short = short;
  return sheet;
}

/** Codes without the letters that all of them begin with. */
function shortCodes(items) {
  const [first] = /^[A-Z]+-/.exec(items[0].code) || [''];
  const head = items.every(item => item.code.startsWith(first)) ? first : '';
  return code => (code.startsWith(head) ? code.slice(head.length) : code);
}

/** Reads the server's word on an item into ours. */
export function take(item, raw, sheet) {
  const layers = raw.layers || [];
  Object.assign(item, raw, { scale: { ...raw.scale, ...sheet.scales[raw.scaleView] }, evidence: raw.evidence || [], layers, offers: raw.offers || [] });
  item.own = layers.find(l => l.layer === sheet.layer) || null;
  item.old = null;
  const own = sheet.mode === 'correct' ? standingWord(item) : raw;
  item.draft = { answer: own.answer ?? null, note: own.note ?? null, reason: own.reason ?? null };
  return item;
}

/** A word on what was changed since is to be said again: it is kept aside. */
function standingWord(item) {
  if (!item.own || !item.own.outdated) return item.own || {};
  item.old = item.own;
  item.own = null;
  return { reason: item.old.reason };
}

/** Whether the task writes this item. */
export const mine = (item, sheet) => sheet.writable && !item.outside;

export const layerName = (sheet, code) => (sheet.layers.find(l => l.code === code) || {}).name || code;
/** The layers that stand before one. */
export const before = (sheet, layer) => sheet.layers.slice(0, sheet.layers.indexOf(layer));

/** What the last of some layers said; null when none gave an answer. */
const lastOf = (item, codes) => item.layers.filter(l => codes.includes(l.layer) && !l.outdated && said(item, l.answer)).pop() || null;

/** What the layer that the task writes finds. */
export const standing = (item, sheet) => lastOf(item, before(sheet, sheet.own).map(l => l.code));

/** A layer that judges every item may say what stood there: that is agreeing, and no change. */
export function agrees(item, sheet) {
  const found = standing(item, sheet);
  return sheet.own.everyItem && Boolean(found) && same(item.draft.answer, found.answer);
}

/** The answer that counts: of the last layer that gave one, as far as the task's own. */
export function counted(item, sheet) {
  if (sheet.mode === 'fill') return item.draft.answer;
  if (sheet.mode === 'correct' && said(item, item.draft.answer)) return item.draft.answer;
  const last = sheet.mode === 'correct' ? standing(item, sheet) : lastOf(item, sheet.layers.map(l => l.code));
  return last ? last.answer : item.answer;
}

/** Whether the item has what this task owes it. */
export function answered(item, sheet) {
  return said(item, sheet.mode === 'correct' && sheet.own.everyItem ? item.draft.answer : counted(item, sheet));
}

/** Answered, but still without a note, a reason or a document that it needs. */
export function lacking(item, sheet, entry) {
  if (!answered(item, sheet)) return false;
  if (sheet.mode !== 'fill') return sheet.scored && Boolean(entry) && entry.phase === 'held';
  if (entry && ['held', 'refused', 'conflict'].includes(entry.phase)) return true;
  return Boolean(item.missing) && !busy(entry);
}

export const complete = (item, sheet, entry) => answered(item, sheet) && !lacking(item, sheet, entry);

export const agreesWithOffer = (item, offer) => said(item, item.draft.answer) && same(sent(item, item.draft.answer), sent(item, offer.answer));
export const offerTaken = item => item.offers.some(offer => agreesWithOffer(item, offer));
/** Still blank, with an answer that a module offers. */
export const waitsForOffer = item => item.offers.length > 0 && !said(item, item.draft.answer);

/** Still blank, with an answer of another time. */
export const waitsForConfirmation = item => Boolean(item.view.proposal) && !said(item, item.draft.answer);

/** Why somebody should look at this row, in the row's words; null when all is well. */
export function lookAt(item, sheet, entry) {
  if (!mine(item, sheet)) return null;
  if (entry && ['held', 'refused', 'conflict', 'failed', 'device'].includes(entry.phase)) return entry.hold || entry.phase;
  if (sheet.mode !== 'fill') return null;
  if (item.returned && !item.returned.mended && !mendedSince(item)) return T.completeIt;
  if (waitsForOffer(item)) return T.offered;
  if (waitsForConfirmation(item)) return item.scale.row.scored ? T.confirmEarlier : T.confirmIt;
  if (lacking(item, sheet, entry)) return item.missing;
  return contradicts(item, sheet) ? T.lookAtIt : null;
}

/** What does not fit together in the answer that counts; null when all does. */
export const contradicts = (item, sheet) => (said(item, counted(item, sheet)) && item.contradiction) || null;

/** A row that was named in the return counts as mended when it was saved, or given a document, after it. */
export const mendedSince = item => [item.savedAt, ...item.evidence.map(e => e.at)].some(at => at && new Date(at) > new Date(item.returned.at));

/** What each layer says, in their order; the task's own as far as it is written here. */
export function voices(item, sheet) {
  return sheet.layers.map((layer, place) => {
    const own = sheet.mode !== 'read' && layer.code === sheet.layer;
    const kept = item.layers.find(l => l.layer === layer.code) || {};
    const word = own ? { ...kept, ...item.draft, outdated: false } : kept;
    return { ...word, layer, place, own, later: Boolean(sheet.own) && place > sheet.layers.indexOf(sheet.own), answer: said(item, word.answer) && !word.outdated ? word.answer : null };
  });
}

/** Whether two layers say different things. */
export function differs(item, sheet) {
  const all = voices(item, sheet).filter(voice => voice.answer !== null);
  return all.some(voice => !same(voice.answer, all[0].answer));
}

/** Not yet done in full: what a later layer looks at first, or has not judged yet. */
export function unfinished(item, sheet) {
  if (sheet.mode === 'correct' && sheet.own.everyItem) return !answered(item, sheet);
  const answer = counted(item, sheet);
  const mark = markOf(item, choice(item, answer));
  if (!said(item, answer) || ['open', 'partly'].includes(mark)) return true;
  return mark === 'done' && falls(item, answer);
}

/** The last change that a later layer made; null when none did. */
export function correction(item, sheet) {
  const all = item.own && !item.layers.some(l => l.layer === item.own.layer) ? [...item.layers, item.own] : item.layers;
  return all.filter((l, i) => l.layer !== sheet.layers[0].code && said(item, l.answer) && changes(item, sheet, l, all.slice(0, i))).pop() || null;
}

/** A layer that judges every item changes only where it says something else. */
function changes(item, sheet, layer, earlier) {
  const { everyItem } = sheet.layers.find(l => l.code === layer.layer) || {};
  const found = earlier.filter(l => said(item, l.answer)).pop();
  return !everyItem || !found || !same(layer.answer, found.answer);
}

export const busy = entry => Boolean(entry) && unsent(entry);

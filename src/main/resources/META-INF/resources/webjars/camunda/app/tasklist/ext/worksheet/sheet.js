/** The sheet as the page holds it: one place for what is known of every item. */
import { T } from './text.js';
import { unsent } from './saver.js';

export const isFinding = item => item.scale.kind === 'TINDAK_LANJUT';
/** Whether what is not done in full asks for a new date: the rows of a quarterly report. */
export const asksDate = item => item.scale.kind === 'PELAKSANAAN_TRIWULAN';
export const slipped = answer => ['belum', 'sebagian'].includes(choice(answer));
export const choice = answer => (answer && answer.pelaksanaan) || null;
export const word = (item, code) => (item.scale.options.find(o => o.code === code) || {}).text || code || T.noAnswer;

/** @param json as the server answers; `items` get their number, their draft and the layers by name */
export function createSheet(json, returned) {
  const numbers = { finding: 0, action: 0 };
  const marked = new Set((returned && returned.codes) || []);
  const items = json.items.map(raw => {
    const no = ++numbers[isFinding(raw) ? 'finding' : 'action'];
    return take({ code: raw.code, no, returned: marked.has(raw.code) ? returned : null }, raw, json);
  });
  return { ...json, items, byCode: new Map(items.map(item => [item.code, item])), writable: json.mode !== 'read' && !json.locked };
}

/** Reads the server's word on an item into ours. */
export function take(item, raw, sheet) {
  const layers = raw.layers || [];
  Object.assign(item, raw, { context: raw.context || {}, evidence: raw.evidence || [], layers });
  item.office = layers.find(l => l.layer === 'self') || (sheet.mode === 'fill' ? null : item.office) || null;
  item.own = layers.find(l => l.layer === sheet.layer) || null;
  const own = sheet.mode === 'correct' ? item.own || {} : raw;
  item.draft = { answer: own.answer ?? null, note: own.note ?? null, reason: own.reason ?? null };
  item.last = json(item.context.lalu);
  item.proposal = json(item.context.usulan);
  return item;
}

function json(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** The answer that counts: the correction when there is one, else the office's. */
export function counted(item, sheet) {
  if (sheet.mode === 'fill') return item.draft.answer;
  if (sheet.mode === 'correct' && choice(item.draft.answer)) return item.draft.answer;
  const said = item.layers.filter(l => choice(l.answer));
  return said.length ? said[said.length - 1].answer : item.answer;
}

export const answered = (item, sheet) => choice(counted(item, sheet)) !== null;
export const waitsForConfirmation = item => Boolean(item.proposal) && !choice(item.draft.answer);

/** Why somebody should look at this row, in the row's words; null when all is well. */
export function lookAt(item, sheet, entry) {
  if (!sheet.writable) return null;
  if (entry && ['held', 'refused', 'conflict', 'failed', 'device'].includes(entry.phase)) return entry.hold || entry.phase;
  if (sheet.mode !== 'fill') return null;
  if (item.returned && !mendedSince(item)) return T.completeIt;
  if (waitsForConfirmation(item)) return T.confirmIt;
  return answered(item, sheet) ? item.missing : null;
}

/** A row that was named in the return counts as mended when it was saved, or given a document, after it. */
const mendedSince = item => [item.savedAt, ...item.evidence.map(e => e.at)].some(at => at && new Date(at) > new Date(item.returned.at));

/** Not yet done in full: what an assessor looks at first. */
export function unfinished(item, sheet) {
  const answer = counted(item, sheet);
  if (['belum', 'sebagian', null].includes(choice(answer))) return true;
  return choice(answer) === 'sudah' && answer.dibutuhkan > answer.tersedia;
}

export const corrected = item => [...item.layers, item.own || {}].some(l => l.layer && l.layer !== 'self' && choice(l.answer));

/** Whether the server already says what we would send. */
export function sameAnswer(ours, theirs) {
  const plain = value => value ?? '';
  const left = ours.answer || {};
  const right = theirs.answer || {};
  return ['pelaksanaan', 'dibutuhkan', 'tersedia', 'tanggalBaru'].every(k => String(plain(left[k])) === String(plain(right[k])))
    && plain(ours.note) === plain(theirs.note) && plain(ours.reason) === plain(theirs.reason);
}

export const busy = entry => Boolean(entry) && unsent(entry);

/** Answers on their way from the fields to the server. */
import { get, put } from './api.js';
import { T } from './text.js';
import { choice, isFinding, sameAnswer, slipped, take } from './sheet.js';

const whole = value => /^\d{1,4}$/.test(String(value));

/** Words for a count that is none; null when it is one or blank. */
export const wrongCount = (text, least) => (text === '' || text === null || text === undefined ? null
  : !whole(text) ? T.notNumber : Number(text) < least ? T.needOne : null);

export function createAnswers(work) {
  const { sheet, bus } = work;
  const base = `/api/tasks/${encodeURIComponent(work.taskId)}/worksheet`;
  const url = code => `${base}/answers/${encodeURIComponent(code)}`;

  /** @param at `once` for a choice, `typing` for text */
  function edit(item, part, at) {
    Object.assign(item.draft, part);
    work.saver.change(item.code, { ...item.draft }, { at, hold: missingPart(item) });
  }

  function editAnswer(item, part, at) {
    const answer = { ...(item.draft.answer || {}), ...part };
    if (choice(answer) && !isFinding(item)) fillCounts(item, answer);
    if (!slipped(answer)) delete answer.tanggalBaru;
    edit(item, { answer }, at);
  }

  /** A choice begins with one document needed and none there, to be seen and changed in the fields. */
  function fillCounts(item, answer) {
    const from = item.office && item.office.answer ? item.office.answer : {};
    if (answer.dibutuhkan === undefined || answer.dibutuhkan === null || answer.dibutuhkan === '') answer.dibutuhkan = from.dibutuhkan ?? 1;
    if (answer.tersedia === undefined || answer.tersedia === null || answer.tersedia === '') answer.tersedia = from.tersedia ?? 0;
  }

  /** What keeps a draft from being sent. */
  function missingPart(item) {
    const { answer, reason } = item.draft;
    if (answer && (wrongCount(answer.dibutuhkan, 1) || wrongCount(answer.tersedia, 0))) return T.fixNumbers;
    if (answer && !choice(answer)) return T.chooseFirst;
    if (sheet.mode === 'correct' && answer && !(reason || '').trim()) return T.giveReason;
    return null;
  }

  const send = (code, value, revision) => put(url(code), { ...value, answer: plain(value.answer), revision });

  /** Counts as numbers, whatever the field said. */
  function plain(answer) {
    if (!answer || !('dibutuhkan' in answer)) return answer;
    return { ...answer, dibutuhkan: Number(answer.dibutuhkan), tersedia: Number(answer.tersedia) };
  }

  /** @param result what the server answered to a saving, or the entry that won a conflict */
  function accepted(item, result) {
    Object.assign(item, { revision: result.revision, savedAt: result.at });
    if ('missing' in result) item.missing = result.missing;
    if (result.progress) sheet.progress = result.progress;
    if (result.score) sheet.score = result.score;
    if (sheet.mode === 'correct') item.own = choice(item.draft.answer) ? { ...item.draft, at: result.at, layer: sheet.layer } : null;
    bus.say('figures');
  }

  function takeTheirs(item) {
    const current = work.saver.theirs(item.code);
    item.draft = { answer: current.answer ?? null, note: current.note ?? null, reason: current.reason ?? null };
    bus.say('item', item);
    reread();
  }

  /** Reads the sheet again; what is still on its way here is left alone. */
  async function reread() {
    const fresh = await get(base);
    sheet.progress = fresh.progress;
    sheet.score = fresh.score;
    for (const raw of fresh.items) {
      const item = sheet.byCode.get(raw.code);
      if (!item) continue;
      const entry = work.saver.entry(item.code);
      const keep = entry && entry.phase !== 'idle' && entry.phase !== 'saved';
      const draft = item.draft;
      take(item, raw, sheet);
      if (keep) item.draft = draft;
      else work.saver.know(item.code, raw.revision);
      bus.say('item', item);
    }
    bus.say('figures');
  }

  /** Takes up what this device still holds from an earlier visit. */
  function resume(kept) {
    const item = sheet.byCode.get(kept.key);
    if (!item) return;
    const current = { ...item.draft, revision: item.revision, at: item.savedAt };
    item.draft = kept.value;
    work.saver.resume(item.code, kept.value, kept.revision, current, missingPart(item));
    bus.say('item', item);
  }

  sheet.items.forEach(item => work.saver.know(item.code, item.revision));
  return { edit, editAnswer, send, same: sameAnswer, accepted, takeTheirs, reread, resume, url, base };
}

/** Answers on their way from the fields to the server. */
import { get, put } from './api.js';
import { T } from './text.js';
import { fit, lacks, ownCounts, recounted, said, same, sent, withParts } from './fields.js';
import { agrees, standing, take } from './sheet.js';

export function createAnswers(work) {
  const { sheet, bus } = work;
  const base = `/api/tasks/${encodeURIComponent(work.taskId)}/worksheet`;
  const url = code => `${base}/answers/${encodeURIComponent(code)}`;

  /** Readings of the sheet may come back out of turn: an older one says nothing new. */
  let asked = 0;
  let heard = 0;

  /** @param at `once` for a choice, `typing` for text */
  function edit(item, part, at) {
    Object.assign(item.draft, part);
    work.saver.change(item.code, { ...item.draft }, { at, hold: missingPart(item) });
  }

  /** Parts of an answer; what a choice begins with comes from the layer before. */
  function editAnswer(item, parts, at) {
    if (at === 'typing') item.ownCounts = [...(item.ownCounts || []).filter(key => !(key in parts)), ...ownCounts(item, parts)];
    const found = sheet.mode === 'correct' ? standing(item, sheet) : null;
    // Why something was taken back says nothing of what is said next.
    const over = sheet.mode === 'correct' && !said(item, item.draft.answer) ? { reason: null } : {};
    edit(item, { answer: fit(item, withParts(item, item.draft.answer, parts), found && found.answer), ...over }, at);
  }

  /** What keeps a draft from being sent. */
  function missingPart(item) {
    const { answer, reason } = item.draft;
    const lack = lacks(item, answer);
    if (lack) return lack;
    const asksReason = sheet.mode === 'correct' && sheet.own.reasonAsked && answer && !agrees(item, sheet);
    return asksReason && !(reason || '').trim() ? T.giveReason : null;
  }

  const send = (code, value, revision) => put(url(code), { ...value, answer: sent(sheet.byCode.get(code), value.answer), revision, version: sheet.version });

  /** Whether the server already says what we would send. */
  const sameEntry = (ours, theirs) => same(ours.answer, theirs.answer) && (ours.note ?? '') === (theirs.note ?? '') && (ours.reason ?? '') === (theirs.reason ?? '');

  /** @param result what the server answered to a saving, or the entry that won a conflict */
  function accepted(item, result) {
    Object.assign(item, { revision: result.revision, savedAt: result.at });
    ['missing', 'contradiction'].filter(name => name in result).forEach(name => { item[name] = result[name]; });
    if (result.progress) sheet.progress = result.progress;
    if (result.score) sheet.score = result.score;
    if (sheet.mode === 'correct') item.own = said(item, item.draft.answer) ? { ...item.draft, at: result.at, layer: sheet.layer } : null;
    item.old = null;
    bus.say('figures');
    bus.say('accepted');
  }

  function takeTheirs(item) {
    const current = work.saver.theirs(item.code);
    item.draft = { answer: current.answer ?? null, note: current.note ?? null, reason: current.reason ?? null };
    bus.say('item', item);
    reread();
  }

  /** Reads the sheet again; what is still on its way here is left alone. Counts of documents follow them. */
  async function reread() {
    const turn = ++asked;
    const fresh = await get(base);
    if (turn < heard) return;
    heard = turn;
    Object.assign(sheet, { progress: fresh.progress, score: fresh.score, scales: fresh.scales });
    for (const raw of fresh.items) {
      const item = sheet.byCode.get(raw.code);
      if (!item) continue;
      const entry = work.saver.entry(item.code);
      const keep = entry && entry.phase !== 'idle' && entry.phase !== 'saved';
      const { draft, evidence, revision, savedAt, missing, contradiction } = item;
      const older = raw.revision < revision;
      take(item, raw, sheet);
      if (keep || older) item.draft = draft;
      if (older) Object.assign(item, { revision, savedAt, missing, contradiction });
      else if (!keep) work.saver.know(item.code, raw.revision);
      recount(item, evidence.length);
      bus.say('item', item);
    }
    bus.say('figures');
    bus.say('accepted');
  }

  function recount(item, before) {
    const parts = sheet.writable && sheet.mode === 'fill' ? recounted(item, item.draft.answer, before) : {};
    if (!Object.keys(parts).length) return;
    item.contradiction = null;
    editAnswer(item, parts, 'once');
  }

  /** Takes up what this device still holds from an earlier visit. */
  function resume(kept) {
    const item = sheet.byCode.get(kept.key);
    if (!item) return;
    const current = { ...item.draft, revision: item.revision, at: item.savedAt };
    item.draft = kept.value;
    work.saver.resume(item.code, kept, current, missingPart(item));
    bus.say('item', item);
  }

  const evidenceUrl = code => `${url(code)}/evidence`;

  /** Its documents have changed, or are on their way. */
  function touch(code) {
    bus.say('item', sheet.byCode.get(code));
    bus.say('figures');
  }

  sheet.items.forEach(item => work.saver.know(item.code, item.revision));
  return { edit, editAnswer, send, same: sameEntry, accepted, takeTheirs, reread, resume, url, base, evidenceUrl, touch, takes: () => sheet.writable };
}

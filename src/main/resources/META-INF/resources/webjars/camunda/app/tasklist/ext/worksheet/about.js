/** What stands beside an action: ideal condition, document, schedule, last semester. */
import { button, h, icon } from './dom.js';
import { T } from './text.js';
import { longDate, stamp } from './format.js';
import { word } from './sheet.js';

export function about(item) {
  const { kondisiIdeal, dokumen, jadwal, jadwalUsulan, terbawa } = item.context;
  return [
    item.returned ? h('blockquote', { class: 't-quote' }, h('p', null, item.returned.note),
      h('footer', null, T.byAt(item.returned.by, stamp(item.returned.at)))) : null,
    kondisiIdeal ? h('p', { class: 'w-ideal' }, h('span', { class: 't-meta' }, T.ideal), ` ${kondisiIdeal}`) : null,
    h('p', { class: 'w-ideal' }, h('span', { class: 't-meta' }, T.document), ` ${dokumen || T.none} `,
      h('span', { class: 't-code t-meta' }, item.code), ' ', schedule(jadwal, jadwalUsulan === 'ya'),
      Number(terbawa) > 0 ? h('span', { class: 't-chip t-chip--warn' }, icon('back'), T.carried(terbawa)) : null),
  ];
}

function schedule(when, proposed) {
  if (proposed) return h('span', { class: 't-chip' }, icon('clock'), T.proposedSchedule(when));
  return when ? h('span', { class: 't-meta' }, `${T.schedule}: ${when}`) : null;
}

/** To the office: what the assessor made of its answer, and why. */
export function corrections(item) {
  return item.layers.filter(l => l.layer !== 'self' && l.answer).map(l => h('blockquote', { class: 't-quote t-quote--calm' },
    h('p', null, T.wasCorrected(describe(item, { answer: l.answer, note: l.reason }))), h('footer', null, T.byAt(l.by, stamp(l.at)))));
}

/** @param use called with the note; null where nothing can be written */
export function lastSemester(item, use) {
  const last = item.last;
  if (!last) return null;
  return h('div', { class: 'w-lalu' }, h('span', { class: 't-meta' }, last.semester),
    T.last(word(item, last.pelaksanaan), last.tersedia, last.dibutuhkan, last.catatan), ' ',
    use && last.catatan ? button(T.useNote, () => use(last.catatan), 'quiet sm') : null);
}

/** An entry in one sentence, for a conflict or a proposal. */
export function describe(item, { answer, note, catatan, reason }) {
  const code = answer && answer.pelaksanaan;
  const docs = code && code !== 'tidak_berlaku' && answer.dibutuhkan;
  return T.last(word(item, code), docs ? answer.tersedia : null, docs ? answer.dibutuhkan : null, [note || catatan, answer && answer.tanggalBaru && T.until(longDate(answer.tanggalBaru)), reason].filter(Boolean).join(' · '));
}

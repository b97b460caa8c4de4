/** One deadline: dates, letters, where it lies now, what can be done, and its ledger. */
import { h, icon } from '../dom.js';
import * as api from './api.js';
import { buku } from './buku.js';
import { T } from './text.js';

export function rinci(satu, tindakan) {
  const fakta = (nama, ...isi) => h('div', {}, h('dt', {}, nama), h('dd', {}, ...isi));
  return h(
    'section',
    { class: 't-panel rn', id: 'rinci', 'aria-labelledby': 'rj' },
    h(
      'header',
      {},
      h(
        'div',
        {},
        h('button', { type: 'button', class: 't-btn t-btn--quiet kembali', onclick: tindakan.tutup }, T.keDaftar),
        h('h2', { id: 'rj', tabindex: '-1' }, satu.title),
        h('p', { class: 't-dim' }, `${satu.office} · ${satu.caseKey}`),
      ),
      h('span', { class: `t-chip${satu.state.tone === 'biasa' ? '' : ` t-chip--${satu.state.tone}`}` }, icon(satu.state.shape), satu.state.text),
    ),
    h(
      'div',
      { class: 'in' },
      h(
        'dl',
        { class: 'fk' },
        fakta(T.berlaku, h('b', {}, satu.dueText)),
        satu.firstText && fakta(T.semula, h('s', {}, satu.firstText)),
        satu.changes.length > 0 && fakta(T.perubahan, h('ul', {}, ...satu.changes.map(perubahan))),
        fakta(T.dasar, satu.basis),
        satu.metText && fakta(T.terpenuhi, satu.metText, satu.metBy.length > 0 && h('ul', { class: 'rn-hasil' }, satu.metBy.map(hasil => h('li', {}, h('a', { href: hasil.address }, hasil.text))))),
        satu.holder && fakta(T.sekarang, ...tempat(satu)),
        satu.returned && fakta(T.dikembalikan, ...kembali(satu.returned)),
        (satu.reasons.length > 0 || satu.awaited || satu.toExplain) && fakta(T.alasanTerlambat, ...alasan(satu)),
      ),
      h(
        'div',
        { class: 't-act' },
        satu.extendable && h('button', { type: 'button', class: 't-btn t-btn--main', 'data-fokus': 'perpanjang', 'aria-haspopup': 'dialog', onclick: tindakan.perpanjang }, T.perpanjang),
        satu.remindable && h('button', { type: 'button', class: 't-btn', onclick: sekali(tindakan.ingatkan) }, T.ingatkan),
        satu.toExplain && h('a', { class: 't-btn', href: satu.toExplain.address }, satu.toExplain.text),
        h('a', { class: 't-btn', href: api.bukti(satu.id) }, T.bukti),
      ),
      satu.extendable && satu.remindedToday && h('p', { class: 't-meta' }, T.sudahIngatkan),
    ),
    h('h3', { class: 'lh' }, T.buku, ' ', h('span', { class: 't-meta' }, T.bukuKet)),
    buku(satu),
  );
}

function* tempat(satu) {
  yield satu.holder;
  if (satu.steps) {
    yield `, ${T.langkah} `;
    yield h('em', {}, satu.steps);
  }
  if (satu.progress) yield ` · ${satu.progress}`;
  if (satu.tasks.length) yield h('ul', { class: 'rn-hasil' }, satu.tasks.map(tugas => h('li', {}, h('a', { href: tugas.address }, tugas.text))));
}

function* kembali({ text, by, when, round, trail }) {
  yield T.olehSiapa(by, when, round);
  yield kutipan(text);
  if (trail) yield h('a', { href: trail }, T.bukaRiwayat);
}

function* alasan({ reasons, awaited }) {
  if (!reasons.length) yield T.belumAlasan;
  if (awaited) yield h('p', {}, awaited);
  if (reasons.length) yield h('ul', { class: 'rn-kata' }, reasons.map(satu => h('li', {}, kutipan(satu.text, [satu.by, satu.when, satu.of].filter(Boolean).join(', ')))));
}

const kutipan = (teks, siapa) => h('blockquote', { class: 't-quote t-quote--calm' }, h('p', { class: 'rn-kutip' }, teks), siapa && h('footer', {}, siapa));

const perubahan = satu => h('li', {}, satu.text, satu.attachment && ' · ', satu.attachment && h('a', { href: `/api/evidence/${satu.attachment}`, target: '_blank', rel: 'noopener' }, T.suratnya));

/** A nervous finger sends once. */
const sekali = kerja => async event => {
  const tombol = event.currentTarget;
  if (tombol.getAttribute('aria-disabled') === 'true') return;
  tombol.setAttribute('aria-disabled', 'true');
  await kerja();
};

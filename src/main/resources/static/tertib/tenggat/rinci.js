/** One deadline: dates, letters, where it lies now, what can be done, and its ledger. */
import { el, icon } from '../kemajuan/dom.js';
import * as api from './api.js';
import { buku } from './buku.js';
import { T } from './text.js';

export function rinci(satu, tindakan) {
  const fakta = (nama, ...isi) => el('div', {}, el('dt', {}, nama), el('dd', {}, ...isi));
  return el(
    'section',
    { class: 't-panel rn', id: 'rinci', 'aria-labelledby': 'rj' },
    el(
      'header',
      {},
      el(
        'div',
        {},
        el('button', { type: 'button', class: 't-btn t-btn--quiet kembali', onclick: tindakan.tutup }, T.keDaftar),
        el('h2', { id: 'rj', tabindex: '-1' }, satu.title),
        el('p', { class: 't-dim' }, `${satu.office} · ${satu.caseKey}`),
      ),
      el('span', { class: `t-chip${satu.state.tone === 'biasa' ? '' : ` t-chip--${satu.state.tone}`}` }, icon(satu.state.shape), satu.state.text),
    ),
    el(
      'div',
      { class: 'in' },
      el(
        'dl',
        { class: 'fk' },
        fakta(T.berlaku, el('b', {}, satu.dueText)),
        satu.firstText && fakta(T.semula, el('s', {}, satu.firstText)),
        satu.changes.length > 0 && fakta(T.perubahan, el('ul', {}, ...satu.changes.map(perubahan))),
        fakta(T.dasar, satu.basis),
        satu.metText && fakta(T.terpenuhi, satu.metText),
        satu.holder && fakta(T.sekarang, ...tempat(satu)),
      ),
      el(
        'div',
        { class: 't-act' },
        satu.extendable && el('button', { type: 'button', class: 't-btn t-btn--main', 'data-fokus': 'perpanjang', 'aria-haspopup': 'dialog', onclick: tindakan.perpanjang }, T.perpanjang),
        satu.remindable && el('button', { type: 'button', class: 't-btn', onclick: sekali(tindakan.ingatkan) }, T.ingatkan),
        el('a', { class: 't-btn', href: api.bukti(satu.id) }, T.bukti),
      ),
      satu.extendable && satu.remindedToday && el('p', { class: 't-meta' }, T.sudahIngatkan),
    ),
    el('h3', { class: 'lh' }, T.buku, ' ', el('span', { class: 't-meta' }, T.bukuKet)),
    buku(satu),
  );
}

function* tempat(satu) {
  yield satu.holder;
  if (satu.steps) {
    yield `, ${T.langkah} `;
    yield el('em', {}, satu.steps);
  }
  if (satu.progress) yield ` · ${satu.progress}`;
}

const perubahan = satu => el('li', {}, satu.text, satu.attachment && ' · ', satu.attachment && el('a', { href: `/api/evidence/${satu.attachment}`, target: '_blank', rel: 'noopener' }, T.suratnya));

/** A nervous finger sends once. */
const sekali = kerja => async event => {
  const tombol = event.currentTarget;
  if (tombol.getAttribute('aria-disabled') === 'true') return;
  tombol.setAttribute('aria-disabled', 'true');
  await kerja();
};

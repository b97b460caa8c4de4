/** Other reports: likely the same, joined to this one. */
import { button, fill, h, icon } from '../dom.js';
import { post } from '../../camunda/app/tasklist/ext/worksheet/api.js';
import { T } from './text.js';

const MENDUGA = ['disposisi', 'tanggapanPertama', 'penanganan'];
const MEMISAHKAN = ['verifikasi', 'disposisiUlang'];

/** Steps that may say what they suspect, and the verifier, who joins by his own button. */
export function createMirip(desk) {
  const { mirip, langkah } = desk.data;
  if (langkah === 'verifikasi' && mirip.length) return { node: h('section', { class: 'p-bag' }, h('h3', null, T.judulMirip), rows(mirip, () => null), h('p', { class: 't-meta' }, T.miripKet)), count: mirip.length };
  if (!MENDUGA.includes(langkah)) return null;
  const kabar = h('p', { class: 't-meta', role: 'status' });
  const tell = nomor => act(kabar, () => post(`${desk.url}/dugaan`, { nomor }), T.dugaanTerkirim(nomor));
  const typed = h('input', { class: 't-in', type: 'text', autocomplete: 'off', maxlength: 20, placeholder: 'PGD-' });
  const other = desk.mine ? h('div', { class: 'p-pola' }, h('label', { class: 't-field' }, h('span', { class: 't-lab' }, T.dugaanNomor), typed),
    button(T.kirimDugaan, () => (typed.value.trim() ? tell(typed.value.trim().toUpperCase()) : typed.focus()))) : null;
  const node = h('section', { class: 'p-bag' }, h('h3', null, T.judulMirip), rows(mirip, satu => (desk.mine ? button(T.kirimDugaan, () => tell(satu.nomor), 'sm', { 'aria-label': `${T.kirimDugaan} ${satu.nomor}` }) : null)),
    mirip.length ? null : h('p', { class: 't-dim' }, T.tanpaMirip), other, h('p', { class: 't-meta' }, T.dugaanKet), kabar);
  return { node, count: mirip.length };
}

export const rows = (mirip, action) => (mirip.length ? h('ul', { class: 'p-lain' }, mirip.map(satu => h('li', null, h('span', { class: 't-code' }, satu.nomor),
  h('span', null, [satu.perihal, satu.status, satu.alasan].filter(Boolean).join(' · '), satu.naskah ? h('small', null, satu.naskah) : null), action(satu)))) : null);

export function createGabungan(desk) {
  const { gabungan, langkah, fakta } = desk.data;
  if (!gabungan.length) return null;
  const kabar = h('p', { class: 't-meta', role: 'status' });
  const parts = MEMISAHKAN.includes(langkah);
  const asks = MENDUGA.includes(langkah);

  function action(satu) {
    if (!desk.mine || (!parts && !asks)) return null;
    const words = parts ? T.pisahkan : T.mintaPisah;
    return button(words, async event => {
      const row = event.target.closest('li');
      const done = parts ? await act(kabar, () => post(`${desk.url}/dipisah`, { nomor: satu.nomor }), T.terpisah(satu.nomor))
        : await act(kabar, () => post(`${desk.url}/dugaan`, { nomor: satu.nomor, sama: false }), T.pisahTerkirim(satu.nomor));
      if (done && parts) { row.remove(); desk.refresh(); }
    }, 'sm', { 'aria-label': `${words} ${satu.nomor}` });
  }

  const node = h('section', { class: 'p-bag' }, h('h3', null, icon('join'), T.judulGabungan),
    h('ul', { class: 'p-lain' }, gabungan.map(satu => h('li', null, h('span', { class: 't-code' }, satu.nomor), h('span', null, T.anggota(satu)), action(satu)))),
    h('p', { class: 't-meta' }, T.gabunganKet(fakta.penerima)), kabar);
  return { node, count: gabungan.length };
}

/** @return whether it went through; either way the words stand in place */
async function act(kabar, work, words) {
  try {
    await work();
    fill(kabar, words);
    return true;
  } catch (error) {
    fill(kabar, h('span', { class: 't-err', role: 'alert' }, icon('bad'), h('span', null, error.message)));
    return false;
  }
}

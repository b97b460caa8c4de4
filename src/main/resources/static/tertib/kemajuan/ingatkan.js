/** A reminder of many open steps of any cycle: who gets it is shown before it goes. */
import { h } from '../dom.js';
import { panggil } from '../panggil.js';
import { daftar, dialog, sekali, sisi } from './dialog.js';
import { tanggal } from './tanggal.js';
import { Ti } from './text.js';

/**
 * @param siklus key of the cycle
 * @param perkara keys of the cases whose open steps are meant
 * @returns promise of the server's answer, or null when nothing was sent
 */
export async function ingatkan(wadah, siklus, perkara, judul) {
  const kirim = (jalan, message) => panggil(Ti.gagal, 'POST', `/api/progress/reminders${jalan}`, { cycle: siklus, cases: perkara, message });
  const kotak = dialog(wadah);
  const kepala = Ti.judul(perkara.length, judul);
  let hasil = null;
  kotak.isi(kepala, h('p', { role: 'status' }, Ti.memuat));
  try {
    const rencana = await kirim('/preview', '');
    const [ya, tidak] = [true, false].map(dikirim => rencana.targets.filter(satu => (satu.fate === 'DIKIRIM') === dikirim));
    const pesan = h('textarea', { class: 't-area', rows: '3', maxlength: '500' });
    const tombol = rencana.mails > 0 && h('button', { type: 'button', class: 't-btn t-btn--main' }, Ti.ya(rencana.mails));
    kotak.isi(
      kepala,
      h(
        'div',
        { class: 'k-dua' },
        sisi(Ti.akan(ya.length), daftar(ya.map(satu => [`${satu.name}: ${satu.step}`, `${satu.holder}, ${Ti.orang(satu.people, satu.withoutAddress)}${satu.due ? ` · ${Ti.tenggat(tanggal(satu.due), satu.left)}` : ''}`]))),
        h(
          'div',
          {},
          tidak.length > 0 && sisi(Ti.tidak(tidak.length), daftar(tidak.map(satu => [`${satu.name}: ${satu.step}`, Ti.nasib[satu.fate]]))),
          h('label', { class: 't-field' }, h('span', { class: 't-lab' }, Ti.pesan), pesan),
          h('p', { class: 't-dim' }, Ti.pesanKet),
        ),
      ),
      h('div', { class: 't-act' }, tombol, h('button', { type: 'button', class: 't-btn', onclick: kotak.tutup }, Ti.batal)),
    );
    if (tombol) {
      sekali(tombol, async () => {
        try {
          hasil = await kirim('', pesan.value.trim());
          kotak.tutup();
        } catch (galat) {
          kotak.salah(galat);
        }
      });
    }
  } catch (galat) {
    kotak.isi(kepala, h('div', { class: 't-act' }, h('button', { type: 'button', class: 't-btn', onclick: kotak.tutup }, Ti.tutup)));
    kotak.salah(galat);
  }
  await kotak.selesai;
  return hasil;
}

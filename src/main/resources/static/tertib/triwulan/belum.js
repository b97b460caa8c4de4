/** Reports that are not forwarded, and a reminder of them: who gets it is shown before it goes. */
import { h, icon } from '../dom.js';
import { panggil } from '../panggil.js';
import { daftar, dialog, sekali, sisi } from '../kemajuan/dialog.js';
import { T, isoHari, langkah, tanggal } from './text.js';
import { alamat, lewat } from './ubin.js';

const BELUM = ['BELUM_DIBUKA', 'DIISI', 'DIPERIKSA'];

export const belumDiteruskan = data => data.laporan.filter(satu => BELUM.includes(satu.keadaan) && satu.langkah);

const hariIni = (satu, data) => satu.langkah.diingatkan === isoHari(data.pada);

/** Who was not reminded today and whose limit runs. */
export const perluDiingatkan = data => belumDiteruskan(data).filter(satu => !hariIni(satu, data) && !satu.langkah.dijeda);

export function belum(data, dipilih, tindakan) {
  const isi = belumDiteruskan(data);
  return h(
    'section',
    { class: 't-panel', 'aria-label': T.belum(isi.length) },
    h('header', {}, h('h2', {}, T.belum(isi.length)), isi.length > 0 && h('span', { class: 't-meta' }, T.belumTerlambat(isi.filter(lewat).length))),
    data.bolehIngatkan && isi.length > 0 && aksi(isi, data, dipilih, tindakan),
    isi.length ? tabel(isi, data, dipilih, tindakan) : h('p', { class: 'in t-dim' }, T.belumKosong),
  );
}

function aksi(isi, data, dipilih, tindakan) {
  const n = isi.filter(satu => dipilih.has(satu.kode)).length;
  const sudah = isi.filter(satu => hariIni(satu, data)).length;
  return h(
    'div',
    { class: 'tw-aksi' },
    h('p', { role: 'status' }, h('b', {}, T.dipilih(n)), sudah > 0 && ` · ${T.sudahDiingatkan(sudah)}`),
    n > 0 && h('button', { type: 'button', class: 't-btn', 'data-fokus': 'ingatkan', onclick: tindakan.ingatkan }, icon('mail'), T.ingatkanTombol(n)),
  );
}

function tabel(isi, data, dipilih, tindakan) {
  const kolom = [data.bolehIngatkan && h('td', { class: 'tw-pilih' }, h('span', { class: 't-sr' }, T.pilih)), [T.laporan, T.tenggat, T.terakhirDiingatkan].map(teks => h('th', { scope: 'col' }, teks))];
  return h(
    'div',
    { class: 't-scroll' },
    h('table', { class: 't-table tw-tabel' }, h('thead', {}, h('tr', {}, kolom)), h('tbody', {}, isi.map(satu => baris(satu, data, dipilih, tindakan)))),
  );
}

function baris(satu, data, dipilih, tindakan) {
  const { tenggat, sisa, dijeda, diingatkan } = satu.langkah;
  const kotak = h('input', { type: 'checkbox', checked: dipilih.has(satu.kode), 'data-fokus': `ingatkan-${satu.kode}`, onchange: event => tindakan.pilih('ingatkan', satu.kode, event.target.checked) });
  return h(
    'tr',
    {},
    data.bolehIngatkan && h('td', { class: 'tw-pilih' }, h('label', {}, h('span', { class: 't-sr' }, T.pilihIngatkan(satu.nama)), kotak)),
    h(
      'th',
      { scope: 'row' },
      h('a', { href: alamat(satu), title: satu.nama }, satu.singkatan),
      h('span', { class: 't-meta' }, langkah(satu)),
      satu.putaran > 1 && h('span', { class: 't-state t-state--warn' }, icon('back'), T.putaran(satu.putaran)),
    ),
    h(
      'td',
      {},
      tenggat
        ? [h('span', { class: `t-state ${lewat(satu) ? 't-state--bad' : ''}` }, icon(lewat(satu) ? 'bad' : 'clock'), dijeda ? T.dijeda : sisa), h('span', { class: 't-meta' }, T.tenggatnya(tanggal(tenggat)))]
        : T.tanpaTenggat,
    ),
    h('td', { 'data-l': T.terakhirDiingatkan }, hariIni(satu, data) ? T.hariIni : diingatkan ? tanggal(diingatkan) : T.belumPernah),
  );
}

/** @returns promise of the server's answer, or null when nothing was sent */
export async function ingatkan(wadah, data, dipilih) {
  const kode = belumDiteruskan(data).filter(satu => dipilih.has(satu.kode)).map(satu => satu.kode);
  const kirim = (jalan, pesan) => panggil(T.gagal, 'POST', `/api/triwulan/${data.kunci}/ingatkan${jalan}`, { perangkatDaerah: kode, pesan });
  const kotak = dialog(wadah);
  let hasil = null;
  kotak.isi(T.ingatkanJudul(kode.length, data.triwulan), h('p', { role: 'status' }, T.memuat));
  try {
    const rencana = await kirim('/pratinjau', '');
    const [ya, tidak] = [true, false].map(dikirim => rencana.sasaran.filter(satu => (satu.nasib === 'DIKIRIM') === dikirim));
    const pesan = h('textarea', { class: 't-area', rows: '3', maxlength: '500' });
    const tombol = rencana.surel > 0 && h('button', { type: 'button', class: 't-btn t-btn--main' }, T.ingatkanYa(rencana.surel));
    kotak.isi(
      T.ingatkanJudul(kode.length, data.triwulan),
      h(
        'div',
        { class: 'k-dua' },
        sisi(T.akanDikirim(ya.length), daftar(ya.map(satu => [satu.laporan.nama, `${satu.pemegang}, ${T.orang(satu.orang, satu.tanpaAlamat)} · ${T.tenggatnya(tanggal(satu.laporan.langkah.tenggat))}, ${satu.laporan.langkah.sisa}`]))),
        h(
          'div',
          {},
          tidak.length > 0 && sisi(T.tidakDikirim(tidak.length), daftar(tidak.map(satu => [satu.laporan.nama, T.nasib[satu.nasib]]))),
          h('label', { class: 't-field' }, h('span', { class: 't-lab' }, T.pesan), pesan),
          h('p', { class: 't-dim' }, T.pesanKet),
        ),
      ),
      h('div', { class: 't-act' }, tombol, h('button', { type: 'button', class: 't-btn', onclick: kotak.tutup }, T.batal)),
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
    kotak.isi(T.ingatkanJudul(kode.length, data.triwulan), h('div', { class: 't-act' }, h('button', { type: 'button', class: 't-btn', onclick: kotak.tutup }, T.tutup)));
    kotak.salah(galat);
  }
  await kotak.selesai;
  return hasil;
}

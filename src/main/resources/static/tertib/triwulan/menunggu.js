/** Reports that wait to be accepted: chosen together, shown once more, accepted one after another. */
import { h, icon } from '../dom.js';
import { panggil } from '../panggil.js';
import { daftar, dialog, sekali, sisi } from '../kemajuan/dialog.js';
import { T } from './text.js';
import { alamat } from './ubin.js';

const bertanya = satu => satu.isian.pertanyaan.length > 0;

/** Those that the reader may take along: his own or nobody's, without a question. */
export const dapatDiterima = data => data.laporan.filter(satu => satu.keadaan === 'MENUNGGU' && satu.langkah.milikAnda && !bertanya(satu));

export function menunggu(data, dipilih, tindakan) {
  const isi = data.laporan.filter(satu => satu.keadaan === 'MENUNGGU');
  const dapat = data.bolehTerima ? dapatDiterima(data) : [];
  return h(
    'section',
    { class: 't-panel', 'aria-label': T.menunggu(isi.length) },
    h('header', {}, h('h2', {}, T.menunggu(isi.length)), isi.length > 0 && h('span', { class: 't-meta' }, T.menungguKet)),
    data.bolehTerima && isi.length > 0 && aksi(isi, dapat, dipilih, tindakan),
    isi.length ? tabel(isi, data, dipilih, tindakan) : h('p', { class: 'in t-dim' }, T.menungguKosong),
  );
}

function aksi(isi, dapat, dipilih, tindakan) {
  const n = dapat.filter(satu => dipilih.has(satu.kode)).length;
  const tanya = isi.filter(bertanya).length;
  const lain = isi.filter(satu => !satu.langkah.milikAnda).length;
  const kata = [tanya && T.tidakIkut(tanya), lain && T.dipegangLain(lain)].filter(Boolean).map(teks => ` · ${teks}`);
  return h(
    'div',
    { class: 'tw-aksi' },
    h('p', { role: 'status' }, h('b', {}, T.dipilih(n)), kata),
    n > 0 && h('button', { type: 'button', class: 't-btn t-btn--main', 'data-fokus': 'terima', onclick: tindakan.terima }, T.terimaTombol(n)),
  );
}

function tabel(isi, data, dipilih, tindakan) {
  const kolom = [data.bolehTerima && h('td', { class: 'tw-pilih' }, h('span', { class: 't-sr' }, T.pilih)), [T.laporan, T.isi, T.bukti, T.pertanyaanTerbuka].map(teks => h('th', { scope: 'col' }, teks))];
  return h(
    'div',
    { class: 't-scroll' },
    h('table', { class: 't-table tw-tabel' }, h('thead', {}, h('tr', {}, kolom)), h('tbody', {}, isi.map(satu => baris(satu, data, dipilih, tindakan)))),
  );
}

function baris(satu, data, dipilih, tindakan) {
  return h(
    'tr',
    { class: bertanya(satu) ? 'tw-q' : null },
    data.bolehTerima && h('td', { class: 'tw-pilih' }, kotak(satu, dipilih, tindakan)),
    h(
      'th',
      { scope: 'row' },
      h('a', { href: alamat(satu), title: satu.nama }, satu.singkatan),
      h('span', { class: 't-meta' }, T.diteruskan(satu.diteruskan)),
      satu.putaran > 1 && h('span', { class: 't-state t-state--warn' }, icon('back'), T.putaran(satu.putaran)),
    ),
    h('td', { 'data-l': T.isi }, satu.isian.ringkas),
    h('td', { 'data-l': T.bukti }, h('a', { href: alamat(satu) }, T.berkas(satu.isian.berkas), h('span', { class: 't-sr' }, `, ${satu.nama}`))),
    h('td', { 'data-l': T.pertanyaanTerbuka }, pertanyaan(satu)),
  );
}

function kotak(satu, dipilih, tindakan) {
  if (bertanya(satu)) return icon('warn');
  if (!satu.langkah.milikAnda) return icon('lock');
  return h(
    'label',
    {},
    h('span', { class: 't-sr' }, T.pilihTerima(satu.nama)),
    h('input', { type: 'checkbox', checked: dipilih.has(satu.kode), 'data-fokus': `terima-${satu.kode}`, onchange: event => tindakan.pilih('terima', satu.kode, event.target.checked) }),
  );
}

function pertanyaan(satu) {
  if (!satu.langkah.milikAnda && !bertanya(satu)) return h('span', { class: 't-state' }, icon('lock'), T.diPegang(satu.langkah.pemegang));
  if (!bertanya(satu)) return h('span', { class: 't-state t-state--ok' }, icon('ok'), T.tidakAda);
  return [
    h('span', { class: 't-warn' }, kalimat(satu)),
    ' ',
    h('a', { href: alamat(satu, satu.isian.pertanyaan[0].butir) }, T.bukaButir, h('span', { class: 't-sr' }, `, ${satu.nama}`)),
  ];
}

const kalimat = satu => `${T.pertanyaan(satu.isian.pertanyaan.length)}: ${satu.isian.pertanyaan.map(isi => `${isi.butir} ${isi.kalimat}`).join('; ')}.`;

const muatan = satu => `${satu.isian.ringkas} · ${T.berkas(satu.isian.berkas)}`;

/**
 * Shows what will be accepted, then does it.
 *
 * @returns promise of whether anything was tried
 */
export async function terima(wadah, data, dipilih) {
  const yang = dapatDiterima(data).filter(satu => dipilih.has(satu.kode));
  const tinggal = data.laporan.filter(satu => satu.keadaan === 'MENUNGGU' && !yang.includes(satu));
  const kotak = dialog(wadah);
  const ya = h('button', { type: 'button', class: 't-btn t-btn--main' }, T.terimaYa(yang.length));
  let dicoba = false;
  kotak.isi(
    T.terimaJudul(yang.length, data.triwulan),
    h(
      'div',
      { class: 'k-dua' },
      sisi(T.akanDiterima(yang.length), daftar(yang.map(satu => [satu.nama, muatan(satu)]))),
      h(
        'div',
        {},
        tinggal.length > 0 && sisi(T.tetapMenunggu(tinggal.length), daftar(tinggal.map(satu => [satu.nama, alasan(satu)]))),
        sisi(T.sesudah, h('p', {}, T.sesudahTeks(data.berikutnya))),
      ),
    ),
    h('div', { class: 't-act' }, ya, h('button', { type: 'button', class: 't-btn', onclick: kotak.tutup }, T.batal), h('span', { class: 't-meta' }, T.dicatat)),
  );
  sekali(ya, async () => {
    dicoba = true;
    await kerjakan(kotak, data, yang);
  });
  await kotak.selesai;
  return dicoba;
}

const alasan = satu => (bertanya(satu) ? kalimat(satu) : satu.langkah.milikAnda ? T.tidakDipilih : T.diPegang(satu.langkah.pemegang));

/** One request for each report: what is told as accepted is, whatever happens to the next. */
async function kerjakan(kotak, data, yang) {
  const kabar = h('p', { role: 'status' });
  const batang = h('progress', { max: yang.length, 'aria-label': T.terimaJudul(yang.length, data.triwulan) });
  batang.value = 0;
  kotak.isi(T.terimaJudul(yang.length, data.triwulan), kabar, batang);
  const hasil = [];
  for (const [ke, satu] of yang.entries()) {
    kabar.textContent = T.menerima(ke + 1, yang.length, satu.nama);
    try {
      hasil.push(...(await panggil(T.terputus, 'POST', `/api/triwulan/${data.kunci}/terima`, { laporan: [{ perangkatDaerah: satu.kode, tugas: satu.langkah.tugas }] })));
    } catch (galat) {
      hasil.push(...yang.slice(ke).map(lain => ({ nama: lain.nama, nasib: 'DITOLAK', kalimat: galat.message })));
      break;
    }
    batang.value = ke + 1;
  }
  tunjukkan(kotak, data, hasil);
}

function tunjukkan(kotak, data, hasil) {
  const berhasil = hasil.filter(satu => ['DITERIMA', 'SUDAH'].includes(satu.nasib));
  const gagal = hasil.filter(satu => !berhasil.includes(satu));
  kotak.isi(
    T.hasilJudul(berhasil.length, data.triwulan),
    h(
      'div',
      { class: 'k-dua', role: 'status' },
      sisi(T.diterima(berhasil.length), daftar(berhasil.map(satu => [satu.nama, satu.nasib === 'SUDAH' ? T.sudahDiterima : '']))),
      gagal.length > 0 && sisi(T.tidakDiterima(gagal.length), daftar(gagal.map(satu => [satu.nama, satu.kalimat]))),
    ),
    h('div', { class: 't-act' }, h('button', { type: 'button', class: 't-btn t-btn--main', onclick: kotak.tutup }, T.tutup)),
  );
}

/** The page of one office: its semesters side by side, with the rows behind each figure. */
import * as api from './api.js';
import { h, icon } from '../dom.js';
import { batang, grafik, KUNCI } from './grafik.js';
import { T, Tk, persen, semesterPendek, tanggal, tanggalSaat } from './text.js';

const tempat = document.querySelector('#kantor');

function gambar(data) {
  if (!data.semester.length) {
    tempat.append(h('p', { class: 't-banner' }, icon('info'), h('span', {}, Tk.kosong)));
    return;
  }
  tempat.append(ringkas(data), menurutArea(data), temuan(data), terbawa(data), langkah(data));
}

const panel = (judul, ...isi) => h('section', { class: 't-panel' }, h('header', {}, h('h2', {}, judul)), ...isi);

function ringkas(data) {
  const kolom = [Tk.pelaksanaan, Tk.pencapaian, Tk.berlaku, Tk.terbawa, Tk.usulan, Tk.temuan];
  return panel(
    Tk.ringkas,
    h(
      'div',
      { class: 'in pd-dua' },
      h('figure', {}, grafik(data.semester), h('figcaption', { class: 'pd-kunci' }, ...KUNCI.map(([gambarnya, teks]) => h('span', {}, gambarnya(), teks)))),
      h(
        'div',
        { class: 't-scroll', tabindex: '0' },
        h(
          'table',
          { class: 't-table' },
          h('thead', {}, h('tr', {}, th('col', Tk.semester), ...kolom.map(teks => th('col', teks, true)), th('col', Tk.laporan))),
          h('tbody', {}, ...data.semester.map(satu => barisRingkas(satu, data.kode))),
        ),
      ),
    ),
  );
}

function barisRingkas(satu, kode) {
  const angka = satu.seluruhnya;
  const sel = isi => h('td', { class: 't-num' }, isi);
  const laporan = satu.laporan
    ? h('a', { href: `/laporan?siklus=${satu.kunci.split('/')[0]}&perangkatDaerah=${kode}` }, satu.nomorLaporan || Tk.buka)
    : h('span', { class: 't-meta' }, satu.alasan ? Tk.tanpaHasil(satu.alasan) : Tk.berjalan(satu.terisi, satu.butir));
  return h(
    'tr',
    {},
    th('row', semesterPendek(satu.semester)),
    sel(angka ? angkaTerbuka(angka.pelaksanaan, angka) : '–'),
    sel(angka ? persen(angka.pencapaian) : '–'),
    sel(angka ? Tk.dari(angka.berlaku, angka.kode.length) : '–'),
    sel(angka ? String(satu.terbawa.length) : '–'),
    sel(angka ? String(satu.jadwalUsulan) : '–'),
    sel(angka ? String(satu.temuan.length) : '–'),
    h('td', {}, laporan, satu.tanggalLaporan ? h('div', { class: 't-meta' }, tanggal(satu.tanggalLaporan)) : null),
  );
}

/** A figure is a door: it opens to its rows. */
const angkaTerbuka = (nilai, angka) =>
  h('details', {}, h('summary', {}, persen(nilai)), h('p', { class: 'pd-kode' }, Tk.rincian(angka)), h('p', { class: 'pd-kode' }, angka.kode.join(', ')));

function menurutArea(data) {
  const ada = data.semester.filter(satu => satu.seluruhnya);
  if (!ada.length) return '';
  const nama = [...new Set(ada.flatMap(satu => satu.area.map(area => area.area)))];
  const sel = (satu, area) => {
    const yang = satu.area.find(isi => isi.area === area);
    if (!yang) return [h('td', { class: 't-num' }, '–'), h('td', { class: 't-num' }, '–')];
    return [
      h('td', { class: 't-num' }, angkaTerbuka(yang.angka.pelaksanaan, yang.angka), batang(yang.angka)),
      h('td', { class: 't-num' }, persen(yang.angka.pencapaian)),
    ];
  };
  return panel(
    Tk.area,
    h(
      'div',
      { class: 't-scroll', tabindex: '0' },
      h(
        'table',
        { class: 't-table' },
        h(
          'thead',
          {},
          h('tr', {}, th('col', Tk.namaArea), ...ada.flatMap(satu => [th('col', `${semesterPendek(satu.semester)}: ${Tk.pelaksanaan.toLowerCase()}`, true), th('col', Tk.pencapaian, true)])),
        ),
        h('tbody', {}, ...nama.map(area => h('tr', {}, th('row', area), ...ada.flatMap(satu => sel(satu, area))))),
      ),
    ),
  );
}

function temuan(data) {
  const ada = data.semester.filter(satu => satu.seluruhnya);
  if (!ada.length) return '';
  const kelas = ['Diperbaiki', 'Ditingkatkan', 'Dipertahankan'];
  const banyak = (satu, nama) => satu.temuan.filter(isi => isi.kelas === nama);
  const sel = isi => {
    const ditutup = isi.filter(satu => satu.ditutup).length;
    return h('td', { class: 't-num' }, isi.length && isi[0].perluTindakLanjut ? Tk.ditutupDari(isi.length, ditutup) : String(isi.length));
  };
  return panel(
    Tk.temuanJudul,
    h(
      'div',
      { class: 't-scroll', tabindex: '0' },
      h(
        'table',
        { class: 't-table' },
        h('thead', {}, h('tr', {}, th('col', Tk.kelas), ...ada.map(satu => th('col', semesterPendek(satu.semester), true)))),
        h('tbody', {}, ...kelas.map(nama => h('tr', {}, th('row', nama), ...ada.map(satu => sel(banyak(satu, nama)))))),
      ),
    ),
    ...[...ada].reverse().filter(satu => satu.temuan.length).map(satu => h('details', { class: 'in' }, h('summary', {}, Tk.temuanDari(semesterPendek(satu.semester), satu.temuan.length)), h('ul', { class: 'pd-temuan' }, ...satu.temuan.map(satuTemuan)))),
  );
}

function satuTemuan(satu) {
  const [kelas, gambar, teks] = !satu.perluTindakLanjut
    ? ['', 'ok', Tk.tanpaTindakLanjut]
    : satu.ditutup
      ? ['t-state--ok', 'ok', Tk.ditutup(satu.ditutup)]
      : ['t-state--warn', 'warn', Tk.terbuka];
  return h(
    'li',
    {},
    h('p', {}, satu.uraian),
    h('span', { class: `t-state ${kelas}` }, icon(gambar), teks),
    h('span', { class: 't-meta' }, [satu.kelas, satu.area, satu.tenggat ? Tk.tenggat(tanggal(satu.tenggat)) : null].filter(Boolean).join(' · ')),
    satu.rekomendasi ? h('p', { class: 't-dim' }, Tk.rekomendasi(satu.rekomendasi)) : null,
    satu.tindakLanjut ? h('p', { class: 't-dim' }, Tk.tindakLanjut(satu.tindakLanjut)) : null,
  );
}

function terbawa(data) {
  const ada = data.semester.filter(satu => satu.terbawa.length);
  if (!ada.length) return '';
  return panel(
    Tk.terbawaJudul,
    h(
      'div',
      { class: 't-scroll', tabindex: '0' },
      h(
        'table',
        { class: 't-table' },
        h('thead', {}, h('tr', {}, th('col', Tk.semester), th('col', Tk.kode), th('col', Tk.aksi), th('col', Tk.kali, true))),
        h(
          'tbody',
          {},
          ...[...ada].reverse().flatMap(satu =>
            satu.terbawa.map(isi => h('tr', {}, th('row', semesterPendek(satu.semester)), h('td', { class: 't-code' }, isi.kode), h('td', {}, isi.teks), h('td', { class: 't-num' }, Tk.kaliTerbawa(isi.kali)))),
          ),
        ),
      ),
    ),
  );
}

function langkah(data) {
  return panel(
    Tk.langkahJudul,
    ...[...data.semester].reverse().map((satu, ke) =>
      h(
        'details',
        { class: 'in', open: ke === 0 },
        h('summary', {}, `${semesterPendek(satu.semester)}, ${Tk.asesor(satu.asesor)}`),
        h(
          'div',
          { class: 't-scroll', tabindex: '0' },
          h(
            'table',
            { class: 't-table' },
            h('thead', {}, h('tr', {}, th('col', Tk.langkah), th('col', Tk.dibuka), th('col', Tk.selesai), th('col', T.tenggat))),
            h(
              'tbody',
              {},
              ...satu.langkah.map(isi =>
                h(
                  'tr',
                  {},
                  th('row', isi.nama),
                  h('td', {}, tanggalSaat(isi.dibuka)),
                  h('td', {}, isi.selesai ? tanggalSaat(isi.selesai) : Tk.masihTerbuka, lewat(isi) ? h('div', { class: 't-state t-state--bad' }, icon('bad'), Tk.lewatTenggat) : null),
                  h('td', {}, isi.tenggat ? tanggal(isi.tenggat) : '–'),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

const lewat = isi => isi.tenggat && isi.selesai && new Date(isi.selesai) > new Date(`${isi.tenggat}T23:59:59+07:00`);

function th(scope, isi, angka = false) {
  return h('th', { scope, class: angka ? 't-num' : null }, isi);
}

try {
  gambar(await api.perangkatDaerah(tempat.dataset.kode));
} catch (galat) {
  tempat.append(h('div', { class: 't-banner t-banner--bad', role: 'alert' }, icon('bad'), h('div', {}, h('h2', {}, Tk.gagal), h('p', {}, galat.message))));
}

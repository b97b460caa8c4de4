/** A year of reports on the progress page and in Cockpit: how many, never which. */
import { h, icon, styles } from '../dom.js';
import { pilihSiklus, sudahSelesai, terlambatLain, yangSelesai } from '../kemajuan/pilih.js';
import { jam, tanggalSaat } from '../kemajuan/tanggal.js';
import { panggil } from '../panggil.js';

const T = {
  judul: 'Keadaan pengaduan',
  gagal: 'Angka pengaduan belum dapat dibaca. Periksa jaringan, lalu muat ulang.',
  halaman: 'Halaman lengkap dan CSV',
  rahasia: jumlah => `${jumlah} laporan rahasia, hanya jumlah; tidak termasuk angka lain`,
  cakupan: (data, pada) => `${angka(data.total)} laporan diterima ${data.year}, ${data.scope}, per ${pada}`,
  keadaan: 'Menurut keadaan',
  jam: 'Jam yang berjalan',
  kelas: 'Menurut kelas',
  unit: 'Menurut unit yang menangani',
  nama: 'Nama',
  jumlah: 'Laporan',
  berjalan: 'Berjalan',
  terlambat: 'Terlambat',
};
const angka = nilai => nilai.toLocaleString('id-ID');
const waktu = saat => `${tanggalSaat(saat)}, ${jam(saat)} WIB`;
let urut = 0;

/** @param options as {@link mount} of kemajuan.js hands them on */
export function mount(node, { siklus, dipilih, ganti, siap = () => {} }) {
  styles('/tertib/pengaduan/petugas.css');
  const badan = h('div', { class: 'tertib rg', lang: 'id' });
  node.append(badan);
  let hidup = true;
  const tahun = dipilih.slice(-4);

  const kepala = data =>
    h(
      'header',
      { class: 'hd' },
      h('h1', {}, T.judul),
      data && h('p', { class: 't-dim' }, T.cakupan(data, waktu(data.at))),
      h(
        'div',
        { class: 't-act' },
        pilihSiklus(siklus, dipilih, kunci => ganti(kunci)),
        h('a', { class: 't-btn', href: `/pengaduan/keadaan?tahun=${tahun}`, target: location.pathname.startsWith('/camunda/') ? '_blank' : null }, T.halaman),
        yangSelesai(),
      ),
    );

  const tabel = (judul, kolom, baris) => {
    urut += 1;
    return h(
      'section',
      { class: 't-panel', 'aria-labelledby': `pgd-${urut}` },
      h('header', {}, h('h2', { id: `pgd-${urut}` }, judul)),
      h(
        'table',
        { class: 't-table' },
        h('thead', {}, h('tr', {}, ...[T.nama, ...kolom].map((nama, ke) => h('th', { scope: 'col', class: ke ? 't-num' : null }, nama)))),
        h('tbody', {}, ...baris.map(([nama, ...nilai]) => h('tr', {}, h('th', { scope: 'row' }, nama), ...nilai.map(satu => h('td', { class: 't-num' }, angka(satu)))))),
      ),
    );
  };
  const hitung = bagian => bagian.map(satu => [satu.name, satu.count]);

  async function muat() {
    try {
      const data = await panggil(T.gagal, 'GET', `/api/complaints/figures?year=${tahun}`);
      if (!hidup) return;
      badan.replaceChildren(
        ...[
          kepala(data),
          terlambatLain(siklus, dipilih, ganti),
          sudahSelesai(siklus, dipilih),
          h('p', { class: 't-state' }, icon('lock'), h('span', {}, T.rahasia(data.confidential))),
          h(
            'div',
            { class: 'pg-angka' },
            tabel(T.jam, [T.jumlah], hitung(data.clocks)),
            tabel(T.keadaan, [T.jumlah], hitung(data.states)),
            tabel(T.kelas, [T.jumlah], hitung(data.classes)),
            tabel(T.unit, [T.jumlah, T.berjalan, T.terlambat], data.units.map(satu => [satu.name, satu.count, satu.running, satu.late])),
          ),
        ].filter(Boolean),
      );
    } catch (galat) {
      if (hidup) badan.replaceChildren(kepala(null), h('p', { class: 't-banner t-banner--bad', role: 'alert' }, icon('bad'), h('span', {}, galat.message)));
    } finally {
      if (hidup) siap();
    }
  }

  muat();
  return () => {
    hidup = false;
    badan.remove();
  };
}

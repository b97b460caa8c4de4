/** A year of zona integritas on the progress page; the filter lives in the address. */
import { h, icon, styles } from '../dom.js';
import { ingatkan } from '../kemajuan/ingatkan.js';
import { pilihSiklus, sudahSelesai, terlambatLain, yangSelesai } from '../kemajuan/pilih.js';
import { Ti } from '../kemajuan/text.js';
import { panggil } from '../panggil.js';
import { KEADAAN, T, isoHari, tanggal } from './text.js';

const KELOMPOK = { TERLAMBAT: satu => satu.lewat, DIKEMBALIKAN: satu => satu.dikembalikan };
const cocok = (satu, saring) => !saring || (KELOMPOK[saring] ? KELOMPOK[saring](satu) : satu.keadaan === saring);
const hariIni = (langkah, data) => langkah.diingatkan === isoHari(data.pada);

/** At first those with a step that is late and was not reminded of today. */
const perluDiingatkan = data => data.unit.filter(satu => satu.langkah.some(langkah => langkah.lewat && !hariIni(langkah, data))).map(satu => satu.kunci);

/** @param options as mount of kemajuan.js hands them on */
export function mount(node, { ingat, siklus, dipilih: kunci, ganti, siap = () => {} }) {
  styles('/tertib/penilaian/papan.css');
  const badan = h('div', { class: 'tertib rg', lang: 'id' });
  const kabar = h('p', { class: 't-sr', role: 'status' });
  node.append(badan, kabar);
  let hidup = true;
  let data = null;
  let saring = ingat.baca().saring || '';
  let berita = null;
  let dipilih = new Set();

  const tandai = (semua, ya) => {
    semua.forEach(satu => (ya ? dipilih.add(satu) : dipilih.delete(satu)));
    gambar();
  };
  const pilihSaring = nama => {
    saring = saring === nama ? '' : nama;
    ingat.tulis({ siklus: kunci, saring });
    gambar();
  };
  const tampak = () => data.unit.filter(satu => cocok(satu, saring));
  const dapatDiingatkan = () => tampak().filter(satu => satu.langkah.length);

  async function kirim() {
    const perkara = dapatDiingatkan().map(satu => satu.kunci).filter(satu => dipilih.has(satu));
    const hasil = await ingatkan(badan, kunci, perkara, data.judul);
    if (!hasil) return;
    berita = hasil.mails ? Ti.terkirim(hasil.mails) : Ti.tidakTerkirim;
    kabar.textContent = berita;
    await muat();
  }

  async function muat() {
    const tunggu = setTimeout(() => data || badan.replaceChildren(h('p', { class: 't-dim' }, T.memuat)), 400);
    try {
      data = await panggil(T.gagal, 'GET', `/api/zona-integritas/${encodeURIComponent(kunci)}/papan`);
      dipilih = new Set(perluDiingatkan(data));
      if (hidup) gambar();
    } catch (galat) {
      if (hidup) badan.replaceChildren(h('header', { class: 'hd' }, h('h1', {}, kunci), h('div', { class: 't-act' }, pilihSiklus(siklus, kunci, lain => ganti(lain)))), h('p', { class: 't-banner t-banner--bad', role: 'alert' }, icon('bad'), h('span', {}, galat.message)));
    } finally {
      clearTimeout(tunggu);
      if (hidup) siap();
    }
  }

  /** A control that is drawn anew keeps the focus. */
  function gambar() {
    const tadi = badan.contains(document.activeElement) ? document.activeElement.dataset.fokus : null;
    badan.replaceChildren(
      ...[kepala(), terlambatLain(siklus, kunci, lain => ganti(lain)), sudahSelesai(siklus, kunci), berita && h('p', { class: 't-banner t-banner--ok' }, icon('ok'), h('span', {}, berita)), papan()].filter(Boolean),
    );
    if (tadi) badan.querySelector(`[data-fokus="${CSS.escape(tadi)}"]`)?.focus();
  }

  function kepala() {
    return h(
      'header',
      { class: 'hd' },
      h('h1', {}, data.judul),
      h('p', { class: 't-dim' }, `${T.keadaan(data.pada)} · `, h('button', { type: 'button', class: 'k-link', 'data-fokus': 'segarkan', onclick: muat }, T.segarkan)),
      h('div', { class: 't-act' }, pilihSiklus(siklus, kunci, lain => ganti(lain)), h('a', { class: 't-btn', href: '/zona-integritas' }, T.daftarUnit), yangSelesai()),
    );
  }

  function papan() {
    const judul = T.ringkas(data.unit.length, data.unit.filter(KELOMPOK.TERLAMBAT).length);
    const isi = tampak();
    return h(
      'section',
      { class: 't-panel pp-papan', 'aria-label': judul },
      h('header', {}, h('h2', {}, judul), h('span', { class: 't-meta' }, T.ket)),
      data.kota.length > 0 && h('ul', { class: 'in', 'aria-label': T.kota }, data.kota.map(langkahKota)),
      h('div', { class: 'in' }, legenda()),
      data.bolehIngatkan && dapatDiingatkan().length > 0 && aksi(),
      isi.length ? tabel(isi) : h('p', { class: 'in t-dim' }, T.kosong),
    );
  }

  /** What the city itself owes for all units of the year. */
  function langkahKota(langkah) {
    const nama = langkah.milikAnda ? h('a', { href: `/camunda/app/tasklist/default/#/?task=${langkah.tugas}` }, langkah.nama) : langkah.nama;
    return h('li', {}, h('b', {}, `${T.kota}: `), nama, ` · ${langkah.pemegang}`, langkah.tenggat && [' ', h('span', { class: `t-state ${langkah.lewat ? 't-state--bad' : ''}` }, icon(langkah.lewat ? 'bad' : 'clock'), langkah.sisa)]);
  }

  function legenda() {
    const tombol = (nama, nada, ikon, teks) => {
      const jumlah = data.unit.filter(satu => cocok(satu, nama)).length;
      if (!jumlah && nama && saring !== nama) return null;
      return h('li', {}, h('button', { type: 'button', class: 'k-lg', 'data-fokus': `saring-${nama}`, 'aria-pressed': String(saring === nama), onclick: () => pilihSaring(nama) }, h('span', { class: `t-state ${nada ? `t-state--${nada}` : ''}` }, ikon && icon(ikon), teks), h('b', {}, String(jumlah))));
    };
    return h('ul', { class: 'lg', 'aria-label': T.saring }, tombol('', '', null, T.semua), Object.entries(KEADAAN).map(([nama, k]) => tombol(nama, k.nada, k.ikon, k.teks)), tombol('TERLAMBAT', 'bad', 'bad', T.terlambat), tombol('DIKEMBALIKAN', 'warn', 'back', T.dikembalikan));
  }

  function aksi() {
    const isi = dapatDiingatkan();
    const n = isi.filter(satu => dipilih.has(satu.kunci)).length;
    return h(
      'div',
      { class: 'pp-aksi' },
      h('label', { class: 'pp-semua' }, h('input', { type: 'checkbox', checked: n === isi.length, 'data-fokus': 'pilih-semua', onchange: event => tandai(isi.map(satu => satu.kunci), event.target.checked) }), T.pilihSemua),
      h('p', { role: 'status' }, h('b', {}, T.dipilih(n))),
      n > 0 && h('button', { type: 'button', class: 't-btn', 'data-fokus': 'ingatkan', onclick: kirim }, icon('mail'), T.ingatkan(n)),
    );
  }

  function tabel(isi) {
    const k = T.kolom;
    return h(
      'table',
      { class: `t-table pp-tabel ${data.bolehIngatkan ? '' : 'pp-tanpa'}` },
      h('thead', {}, h('tr', {}, data.bolehIngatkan && h('td', { class: 'pp-pilih' }, h('span', { class: 't-sr' }, T.pilih)), [k.unit, k.langkah, k.tenggat, k.nilai, k.syarat, k.diingatkan].map(teks => h('th', { scope: 'col' }, teks)))),
      isi.map(satu => h('tbody', {}, (satu.langkah.length ? satu.langkah : [null]).map((langkah, ke) => baris(satu, langkah, ke)))),
    );
  }

  function baris(satu, langkah, ke) {
    const jumlah = Math.max(1, satu.langkah.length);
    const awal = ke === 0;
    const keadaan = KEADAAN[satu.keadaan];
    const nama = langkah && (langkah.milikAnda ? h('a', { href: `/camunda/app/tasklist/default/#/?task=${langkah.tugas}` }, langkah.nama, h('span', { class: 't-sr' }, `, ${satu.nama}`)) : langkah.nama);
    return h(
      'tr',
      {},
      data.bolehIngatkan && awal && h('td', { class: 'pp-pilih', rowspan: jumlah }, langkah && h('label', {}, h('span', { class: 't-sr' }, T.pilihIngatkan(satu.nama)), h('input', { type: 'checkbox', checked: dipilih.has(satu.kunci), 'data-fokus': `ingatkan-${satu.kunci}`, onchange: event => tandai([satu.kunci], event.target.checked) }))),
      awal && h('th', { scope: 'rowgroup', rowspan: jumlah }, h('a', { href: `/zona-integritas/perkara/${satu.kunci}` }, satu.nama), satu.kantor && h('span', { class: 't-meta' }, satu.kantor), h('span', { class: 't-meta' }, satu.predikat)),
      h('td', {}, h('span', { class: `t-state ${keadaan.nada ? `t-state--${keadaan.nada}` : ''}` }, icon(keadaan.ikon), keadaan.teks), langkah && [h('br'), nama, h('span', { class: 't-meta' }, langkah.pemegang)], langkah && langkah.dikembalikan && h('span', { class: 't-state t-state--warn' }, icon('back'), T.dikembalikan)),
      h('td', {}, langkah && (langkah.tenggat ? [h('span', { class: `t-state ${langkah.lewat ? 't-state--bad' : ''}` }, icon(langkah.lewat ? 'bad' : 'clock'), langkah.dijeda ? T.dijeda : langkah.sisa), h('span', { class: 't-meta' }, tanggal(langkah.tenggat))] : T.tanpaTenggat)),
      awal && h('td', { rowspan: jumlah, 'data-l': T.kolom.nilai }, satu.nilai ? [h('b', {}, satu.nilai), h('span', { class: 't-meta' }, satu.lapis)] : T.tanpaNilai),
      awal && h('td', { rowspan: jumlah, 'data-l': T.kolom.syarat }, satu.nilai ? h('span', { class: `t-state ${satu.terpenuhi === satu.syarat ? 't-state--ok' : ''}` }, icon(satu.terpenuhi === satu.syarat ? 'ok' : 'run'), T.syarat(satu.tujuan, satu.terpenuhi, satu.syarat)) : '–'),
      h('td', { 'data-l': T.kolom.diingatkan }, langkah && (hariIni(langkah, data) ? T.hariIni : langkah.diingatkan ? tanggal(langkah.diingatkan) : T.belumPernah)),
    );
  }

  muat();
  return () => {
    hidup = false;
    badan.remove();
    kabar.remove();
  };
}

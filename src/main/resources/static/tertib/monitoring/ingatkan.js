/** Bulk reminder: choose offices, see exactly who gets what, then send. The server sends nothing twice. */
import * as api from './api.js';
import { h, icon } from '../dom.js';
import { KEADAAN, T, Ti, tanggal, ubin } from './text.js';

/**
 * @param data what the page shows
 * @param awal codes that are chosen at the beginning
 * @returns promise of the server's answer, or null when nothing was sent
 */
export function ingatkan(wadah, data, awal) {
  return new Promise(selesai => {
    const asal = document.activeElement;
    const kantor = data.kantor.filter(satu => satu.langkah.length);
    const dipilih = new Set(awal.filter(kode => kantor.some(satu => satu.kode === kode)));
    const kalimat = h('textarea', { class: 't-area', rows: '2', maxlength: '500', 'aria-describedby': 'k-kalimat-bantu' });
    const dialog = h('dialog', { class: 'tertib k-dialog k-dialog--lebar', lang: 'id', 'aria-labelledby': 'k-ingatkan-judul' });
    let hasil = null;

    const tutup = () => dialog.close();
    const isi = () => ({ perangkatDaerah: kantor.map(satu => satu.kode).filter(kode => dipilih.has(kode)), pesan: kalimat.value.trim() });

    function ganti(judul, ...bagian) {
      const salah = h('p', { class: 't-err', role: 'alert', hidden: true });
      const kepala = h('h2', { id: 'k-ingatkan-judul', tabindex: '-1' }, judul);
      dialog.replaceChildren(h('div', { class: 'k-isi' }, kepala, ...bagian.flat().filter(Boolean)), salah);
      kepala.focus();
      return galat => {
        salah.textContent = galat.message;
        salah.hidden = false;
        salah.scrollIntoView({ block: 'nearest' });
      };
    }

    /** One thing at a time: a second click while the first is under way does nothing. */
    async function kerjakan(tombol, kerja, tolak) {
      if (tombol.getAttribute('aria-disabled') === 'true') return;
      tombol.setAttribute('aria-disabled', 'true');
      try {
        await kerja();
      } catch (galat) {
        tolak(galat);
      } finally {
        tombol.removeAttribute('aria-disabled');
      }
    }

    function pilih() {
      const banyak = h('p', { class: 't-dim', role: 'status' });
      const kotak = kantor.map(satu => [
        satu,
        h('input', { type: 'checkbox', value: satu.kode, checked: dipilih.has(satu.kode), onchange: event => tandai(satu.kode, event.target.checked) }),
      ]);
      const hitung = () => {
        banyak.textContent = Ti.dipilih(dipilih.size);
      };
      const tandai = (kode, ya) => {
        if (ya) dipilih.add(kode);
        else dipilih.delete(kode);
        hitung();
      };
      const cepat = (teks, syarat) => {
        const yang = kantor.filter(syarat);
        if (!yang.length) return null;
        const pakai = () => {
          dipilih.clear();
          yang.forEach(satu => dipilih.add(satu.kode));
          kotak.forEach(([satu, input]) => {
            input.checked = dipilih.has(satu.kode);
          });
          hitung();
        };
        return h('button', { type: 'button', class: 't-btn t-btn--sm', onclick: pakai }, `${teks} (${yang.length})`);
      };
      const keadaan = [...new Set(kantor.map(satu => satu.keadaan))];
      const jenis = [...new Set(kantor.map(satu => satu.kelompok))];
      const lanjut = h('button', { type: 'button', class: 't-btn t-btn--main' }, Ti.lihat);
      const tolak = ganti(
        Ti.judul,
        h('p', {}, Ti.penjelasan),
        h('div', { class: 't-act', role: 'group', 'aria-label': Ti.cepat }, cepat(Ti.semuaTerlambat, satu => satu.lewat), ...keadaan.map(nama => cepat(KEADAAN[nama].teks, satu => satu.keadaan === nama))),
        h(
          'div',
          { class: 'k-pilihan' },
          ...jenis.map(nama =>
            h(
              'fieldset',
              {},
              h('legend', { class: 't-lab' }, nama),
              ...kotak.filter(([satu]) => satu.kelompok === nama).map(([satu, input]) => h('label', { title: satu.nama }, input, ' ', h('span', {}, satu.singkatan), h('span', { class: 't-meta' }, keterangan(satu)))),
            ),
          ),
        ),
        banyak,
        h('label', { class: 't-field' }, h('span', { class: 't-lab' }, Ti.kalimat), kalimat),
        h('p', { class: 't-help', id: 'k-kalimat-bantu' }, Ti.kalimatBantu),
        h('div', { class: 't-act' }, lanjut, h('button', { type: 'button', class: 't-btn', onclick: tutup }, T.urung)),
      );
      lanjut.addEventListener('click', () => kerjakan(lanjut, async () => tampilkan(await api.pratinjau(data.kunci, isi())), tolak));
      hitung();
    }

    function tampilkan(rencana) {
      const kirim = rencana.surel ? h('button', { type: 'button', class: 't-btn t-btn--main' }, Ti.kirim(rencana.surel)) : null;
      const tolak = ganti(
        Ti.judulPenerima,
        h('p', { role: 'status' }, ringkasan(rencana)),
        h('div', { class: 't-scroll k-penerima', tabindex: '0', role: 'region', 'aria-label': Ti.judulPenerima }, tabel(rencana.sasaran)),
        kalimat.value.trim() ? h('blockquote', { class: 't-quote t-quote--calm' }, kalimat.value.trim()) : null,
        h('div', { class: 't-act' }, kirim, h('button', { type: 'button', class: 't-btn', onclick: pilih }, Ti.kembali), h('button', { type: 'button', class: 't-btn', onclick: tutup }, T.urung)),
      );
      if (kirim) {
        kirim.addEventListener('click', () =>
          kerjakan(
            kirim,
            async () => {
              hasil = await api.ingatkan(data.kunci, isi());
              tutup();
            },
            tolak,
          ),
        );
      }
    }

    dialog.addEventListener('close', () => {
      dialog.remove();
      if (asal && asal.isConnected) asal.focus();
      selesai(hasil);
    });
    wadah.append(dialog);
    dialog.showModal();
    pilih();
  });
}

const keterangan = satu => (satu.lewat ? T.hariTerlambatPendek(satu.terlambat) : ubin(satu));

const banyakNasib = (rencana, nasib) => rencana.sasaran.filter(satu => satu.nasib === nasib).length;

/** In words what goes out, and why some does not. */
export function ringkasan(rencana) {
  return [
    rencana.surel ? Ti.akanDikirim(rencana.surel, banyakNasib(rencana, 'DIKIRIM')) : Ti.tidakAda,
    banyakNasib(rencana, 'SUDAH_HARI_INI') ? Ti.sudahHariIni(banyakNasib(rencana, 'SUDAH_HARI_INI')) : null,
    banyakNasib(rencana, 'TANPA_ORANG') ? Ti.tanpaOrang(banyakNasib(rencana, 'TANPA_ORANG')) : null,
  ]
    .filter(Boolean)
    .join(' ');
}

function tabel(sasaran) {
  const nasib = satu => {
    if (satu.nasib === 'SUDAH_HARI_INI') return h('span', { class: 't-state' }, icon('ban'), Ti.dilewati);
    if (satu.nasib === 'TANPA_ORANG') return h('span', { class: 't-state t-state--warn' }, icon('warn'), Ti.takAdaOrang);
    return h('span', { class: 't-state' }, icon('mail'), satu.tanpaAlamat ? Ti.orangTanpaAlamat(satu.orang, satu.tanpaAlamat) : Ti.orang(satu.orang));
  };
  return h(
    'table',
    { class: 't-table k-sasaran' },
    h('thead', {}, h('tr', {}, ...[Ti.kantor, T.langkah, T.tenggat, Ti.penerima, Ti.jumlah].map(teks => h('th', { scope: 'col' }, teks)))),
    h(
      'tbody',
      {},
      ...sasaran.map(satu =>
        h('tr', {}, h('th', { scope: 'row' }, satu.perangkatDaerah), h('td', { 'data-label': T.langkah }, satu.langkah), h('td', { 'data-label': T.tenggat }, satu.tenggat ? `${tanggal(satu.tenggat)}, ${satu.sisa}` : '–'), h('td', { 'data-label': Ti.penerima }, satu.penerima), h('td', { 'data-label': Ti.jumlah }, nasib(satu))),
      ),
    ),
  );
}

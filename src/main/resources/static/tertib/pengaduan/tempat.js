// Where: the kecamatan as they lie, then its kelurahan; and the own position, asked for only on a click.
import { h, fill } from '../dom.js';

export function tempat(formulir) {
  kecamatan(formulir);
  if ('geolocation' in navigator) titik(formulir);
}

function kecamatan(formulir) {
  const pilihan = formulir.elements.kelurahan;
  const kotak = document.getElementById('kecamatan');
  const kelompok = [...pilihan.querySelectorAll('optgroup')];
  const radio = [...kotak.querySelectorAll('input')];
  kotak.hidden = false;
  kotak.addEventListener('change', ({ target }) => saring(target.value));
  const awal = kelompok.find((satu) => [...satu.children].some((l) => l.selected));
  if (awal) {
    radio.find((satu) => satu.value === awal.dataset.kode).checked = true;
    saring(awal.dataset.kode);
  }

  /** Phones do not hide parts of a list, so they are taken out. */
  function saring(kode) {
    const sebelum = pilihan.value;
    kelompok.forEach((satu) => satu.remove());
    pilihan.append(...kelompok.filter((satu) => satu.dataset.kode === kode));
    pilihan.value = [...pilihan.options].some((satu) => satu.value === sebelum) ? sebelum : '';
    pilihan.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function titik(formulir) {
  const { lat, long } = formulir.elements;
  const kabar = h('p', { class: 't-help', role: 'status' });
  const ambil = h('button', { type: 'button', class: 't-btn', onclick: minta }, 'Pakai posisi saya sekarang');
  const hapus = h('button', { type: 'button', class: 't-btn t-btn--quiet', onclick: kosongkan }, 'Hapus titik');
  document.getElementById('titik').append(kabar, h('div', { class: 't-act' }, ambil, hapus));
  tunjukkan(lat.value ? 'Titik ikut dikirim.' : 'Titik persis membantu petugas; tidak diumumkan. Tidak wajib.');

  function minta() {
    fill(kabar, 'Mencari posisi…');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        lat.value = coords.latitude.toFixed(6);
        long.value = coords.longitude.toFixed(6);
        document.getElementById('e-lat')?.remove();
        tunjukkan(`Titik diambil, ketelitian sekitar ${Math.max(1, Math.ceil(coords.accuracy))} meter.`);
      },
      () => tunjukkan('Posisi tidak dapat diambil. Tulis patokannya saja; itu sudah cukup.'),
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 });
  }

  function kosongkan() {
    lat.value = '';
    long.value = '';
    tunjukkan('Titik dihapus.');
    ambil.focus();
  }

  function tunjukkan(kalimat) {
    fill(kabar, kalimat);
    hapus.hidden = !lat.value;
  }
}

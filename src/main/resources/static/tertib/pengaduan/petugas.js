/** The list of reports: counts what is ticked and says whether it can be taken together. */
const terapkan = document.querySelector('[data-terapkan]');
const kirim = document.querySelector('[data-kirim]');
if (terapkan && kirim) {
  terapkan.hidden = true;
  kirim.addEventListener('change', () => kirim.form.requestSubmit());
}

const pesan = document.querySelector('[data-pilihan]');
const terima = document.querySelector('[data-terima]');
const kotak = [...document.querySelectorAll('input[name="nomor"]')];
const isi = (pola, ...nilai) => nilai.reduce((teks, satu, ke) => teks.replace(`{${ke}}`, satu), pola);

if (pesan && terima) {
  const petunjuk = pesan.textContent;
  const tombol = terima.textContent;
  const tampil = () => {
    const terpilih = kotak.filter(satu => satu.checked);
    kotak.forEach(satu => {
      satu.closest('tr').ariaSelected = satu.checked ? 'true' : null;
    });
    const kategori = new Set(terpilih.map(satu => satu.dataset.kategori));
    pesan.textContent =
      terpilih.length === 0
        ? petunjuk
        : kategori.size > 1
          ? pesan.dataset.campur
          : isi(pesan.dataset.satu, terpilih.length, terpilih[0].dataset.perihal);
    terima.textContent = terpilih.length === 0 ? tombol : isi(terima.dataset.n, terpilih.length);
  };
  kotak.forEach(satu => satu.addEventListener('change', tampil));
  tampil();
}

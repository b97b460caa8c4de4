/** Words of what helps an assessor of several offices. */
export const T = {
  cetak: 'Cetak daftar periksa',
  cetakBaru: '(buka tab baru)',
  salin: 'Salin pertanyaan',
  berikutnya: 'Berikutnya',
  bukaBerikutnya: 'Buka tugas berikutnya',
  berikutnyaAnda: 'Berikutnya bagi Anda',
  sisa: n => (n > 1 ? `${n} tugas monitoring menunggu Anda.` : 'Satu tugas monitoring menunggu Anda.'),
  tenggat: (hari, sisa) => `Tenggat ${hari}, ${sisa}.`,
  judulSalin: 'Salin pertanyaan ke wawancara lain',
  ketSalin: 'Hanya pertanyaannya yang disalin. Yang diwawancarai, tanggal, dan jawaban tetap diisi di sana. Pertanyaan yang sudah ada dilewati.',
  pertanyaan: 'Pertanyaan',
  tujuan: 'Ke wawancara Anda di',
  semua: 'semua',
  adaPertanyaan: n => (n ? `${n} pertanyaan` : 'belum ada pertanyaan'),
  tanpaPertanyaan: 'Belum ada pertanyaan di wawancara ini. Tulis dahulu pada Lembar kerja; tersimpan sendiri.',
  tanpaTujuan: 'Anda tidak memegang wawancara lain yang terbuka.',
  salinSekarang: 'Salin',
  urung: 'Tidak jadi',
  tutup: 'Tutup',
  hasil: 'Pertanyaan sudah disalin',
  hasilSatu: satu => `${satu.perangkatDaerah}: ${satu.ditambah} ditambahkan${satu.sudahAda ? `, ${satu.sudahAda} sudah ada` : ''}.`,
};

export const tanggal = iso =>
  new Date(`${iso}T12:00:00+07:00`).toLocaleDateString('id-ID', { timeZone: 'Asia/Jakarta', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

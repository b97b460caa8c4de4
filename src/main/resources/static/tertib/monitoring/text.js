/** Words and forms of the progress page. */
const ID = 'id-ID';
const WIB = { timeZone: 'Asia/Jakarta' };

export const T = {
  judul: 'Kemajuan',
  memuat: 'memuat…',
  segarkan: 'segarkan',
  keadaan: saat => `keadaan ${hari(saat)}, ${jam(saat)} WIB`,
  semester: 'Semester',
  kosongJudul: 'Belum ada siklus monitoring',
  kosong: 'Kemajuan muncul di sini begitu Bagian Organisasi memulai monitoring satu semester di Daftar Tugas.',
  direncanakan: 'Rencana sedang disusun. Perangkat daerah muncul di sini begitu Sekretaris Daerah menetapkan tim asesor.',
  bukanBagian: 'Tidak ada perangkat daerah Anda dalam semester ini.',
  gagal: 'Kemajuan tidak dapat dimuat. Periksa sambungan, lalu segarkan.',
  siklus: kunci => `Siklus ${kunci}`,
  dari: (a, b) => `${a} dari ${b}`,
  tutup: tanggal => `sudah dilaporkan; tutup ${tanggal}`,
  terlambat: 'Terlambat sekarang',
  mingguIni: 'Jatuh tempo minggu ini',
  tidakTerlambat: 'Tidak ada yang terlambat.',
  tidakMingguIni: 'Tidak ada yang jatuh tempo sampai Minggu.',
  sampai: tanggal => `sampai ${tanggal}`,
  papan: (semester, n) => `Monitoring ${semester}, ${n} perangkat daerah`,
  papanKet: 'urutan tetap menurut daftar perangkat daerah; angka: butir terisi',
  diAntara: 'Terlambat, pada langkah mana pun',
  hariTerlambat: n => (n ? `terlambat ${n} hari kerja` : 'terlambat'),
  hariTerlambatPendek: n => (n ? `terlambat ${n} hari` : 'terlambat'),
  dikembalikan: 'dikembalikan',
  jenis: 'Jenis perangkat daerah',
  semuaJenis: 'Semua perangkat daerah',
  tampilan: 'Tampilan',
  tampilPapan: 'Papan',
  tampilDaftar: 'Daftar',
  unduh: 'Unduh',
  tidakAdaYangCocok: 'Tidak ada perangkat daerah dalam saringan ini.',
  ditutup: tanggal => `Siklus ini ditutup${tanggal ? ` ${tanggal}` : ''}`,
  masihBerjalan: n => `${n} perangkat daerah belum selesai dan tetap berjalan; langkahnya ada di bawah.`,
  giliranAnda: 'giliran Anda',
  menunggu: siapa => `menunggu ${siapa}`,
  diingatkan: tanggal => `diingatkan ${tanggal}`,
  berikutnya: 'Berikutnya bagi Anda',
  kerjakanBerikutnya: 'Kerjakan',
  sisaGiliran: n => (n > 1 ? `${n} langkah menunggu Anda.` : 'Satu langkah menunggu Anda.'),
  tidakAdaGiliran: 'Tidak ada langkah yang menunggu Anda sekarang.',
  tombolN: 'tombol N membukanya',
  cetak: 'Cetak daftar periksa',
  cetakSemua: n => `Cetak ${n} daftar periksa`,
  tanganSiapa: 'Di tangan siapa',
  pihak: 'Pihak',
  langkahnya: 'Langkah',
  yangTerlambat: 'Terlambat',
  semuaSemester: 'Semua semester',
  saring: 'Tampilkan',
  rinci: 'Rincian',
  pilih: 'Pilih satu perangkat daerah untuk melihat langkahnya.',
  asesor: 'Asesor',
  langkah: 'Langkah terbuka',
  tenggat: 'Tenggat',
  pemegang: 'Di tangan',
  butir: 'Daftar periksa',
  terisi: (a, b) => `${a} dari ${b} butir terisi`,
  alasan: 'Alasan',
  tanpaLangkah: 'Tidak ada langkah terbuka.',
  bukaTugas: 'Buka tugas',
  bukaInstans: 'Buka di Cockpit',
  bukaLaporan: 'Buka laporan',
  tarik: 'Tarik kembali daftar periksa',
  tarikTanya: nama => `Daftar periksa ${nama} kembali kepada asesornya dan dapat diubah lagi. Isian dan bukti tetap ada.`,
  tanpaHasil: 'Tutup tanpa hasil',
  tanpaHasilTanya: nama => `Monitoring ${nama} ditutup dan tidak membuktikan apa pun. Ini tidak dapat diurungkan.`,
  tanpaHasilYa: nama => `Tutup ${nama} tanpa hasil`,
  ganti: 'Ganti asesor',
  gantiTanya: nama => `Tugas asesor ${nama} berpindah. Pekerjaan yang sudah ada tetap, dengan nama pembuatnya.`,
  gantiYa: 'Ganti asesor',
  asesorBaru: 'Asesor baru',
  batalkan: 'Batalkan siklus',
  batalkanTanya: semester => `Monitoring ${semester} dibatalkan untuk semua perangkat daerah. Semester ini dapat dimulai lagi dengan tangan; pekerjaan yang ada disimpan di arsip.`,
  batalkanYa: semester => `Batalkan monitoring ${semester}`,
  alasanWajib: 'Alasan (wajib, tercatat)',
  urung: 'Tidak jadi',
  selesaiTarik: 'Daftar periksa sudah ditarik kembali.',
  selesaiTutup: 'Sudah ditutup tanpa hasil.',
  selesaiGanti: 'Asesor sudah diganti.',
  selesaiBatal: 'Siklus sudah dibatalkan.',
  memuatCalon: 'memuat daftar asesor…',
};

/** Words of the bulk reminder. */
export const Ti = {
  tombol: 'Ingatkan',
  judul: 'Ingatkan pemegang langkah',
  penjelasan: 'Pengingat sampai kepada yang memegang langkah terbuka, atau kepada kelompoknya selama belum ada yang mengambil. Tiap langkah diingatkan paling banyak sekali sehari.',
  cepat: 'Pilih cepat',
  semuaTerlambat: 'Semua yang terlambat',
  dipilih: n => (n ? `${n} perangkat daerah dipilih.` : 'Belum ada yang dipilih.'),
  kalimat: 'Kalimat Anda sendiri (boleh kosong)',
  kalimatBantu: 'Paling banyak 500 huruf; ikut dalam setiap surel dan tercatat.',
  lihat: 'Lihat penerima',
  judulPenerima: 'Siapa menerima apa',
  kirim: n => `Kirim ${n} surel`,
  kembali: 'Ubah pilihan',
  akanDikirim: (surel, langkah) => `${surel} surel tentang ${langkah} langkah akan dikirim.`,
  terkirim: surel => `${surel} surel pengingat dikirim.`,
  tidakAda: 'Tidak ada surel yang dikirim.',
  sudahHariIni: n => `${n} langkah sudah diingatkan hari ini dan dilewati.`,
  tanpaOrang: n => `${n} langkah tidak punya orang yang dapat diingatkan.`,
  dilewati: 'sudah hari ini',
  takAdaOrang: 'tidak ada orang',
  orang: n => `${n} orang`,
  orangTanpaAlamat: (n, tanpa) => `${n} orang, ${tanpa} tanpa alamat surel`,
  kantor: 'Perangkat daerah',
  penerima: 'Penerima',
  jumlah: 'Surel',
};

/** Words of the page of one office. */
export const Tk = {
  gagal: 'Riwayat perangkat daerah tidak dapat dimuat',
  kosong: 'Perangkat daerah ini belum pernah ikut monitoring.',
  ringkas: 'Pelaksanaan dan pencapaian',
  semester: 'Semester',
  pelaksanaan: 'Pelaksanaan',
  pencapaian: 'Pencapaian',
  berlaku: 'Butir berlaku',
  terbawa: 'Terbawa',
  usulan: 'Jadwal usulan',
  temuan: 'Temuan',
  laporan: 'Laporan',
  buka: 'Buka laporan',
  dari: (a, b) => `${a} dari ${b}`,
  berjalan: (a, b) => `belum dilaporkan, ${a} dari ${b} butir terisi`,
  tanpaHasil: alasan => `tanpa hasil: ${alasan}`,
  rincian: a =>
    `${a.sudah} sudah, ${a.sebagian} sebagian, ${a.belum} belum${a.tidakBerlaku ? `, ${a.tidakBerlaku} tidak berlaku` : ''}; dokumen ${a.tersedia} dari ${a.dibutuhkan}.`,
  area: 'Menurut area',
  namaArea: 'Area',
  temuanJudul: 'Temuan dan tindak lanjutnya',
  kelas: 'Kelas',
  ditutupDari: (n, ditutup) => `${n}, ${ditutup} ditutup`,
  temuanDari: (semester, n) => `${semester}: ${n} temuan`,
  tanpaTindakLanjut: 'tanpa tindak lanjut',
  ditutup: semester => `ditutup ${semester}`,
  terbuka: 'belum ditutup',
  tenggat: hari => `tenggat ${hari}`,
  rekomendasi: teks => `Rekomendasi: ${teks}`,
  tindakLanjut: teks => `Rencana tindak lanjut: ${teks}`,
  terbawaJudul: 'Rencana aksi terbawa',
  kode: 'Kode',
  aksi: 'Rencana aksi',
  kali: 'Terbawa',
  kaliTerbawa: n => `${n} kali`,
  langkahJudul: 'Tanggal tiap langkah',
  asesor: siapa => `asesor: ${siapa}`,
  langkah: 'Langkah',
  dibuka: 'Dibuka',
  selesai: 'Selesai',
  masihTerbuka: 'masih terbuka',
  lewatTenggat: 'lewat tenggat',
  singkat: teks => teks.replace('semester ', 'S-').replace(/ (\d{4})$/, ' $1'),
  kalimat: (semester, a) => `${semester}: pelaksanaan ${persen(a.pelaksanaan)}, pencapaian ${persen(a.pencapaian)}.`,
  tanpaGrafik: 'Belum ada semester yang dilaporkan.',
};

export const persen = nilai => (nilai === null || nilai === undefined ? '–' : `${nilai.replace('.', ',')} %`);
/** “Semester II 2026”, as the head of a column or row. */
export const semesterPendek = teks => teks[0].toUpperCase() + teks.slice(1);

/** Kinds of the register, as people call them. */
export const JENIS = {
  sekretariat: 'Sekretariat', inspektorat: 'Inspektorat', dinas: 'Dinas', satuan: 'Satuan', badan: 'Badan', rsud: 'RSUD', kecamatan: 'Kecamatan',
};

/** State of an office: words of the legend, shape and class of the tile. */
export const KEADAAN = {
  SELESAI: { teks: 'Selesai', ikon: 'ok', kelas: 'ok' },
  TINDAK_LANJUT: { teks: 'Tindak lanjut', ikon: 'run', kelas: 'run' },
  LAPORAN: { teks: 'Laporan dibuat', ikon: 'run', kelas: 'run' },
  REVIU: { teks: 'Reviu ketua tim', ikon: 'run', kelas: 'run' },
  TANGGAPAN: { teks: 'Tanggapan', ikon: 'run', kelas: 'run' },
  ANALISIS: { teks: 'Analisis', ikon: 'run', kelas: 'run' },
  LAPANGAN: { teks: 'Lapangan', ikon: 'run', kelas: 'run' },
  MENGISI: { teks: 'Mengisi daftar periksa', ikon: 'open', kelas: '' },
  BELUM_DIBUKA: { teks: 'Belum dibuka', ikon: 'open', kelas: 'blm' },
  TANPA_HASIL: { teks: 'Tanpa hasil', ikon: 'bad', kelas: 'batal' },
};

const UBIN = {
  SELESAI: 'selesai', TINDAK_LANJUT: 'tindak lanjut', LAPORAN: 'laporan dibuat', REVIU: 'reviu ketua',
  TANGGAPAN: 'tanggapan', ANALISIS: 'analisis', LAPANGAN: 'lapangan', BELUM_DIBUKA: 'belum dibuka', TANPA_HASIL: 'tanpa hasil',
};

export const ubin = kantor => (kantor.keadaan === 'MENGISI' ? `mengisi ${kantor.terisi}/${kantor.butir}` : UBIN[kantor.keadaan]);

export const tanggal = iso =>
  new Date(`${iso}T12:00:00+07:00`).toLocaleDateString(ID, { ...WIB, day: 'numeric', month: 'long', year: 'numeric' });
export const tanggalSaat = saat => tanggal(isoHari(saat));
/** Day and month, where the year cannot be mistaken. */
export const tanggalPendek = iso => new Date(`${iso}T12:00:00+07:00`).toLocaleDateString(ID, { ...WIB, day: 'numeric', month: 'long' });
export const hari = saat =>
  new Date(saat).toLocaleDateString(ID, { ...WIB, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
export const jam = saat =>
  new Date(saat).toLocaleTimeString(ID, { ...WIB, hour: '2-digit', minute: '2-digit', hour12: false }).replace('.', ':');
/** The day of a moment in the city's zone, as ISO. */
export const isoHari = saat => new Date(saat).toLocaleDateString('sv-SE', WIB);

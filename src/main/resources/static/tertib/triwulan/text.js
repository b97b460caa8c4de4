/** Words of a quarter's board. */
import { hari, isoHari, jam, tanggal, tanggalSaat } from '../kemajuan/tanggal.js';

export { hari, isoHari, jam, tanggal, tanggalSaat };

export const T = {
  judul: triwulan => `Laporan ${triwulan}`,
  gagal: 'Papan triwulan tidak dapat dimuat. Periksa sambungan, lalu segarkan.',
  memuat: 'memuat…',
  segarkan: 'segarkan',
  cakupan: ({ laporan, bulan, tenggat }, lain) =>
    `Cakupan: ${laporan.length} perangkat daerah, rencana aksi ${bulan} · tenggat ${hari(`${tenggat}T12:00:00+07:00`)}${lain ? `; ${lain} bertenggat lain` : ''}`,
  keadaan: saat => `keadaan ${hari(saat)}, ${jam(saat)} WIB`,
  unduh: 'Unduh XLSX',
  ringkas: (diterima, semua, menunggu, anda, terlambat) =>
    `${diterima} dari ${semua} diterima, ${menunggu} menunggu ${anda ? 'Anda' : 'diterima'}, ${terlambat} terlambat`,
  papanKet: 'urutan tetap menurut daftar perangkat daerah; angka: butir lengkap; tekan nama untuk membuka laporan dan buktinya',
  saring: 'Tampilkan',
  semua: 'Semua',
  terlambat: 'Terlambat, pada langkah mana pun',
  dikembalikan: 'Pernah dikembalikan',
  bukaLaporan: (nama, keadaan) => `${nama}: ${keadaan}. Buka laporan dan buktinya`,
  hariTerlambat: n => (n ? `terlambat ${n} hari` : 'terlambat'),
  hariTerlambatPanjang: n => (n ? `terlambat ${n} hari kerja` : 'terlambat'),
  pertanyaan: n => `${n} pertanyaan`,
  putaran: n => `putaran ${n}`,
  putaranPertama: 'putaran 1 ialah penyerahan pertama',
  laporan: 'Laporan',
  isi: 'Isi',
  bukti: 'Bukti',
  berkas: n => `${n} berkas`,
  tidakAda: 'tidak ada',
  pertanyaanTerbuka: 'Pertanyaan terbuka',
  bukaButir: 'Buka di butirnya',
  tenggat: 'Tenggat',
  tenggatnya: hari => `tenggat ${hari}`,
  dijeda: 'dijeda',
  tanpaTenggat: 'tanpa tenggat',
  terakhirDiingatkan: 'Terakhir diingatkan',
  hariIni: 'hari ini',
  belumPernah: 'belum pernah',
  diteruskan: saat => `diteruskan ${tanggalSaat(saat)}`,
  diPegang: siapa => `dipegang ${siapa}`,
  pilih: 'Pilih',
  menunggu: n => `Menunggu diterima: ${n}`,
  menungguKet: 'yang punya pertanyaan terbuka diterima satu per satu',
  menungguKosong: 'Tidak ada laporan yang menunggu diterima.',
  pilihTerima: nama => `Terima laporan ${nama}`,
  dipilih: n => `${n} dipilih`,
  tidakIkut: n => `${n} tidak ikut karena punya pertanyaan terbuka`,
  dipegangLain: n => `${n} dipegang rekan`,
  terimaTombol: n => `Terima ${n} laporan…`,
  terimaJudul: (n, triwulan) => `Terima ${n} laporan ${triwulan}`,
  akanDiterima: n => `Akan diterima: ${n}`,
  tetapMenunggu: n => `Tetap menunggu: ${n}`,
  tidakDipilih: 'tidak dipilih',
  sesudah: 'Sesudah diterima',
  sesudahTeks: berikutnya =>
    `Laporan terkunci, dan yang terbukti di dalamnya ditawarkan pada daftar periksa semesternya. Yang belum atau baru sebagian ditanyakan lagi pada ${berikutnya} dengan tanggal barunya. Bila satu laporan berubah sebelum tombol ditekan, laporan itu tidak ikut dan disebut namanya.`,
  dicatat: 'Dicatat atas nama Anda, satu catatan untuk tiap laporan.',
  terimaYa: n => `Terima ${n} laporan`,
  batal: 'Batal',
  tutup: 'Tutup',
  menerima: (ke, semua, nama) => `Menerima laporan ${ke} dari ${semua}: ${nama}…`,
  hasilJudul: (n, triwulan) => `${n} laporan ${triwulan} diterima`,
  diterima: n => `Diterima: ${n}`,
  tidakDiterima: n => `Tidak diterima: ${n}`,
  sudahDiterima: 'sudah diterima sebelumnya',
  terputus: 'Sambungan terputus; laporan ini dan sesudahnya belum dicoba. Yang sudah diterima tetap diterima.',
  belum: n => `Belum diteruskan: ${n}`,
  belumTerlambat: n => (n ? `${n} terlambat` : 'tidak ada yang terlambat'),
  belumKosong: 'Semua laporan sudah diteruskan.',
  sudahDiingatkan: n => `${n} sudah diingatkan hari ini`,
  pilihIngatkan: nama => `Ingatkan ${nama}`,
  ingatkanTombol: n => `Ingatkan ${n}…`,
  ingatkanJudul: (n, triwulan) => `Ingatkan ${n} perangkat daerah tentang laporan ${triwulan}`,
  akanDikirim: n => `Akan diingatkan: ${n}`,
  tidakDikirim: n => `Tidak diingatkan: ${n}`,
  nasib: { SUDAH_HARI_INI: 'sudah diingatkan hari ini', TANPA_ORANG: 'tidak ada orang yang dapat diingatkan', TANPA_TENGGAT: 'tenggatnya dijeda' },
  orang: (n, tanpa) => `${n} orang${tanpa ? `, ${tanpa} tanpa alamat surel` : ''}`,
  pesan: 'Pesan tambahan (boleh kosong)',
  pesanKet: 'Satu surel untuk tiap orang, berisi tenggatnya sendiri dan tautan ke tugasnya. Tercatat di buku pengingat; jadwal pengingat biasa tidak berubah.',
  ingatkanYa: n => `Kirim ${n} surel`,
  terkirim: n => `${n} surel pengingat dikirim.`,
  tidakTerkirim: 'Tidak ada surel yang dikirim.',
  kembali: n => `Pernah dikembalikan: ${n}`,
  kembaliKosong: 'Belum ada laporan yang dikembalikan.',
  catatan: 'Catatan terakhir',
  keadaanKolom: 'Keadaan',
  oleh: ({ oleh, pada, kembali }) => `oleh ${oleh}, ${tanggalSaat(pada)}${kembali ? `; kembali ${tanggalSaat(kembali)}` : ''}`,
  diperbaiki: 'sedang diperbaiki',
};

/** State of a report: words of the legend, shape and class of the tile. */
export const KEADAAN = {
  BELUM_DIBUKA: { teks: 'Belum dibuka', ikon: 'open', kelas: 'blm', nada: '' },
  DIISI: { teks: 'Diisi', ikon: 'run', kelas: '', nada: '' },
  DIPERIKSA: { teks: 'Diperiksa sekretaris', ikon: 'run', kelas: 'run', nada: 'run' },
  MENUNGGU: { teks: 'Menunggu diterima', ikon: 'clock', kelas: 'run', nada: 'run' },
  DITERIMA: { teks: 'Diterima', ikon: 'ok', kelas: 'ok', nada: 'ok' },
  DITUTUP: { teks: 'Ditutup tanpa laporan', ikon: 'ban', kelas: 'batal', nada: '' },
};

/** The state in words; the step stays in sight also when it is late. */
export const langkah = ({ keadaan, isian }) =>
  keadaan === 'DIISI' ? `diisi ${isian.terisi}/${isian.butir}` : KEADAAN[keadaan].teks.toLowerCase();

/** The same on a tile: what is seen, and what is only read out. */
export const langkahPendek = satu => ({ MENUNGGU: ['menunggu', ' diterima'], DIPERIKSA: ['diperiksa', ' sekretaris'] })[satu.keadaan] || [langkah(satu), ''];

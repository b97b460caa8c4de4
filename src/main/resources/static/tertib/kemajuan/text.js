/** Words of the progress page that every procedure shares. */
import { hari, jam } from './tanggal.js';

export const T = {
  judul: 'Kemajuan',
  gagal: 'Kemajuan tidak dapat dimuat. Periksa sambungan, lalu segarkan.',
  siklus: 'Siklus',
  keadaan: saat => `keadaan ${hari(saat)}, ${jam(saat)} WIB`,
  segarkan: 'segarkan',
  unduh: 'Unduh CSV',
  yangSelesai: 'Yang sudah selesai',
  kosongJudul: 'Belum ada siklus',
  kosong: 'Kemajuan muncul di sini begitu satu siklus dimulai, misalnya bila Bagian Organisasi memulai monitoring satu semester di Daftar Tugas.',
  siklusLain: 'Terlambat di siklus lain',
  ringkas: (perkara, langkah) => `${perkara} perkara, ${langkah} langkah terbuka`,
  semuanya: 'Tampilkan semua',
  dijeda: 'dijeda',
  perkara: 'Perkara',
  langkah: 'Langkah terbuka',
  tenggat: 'Tenggat',
  tangan: 'Di tangan',
  selesai: 'selesai',
  menunggu: 'tanpa langkah terbuka',
  tanpaTenggat: 'tanpa tenggat',
  dikembalikan: 'dikembalikan',
  diingatkan: tanggal => `diingatkan ${tanggal}`,
};

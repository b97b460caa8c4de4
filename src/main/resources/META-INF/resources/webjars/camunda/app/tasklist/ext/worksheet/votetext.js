/** Words of proposals, votes and attendance; what voters are called comes with their list. */
import { inSentence } from './text.js';

const some = (n, words) => (n ? `${n} ${words}` : null);

export const V = {
  // who is there
  present: (n, of, who) => `Hadir ${n} dari ${of} ${who}`,
  quorum: quorum => `kuorum ${quorum}`,
  reached: quorum => `kuorum ${quorum} terpenuhi`,
  notReached: (quorum, lacks) => `kuorum ${quorum} belum terpenuhi, kurang ${lacks}`,
  attendance: 'Kehadiran',
  notYet: 'belum dicatat',
  restAbsent: (n, who) => `Catat ${n} ${who} lain tidak hadir`,
  details: 'Izin, pukul, dan keterangan',
  noQuorum: (n, of, who, quorum) => `Nilai belum dapat ditetapkan: hadir ${n} dari ${of} ${who}, kuorum ${quorum}.`,
  nothingLost: 'Usul, suara, dan alasan tetap tersimpan. Tetapkan tanggal rapat berikutnya; butir terbuka menunggu di sini.',
  nextMeeting: 'Jadwalkan rapat berikutnya',

  // which items
  openItems: 'Terbuka', changedItems: 'Berubah', unlike: 'Berbeda',
  progress: (n, of) => (of ? [String(n), ` dari ${of} butir ditetapkan`] : ['0', ' butir terbuka']),
  rest: n => `${n} butir lain tanpa catatan: jawaban yang ada berlaku ketika tugas ini diselesaikan.`,

  // a closed row
  fixed: when => `ditetapkan ${when}`, fixedAgain: 'perlu ditetapkan lagi',
  proposals: n => `${n} usul`, noProposal: 'belum ada usul',

  // proposals
  title: who => `Usul ${who}`, add: 'Tambah usul',
  up: value => `Naik ke ${value}`, down: value => `Turun ke ${value}`, keep: value => `Tetap ${value}`,
  worth: (code, worth) => (worth ? `${code} (${worth})` : code),
  chosen: 'dipilih', notChosen: 'tidak dipilih',
  by: (who, when) => `Diusulkan ${who}${when ? ` · ${when} WIB` : ''}`,
  unfinished: 'Usul ini belum lengkap.',
  choose: 'Tetapkan usul ini', edit: 'Ubah usul', done: 'Selesai mengubah', toList: 'Ke daftar usul',
  votes: who => `Suara ${who}`,
  voice: (name, says) => `${name}: ${says}`,
  says: { setuju: 'setuju', tidak_setuju: 'tidak setuju', silent: 'belum bersuara', absent: 'tidak hadir' },
  changeVoice: 'Tekan untuk mengubah suara.',
  sum: (yes, no, who, silent, absent) => [`${yes} setuju`, [some(no, `tidak setuju${who ? ` (${who})` : ''}`), some(silent, 'belum bersuara'), some(absent, 'tidak hadir')].filter(Boolean).map(words => `, ${words}`).join('')],
  objections: 'Alasan keberatan', objection: name => `Keberatan ${name}`,
  failed: 'Suara tidak dapat dimuat.',

  // the value that is fixed
  verdict: value => `Ditetapkan ${value}`,
  stood: (layer, value) => `${layer} menjawab ${value}.`,
  proposedBy: names => `Usul ${names}.`, nobodyProposed: 'Belum tercatat siapa yang mengusulkannya.',
  objected: names => `Keberatan ${names} dicatat.`,
  reason: 'Alasan penetapan', reasonHelp: (layer, same) => (same ? '(wajib, juga bila tetap)' : `(wajib, karena berbeda dari ${inSentence(layer)})`),
  reasonMissing: 'Tulis alasan penetapannya. Nilai ini belum dihitung sebelum alasannya ada.',
  untouched: layer => `Belum ditetapkan: jawaban ${inSentence(layer)} berlaku. Pilih nilai pada kolom Anda, atau tetapkan salah satu usul.`,
  take: value => `Tetap ${value}`, drop: 'Tarik penetapan',
  effect: ['Pengaruh', 'Sebelum', 'Sesudah', 'Selisih'],

  // taking back
  undo: 'Urungkan', undoKey: 'Z',
  dropped: name => `Pilihan pada butir ${name} yang belum tersimpan dibatalkan.`,

  keys: options => [[['N'], 'terbuka berikutnya'], [['J', 'K'], 'baris'], ...(options ? [[['1', '–', String(options.most)], 'nilai']] : []), [['U'], 'usul'], [['C'], 'alasan'], [['Z'], 'urungkan'], [['Esc'], 'kembali ke baris'], [['?'], 'semua tombol']],
};

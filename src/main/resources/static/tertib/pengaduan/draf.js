// What was written so far, for a lost line: in this tab only, without name and contact, gone when sent.
// Files cannot be kept: only how many there were, so that the page can ask for them again.

const KUNCI = 'pengaduan-draf';
const ISIAN = ['jenis', 'uraian', 'kategori', 'kelurahan', 'alamat', 'waktu', 'siapa'];

/** A browser may have no storage, or a full one. */
function tempat() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export function simpan(formulir) {
  const data = new FormData(formulir);
  const isi = Object.fromEntries(ISIAN.map((nama) => [nama, data.get(nama) || '']));
  isi.berkas = formulir.elements.lampiran.files.length || berkasHilang(formulir);
  try {
    tempat()?.setItem(KUNCI, JSON.stringify(isi));
  } catch {
    // nothing is kept
  }
}

function tersimpan() {
  try {
    return JSON.parse(tempat()?.getItem(KUNCI) || 'null');
  } catch {
    return null;
  }
}

/** How many files were chosen before the page was loaded again, and are not chosen any more. */
export function berkasHilang(formulir) {
  return Number(formulir.dataset.berkasHilang || 0);
}

/** Remembers that files were chosen, until somebody chooses again. */
export function ingatBerkas(formulir) {
  const jumlah = Number(tersimpan()?.berkas);
  if (jumlah > 0) formulir.dataset.berkasHilang = String(jumlah);
  formulir.elements.lampiran.addEventListener('change', () => { delete formulir.dataset.berkasHilang; });
}

/** @return whether there was something to put back */
export function kembalikan(formulir) {
  const isi = tersimpan();
  if (!isi) return false;
  for (const nama of ISIAN) if (typeof isi[nama] === 'string' && isi[nama]) formulir.elements[nama].value = isi[nama];
  return ISIAN.some((nama) => nama === 'uraian' || nama === 'alamat' ? isi[nama] : false);
}

export function lupakan() {
  try {
    tempat()?.removeItem(KUNCI);
  } catch {
    // nothing was kept
  }
}

// What was written so far, for a lost line: in this tab only, without name and contact, gone when sent.

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
  try {
    tempat()?.setItem(KUNCI, JSON.stringify(isi));
  } catch {
    // nothing is kept
  }
}

/** @return whether there was something to put back */
export function kembalikan(formulir) {
  let isi;
  try {
    isi = JSON.parse(tempat()?.getItem(KUNCI) || 'null');
  } catch {
    isi = null;
  }
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

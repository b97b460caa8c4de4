/** Days and times in the city's zone. */
const ID = 'id-ID';
const WIB = { timeZone: 'Asia/Jakarta' };

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

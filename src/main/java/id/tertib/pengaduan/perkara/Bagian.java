package id.tertib.pengaduan.perkara;

import java.util.Locale;

/** A sealed text of a report: what the reporter wrote, and drafts of staff. */
public enum Bagian {
  URAIAN(4_000),
  ALAMAT(300),
  TITIK(60),
  NAMA(120),
  EMAIL(254),
  TELEPON(40),
  /** Address of a picture that the reporter names; text that is shown and never fetched. */
  TAUTAN(2_000),
  /** Draft of the public wording. */
  NASKAH(2_000),
  /** Draft of the public place, without house number. */
  TEMPAT(200),
  /** Draft of what the reporter is asked for. */
  PERMINTAAN(2_000),
  /** Draft of whose matter it is, and where to go. */
  PETUNJUK(2_000),
  /** Draft of why something is archived, handed back or returned. */
  ALASAN(2_000),
  /** Draft of the unit's first response. */
  TANGGAPAN(4_000),
  /** Draft of the answer. */
  JAWABAN(8_000),
  /** Draft of a note that the reporter never sees. */
  CATATAN(4_000),
  /** Draft of a message to the reporter. */
  PESAN(4_000),
  /** Number of the report that the verifier would join it to. */
  INDUK(20);

  private final int terpanjang;

  Bagian(int terpanjang) {
    this.terpanjang = terpanjang;
  }

  /** In letters. */
  public int terpanjang() {
    return terpanjang;
  }

  public String kode() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package id.tertib.pengaduan.lembar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a step of a report shows to whoever holds it.
 *
 * @param langkah id of the step in the model
 * @param draf what the step writes, by its part
 * @param pilihan what it chooses from; null for a step that chooses nothing
 * @param jawaban words that go or went to the reporter and are only read here; null for none
 * @param pola templates for answers, filled for this report
 */
record LembarLaporan(
    String nomor,
    String langkah,
    Fakta fakta,
    List<JamTampil> jam,
    Cerita cerita,
    List<Ucapan> pesan,
    List<Ucapan> catatan,
    Map<String, Draf> draf,
    @Nullable Pilihan pilihan,
    List<Mirip> mirip,
    List<Anggota> gabungan,
    Terbit terbit,
    PelaporTampil pelapor,
    @Nullable String jawaban,
    List<Pola> pola,
    List<Tombol> tombol) {

  record Nama(String kode, String nama) {}

  /**
   * @param tempat e.g. “Rawa Buntu, Serpong”
   * @param kelurahan code; empty while it is unknown
   * @param kecamatan name of its office; empty while it is unknown
   * @param penangan who handles it; null before it was forwarded
   * @param penyetuju who approves its answer, as people read it
   * @param penerima how many reporters an answer reaches
   * @param dijawab the day on which the answer was approved
   * @param penilaian what its reporters, of those joined too, said of the last answer
   */
  record Fakta(
      Nama kategori,
      String tempat,
      String kelurahan,
      String kecamatan,
      String jenis,
      String kanal,
      OffsetDateTime diterima,
      @Nullable OffsetDateTime diteruskan,
      @Nullable LocalDate terjadi,
      String status,
      @Nullable Nama kelas,
      @Nullable Nama unit,
      @Nullable Nama penangan,
      @Nullable String penyetuju,
      @Nullable Nama terlapor,
      boolean rahasia,
      int putaran,
      int kembalian,
      int penerima,
      @Nullable LocalDate dijawab,
      List<Penilaian> penilaian) {}

  /**
   * @param nilai 1 to 5; null for none
   * @param kata the reporter's words; null for none
   */
  record Penilaian(@Nullable Integer nilai, @Nullable String kata) {}

  /**
   * A clock of the report.
   *
   * @param utama whether it is the step's own
   * @param sisa as people read it, e.g. “1 hari kerja lagi”
   * @param persen of the limit that is used, beyond 100 when it is late
   * @param nada {@code bad}, {@code warn} or {@code biasa}; {@code diam} while it stands still
   * @param bentuk its sign, as in the list
   * @param hari the working day of the limit on which it stands
   * @param ingatan shares of the limit that are still to come, with their days
   */
  record JamTampil(
      String kode,
      String nama,
      boolean utama,
      String sisa,
      int persen,
      String nada,
      String bentuk,
      int hari,
      int batas,
      LocalDate tenggat,
      @Nullable LocalDate jeda,
      List<Ingatan> ingatan) {}

  record Ingatan(int persen, LocalDate hari) {}

  /**
   * What the reporter wrote.
   *
   * @param tanda where his words tell who or where somebody is
   * @param tautan where he says that there is a picture; read as words and never fetched
   */
  record Cerita(
      String uraian,
      List<Tanda> tanda,
      String alamat,
      @Nullable String titik,
      @Nullable String tautan,
      List<Berkas> berkas) {}

  record Tanda(int dari, int sampai, String nama) {}

  /**
   * @param gambar whether it is a picture, which may be published
   */
  record Berkas(long id, String nama, long ukuran, boolean gambar, boolean terbit) {}

  /**
   * Something that was said.
   *
   * @param dari as people read it, never a person
   * @param kita whether staff said it
   */
  record Ucapan(
      String dari,
      boolean kita,
      String jenis,
      String teks,
      OffsetDateTime pada,
      List<Berkas> berkas) {}

  /**
   * @param revisi 0 when nothing was written yet
   * @param temuan what is wrong with words for the public; null for other drafts
   * @param lampiran files that go along when it is sent
   */
  record Draf(
      String teks,
      int revisi,
      int terpanjang,
      @Nullable List<Temuan> temuan,
      List<Berkas> lampiran) {}

  /**
   * @param tolak whether it keeps the words from being published
   */
  record Temuan(String nama, boolean tolak) {}

  /**
   * @param kelas none for a step that chooses a unit alone; so for categories, places and accused
   *     offices
   * @param tujuan the office to which it goes as it is classified now, which need not be its unit
   * @param induk the report that it would be joined to, as chosen before
   */
  record Pilihan(
      List<Nama> kelas,
      List<Nama> kategori,
      List<Nama> kelurahan,
      List<Nama> unit,
      List<Nama> kantor,
      @Nullable Usul usul,
      @Nullable Nama tujuan,
      @Nullable String induk) {}

  /**
   * What decision table, category and place propose.
   *
   * @param unit null while it depends on a place that is unknown
   */
  record Usul(Nama kelas, @Nullable Nama unit, String dasarUnit) {}

  /** Another report that is likely about the same thing, without its content. */
  record Mirip(
      String nomor, String perihal, String status, String alasan, @Nullable String naskah) {}

  /** A report that was joined to this one. */
  record Anggota(String nomor, OffsetDateTime diterima, String tempat) {}

  /**
   * @param boleh whether it may be published
   * @param sebab why not, or why not yet; null when it may
   * @param naskah what is published by now; null for nothing
   * @param keterangan what stands under the words for strangers
   */
  record Terbit(
      boolean boleh,
      @Nullable String sebab,
      @Nullable String naskah,
      @Nullable String tempat,
      String keterangan) {}

  /**
   * @param dapat whether whoever took the step may look
   * @param sebab why nobody can here; null when he can
   * @param terakhir the last look, e.g. “petugas verifikasi, 6 Juli 2026, 13:05 WIB”
   */
  record PelaporTampil(
      boolean anonim,
      boolean rahasia,
      boolean dapat,
      @Nullable String sebab,
      @Nullable String terakhir) {}

  /**
   * @param teks filled for this report
   * @param isian the words that were filled in
   */
  record Pola(String judul, String teks, List<String> isian) {}

  /**
   * A way to end the step.
   *
   * @param keputusan null for a step that decides nothing
   * @param kata words of the button
   * @param bagian the draft that it needs; null for none
   * @param kolom what that draft is called
   * @param akhir words of the button that ends the step once the draft is written; null where the
   *     draft stands open by itself
   * @param tertutup why it is closed whatever is written
   */
  record Tombol(
      @Nullable String keputusan,
      String kata,
      @Nullable String bagian,
      @Nullable String kolom,
      @Nullable String akhir,
      @Nullable String tertutup) {}
}

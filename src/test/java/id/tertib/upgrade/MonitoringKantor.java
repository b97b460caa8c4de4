package id.tertib.upgrade;

import java.util.Map;

/** The monitoring of one perangkat daerah in the hands of its people, in the order of its steps. */
final class MonitoringKantor {

  static final String ISI_DAFTAR_PERIKSA = "isiDaftarPeriksa";
  static final String OBSERVASI = "observasi";
  static final String WAWANCARA = "wawancara";
  static final String ANALISIS = "analisis";
  static final String TANGGAPAN = "tanggapan";
  static final String REVIU_KETUA_TIM = "reviuKetuaTim";
  static final String RENCANA_TINDAK_LANJUT = "rencanaTindakLanjut";

  private final Installation produk;
  private final String perkara;
  private final String akun;

  /**
   * @param kode of the perangkat daerah
   */
  MonitoringKantor(Installation produk, String siklus, String kode) {
    this.produk = produk;
    this.perkara = siklus + "/" + kode;
    this.akun = kode.replace("-", "");
  }

  String perkara() {
    return perkara;
  }

  Tugas take(String langkah) {
    return holder(langkah).take(perkara, langkah);
  }

  private Pegawai holder(String langkah) {
    return produk.as(
        switch (langkah) {
          case ISI_DAFTAR_PERIKSA -> akun + "asesor";
          case OBSERVASI, WAWANCARA, ANALISIS -> "asesor2";
          case TANGGAPAN, RENCANA_TINDAK_LANJUT -> akun + "sekretaris";
          case REVIU_KETUA_TIM -> "asesor1";
          default -> throw new IllegalArgumentException(langkah);
        });
  }

  /** The office answers what is open and hands its checklist in. */
  MonitoringKantor handIn() {
    take(ISI_DAFTAR_PERIKSA).answerTheRest().complete(Map.of());
    return this;
  }

  MonitoringKantor examine(String tanggal) {
    take(OBSERVASI)
        .add(
            "observasi",
            Map.of(
                "kegiatan", "Melihat papan SOP di ruang pelayanan",
                "dokumen", "Daftar SOP AP",
                "orang", "Sekretaris",
                "tanggal", tanggal,
                "waktu", "09:00",
                "tempat", "Ruang pelayanan"))
        .complete(Map.of());
    take(WAWANCARA)
        .add(
            "wawancara",
            Map.of(
                "narasumber", "Koordinator asesor",
                "tanggal", tanggal,
                "waktu", "13:30",
                "pertanyaan", "Siapa yang memutakhirkan SOP?",
                "jawaban", "Tim tata laksana, tiap semester."))
        .complete(Map.of());
    return this;
  }

  /** The assessor writes down a finding that asks for something by a day. */
  MonitoringKantor find(String temuan, String tenggat) {
    take(ANALISIS)
        .add(
            "temuan",
            Map.of(
                "area", "Penataan Tatalaksana",
                "kelas", "Diperbaiki",
                "temuan", temuan,
                "rekomendasi", "Susun dan umumkan",
                "tenggat", tenggat));
    return this;
  }

  MonitoringKantor analyse() {
    take(ANALISIS).complete(Map.of());
    return this;
  }

  MonitoringKantor respond() {
    take(TANGGAPAN).setAll("tanggapan", Map.of("tanggapan", "setuju")).complete(Map.of());
    return this;
  }

  MonitoringKantor approve() {
    take(REVIU_KETUA_TIM).complete(Map.of("keputusan", "setuju"));
    produk.clock().runDue();
    return this;
  }

  MonitoringKantor giveBackTo(String langkah, String catatan) {
    take(REVIU_KETUA_TIM).complete(Map.of("keputusan", langkah, "catatan", catatan));
    return this;
  }

  MonitoringKantor planFollowUp(String tanggal) {
    take(RENCANA_TINDAK_LANJUT)
        .setAll(
            "tindak-lanjut",
            Map.of(
                "tindakan", "Menyusun keputusan bersama",
                "penanggungJawab", "Sekretaris",
                "tanggal", tanggal))
        .complete(Map.of());
    return this;
  }
}

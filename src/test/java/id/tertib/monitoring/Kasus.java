package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.checklist.TemuanMonitoring;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** One office's case in the small language: who does what, in the order of the procedure. */
public final class Kasus {

  private final Kota kota;
  private final String kunci;
  private final String kelompok;

  public Kasus(Kota kota, String kunci) {
    this(kota, kunci, kunci.substring(kunci.indexOf('/') + 1));
  }

  private Kasus(Kota kota, String kunci, String kantor) {
    this.kota = kota;
    this.kunci = kunci;
    this.kelompok = kantor.replace("-", "");
  }

  /** The same case in the hands of the office that carries on for its own. */
  public Kasus diteruskan(String penerus) {
    return new Kasus(kota, kunci, penerus);
  }

  public String kunci() {
    return kunci;
  }

  /** An answer of the checklist. */
  public record Isi(String pelaksanaan, int dibutuhkan, int tersedia, String catatan) {
    public static Isi sudah() {
      return new Isi("sudah", 1, 1, "Di arsip Subbagian Umum");
    }

    public static Isi sebagian(int dibutuhkan, int tersedia) {
      return new Isi("sebagian", dibutuhkan, tersedia, "Sisanya menunggu");
    }

    public static Isi belum() {
      return new Isi("belum", 1, 0, "Menunggu anggaran perubahan");
    }

    public static Isi tidakBerlaku() {
      return new Isi("tidak_berlaku", 1, 0, "Bukan tugas kantor ini");
    }
  }

  public Sheet lembar() {
    return kota.lembar.read(kota.monitoring.get(kunci).lembarId());
  }

  public List<String> kode() {
    return lembar().items().stream().map(butir -> butir.item().code()).toList();
  }

  public AnsweredItem butir(String kode) {
    return lembar().items().stream()
        .filter(satu -> satu.item().code().equals(kode))
        .findFirst()
        .orElseThrow();
  }

  /** The office's assessor answers every action; earlier findings as “sudah”. */
  public Kasus isi(Function<String, Isi> jawaban) {
    var lembar = lembar();
    for (var butir : lembar.items()) {
      if (DaftarPeriksa.isAksi(butir) || DaftarPeriksa.isLanjutan(butir)) {
        var isi = jawaban.apply(butir.item().code());
        simpan(lembar.id(), butir, json(isi), isi.catatan());
      } else {
        var sudah = JsonNodeFactory.instance.objectNode().put("pelaksanaan", "sudah");
        simpan(lembar.id(), butir, sudah, null);
      }
    }
    return this;
  }

  public Kasus jawab(String kode, Isi isi) {
    return simpan(lembar().id(), butir(kode), json(isi), isi.catatan());
  }

  private Kasus simpan(String lembarId, AnsweredItem butir, JsonNode nilai, String catatan) {
    var lama = butir.layers().get(Layer.SELF);
    kota.lembar.save(
        lembarId,
        butir.item().code(),
        Layer.SELF,
        kelompok + "asesor",
        nilai,
        catatan,
        null,
        lama == null ? 0 : lama.revision());
    return this;
  }

  public Kasus serahkan() {
    return selesai(kelompok + "asesor", MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA);
  }

  public Kasus observasi() {
    if (kota.daftar.rows(TemuanMonitoring.OBSERVASI, kunci).isEmpty()) {
      kota.daftar.add(
          TemuanMonitoring.OBSERVASI,
          kunci,
          Map.of(
              "kegiatan", "Melihat papan SOP di ruang pelayanan",
              "dokumen", "Daftar SOP AP",
              "orang", "Sekretaris Dinas",
              "tanggal", hariIni(),
              "waktu", "09:00",
              "tempat", "Ruang pelayanan"),
          asesor());
    }
    return selesai(asesor(), MonitoringPerangkatDaerah.OBSERVASI);
  }

  public Kasus wawancara() {
    if (kota.daftar.rows(TemuanMonitoring.WAWANCARA, kunci).isEmpty()) {
      kota.daftar.add(
          TemuanMonitoring.WAWANCARA,
          kunci,
          Map.of(
              "narasumber", "Koordinator asesor",
              "tanggal", hariIni(),
              "waktu", "13:30",
              "pertanyaan", "Siapa yang memutakhirkan SOP?",
              "jawaban", "Tim tata laksana, tiap semester."),
          asesor());
    }
    return selesai(asesor(), MonitoringPerangkatDaerah.WAWANCARA);
  }

  /** What was seen and said lies in the past. */
  private static String hariIni() {
    return Tanggal.date(ClockUtil.getCurrentTime().toInstant()).toString();
  }

  public Kasus koreksi(String kode, Isi isi, String alasan) {
    var lama = butir(kode).layers().get(DaftarPeriksa.ASESOR);
    kota.lembar.save(
        lembar().id(),
        kode,
        DaftarPeriksa.ASESOR,
        asesor(),
        json(isi),
        null,
        alasan,
        lama == null ? 0 : lama.revision());
    return this;
  }

  public Kasus temuan(String area, String kelas, String temuan, String tenggat) {
    var nilai = new java.util.HashMap<String, String>();
    nilai.put("area", area);
    nilai.put("kelas", kelas);
    nilai.put("temuan", temuan);
    if (tenggat != null) {
      nilai.put("rekomendasi", "Perbaiki: " + temuan);
      nilai.put("tenggat", tenggat);
    }
    kota.daftar.add(TemuanMonitoring.TEMUAN, kunci, nilai, asesor());
    return this;
  }

  /** The assessor gives the findings that have a date another one. */
  public Kasus tenggatTemuan(String tanggal) {
    kota.daftar.rows(TemuanMonitoring.TEMUAN, kunci).stream()
        .filter(baris -> !baris.value("tenggat").isEmpty())
        .forEach(
            baris ->
                kota.daftar.set(
                    TemuanMonitoring.TEMUAN,
                    kunci,
                    baris.key(),
                    Map.of("tenggat", tanggal),
                    asesor()));
    return this;
  }

  public Kasus tutupTemuanLama(boolean ditutup) {
    return tutupTemuanLama(uraian -> ditutup);
  }

  /** The assessor confirms each earlier finding, by its words. */
  public Kasus tutupTemuanLama(Predicate<String> ditutup) {
    kota.daftar
        .rows(TemuanMonitoring.KONFIRMASI, kunci)
        .forEach(
            baris ->
                kota.daftar.set(
                    TemuanMonitoring.KONFIRMASI,
                    kunci,
                    baris.key(),
                    Map.of("ditutup", ditutup.test(baris.value("temuan")) ? "ya" : "tidak"),
                    asesor()));
    return this;
  }

  public Kasus kirimAnalisis() {
    return selesai(asesor(), MonitoringPerangkatDaerah.ANALISIS);
  }

  public Kasus tanggapi() {
    return tanggapi(uraian -> TemuanMonitoring.SETUJU);
  }

  /** The office responds to each finding, by its words. */
  public Kasus tanggapi(UnaryOperator<String> tanggapan) {
    kota.daftar
        .rows(TemuanMonitoring.TANGGAPAN, kunci)
        .forEach(
            baris ->
                kota.daftar.set(
                    TemuanMonitoring.TANGGAPAN,
                    kunci,
                    baris.key(),
                    Map.of(
                        "tanggapan",
                        tanggapan.apply(baris.value("temuan")),
                        "catatan",
                        "Menurut catatan rapat"),
                    kelompok + "sekretaris"));
    return selesai(kelompok + "sekretaris", MonitoringPerangkatDaerah.TANGGAPAN);
  }

  public Kasus setujui() {
    kota.selesaikan(
        "asesor1", kunci, MonitoringPerangkatDaerah.REVIU_KETUA_TIM, Map.of("keputusan", "setuju"));
    kota.kerjakan();
    return this;
  }

  public Kasus kembalikan(String langkah, String catatan) {
    kota.selesaikan(
        "asesor1",
        kunci,
        MonitoringPerangkatDaerah.REVIU_KETUA_TIM,
        Map.of("keputusan", langkah, "catatan", catatan));
    return this;
  }

  public Kasus rencanakanTindakLanjut(String tanggal) {
    kota.daftar
        .rows(TemuanMonitoring.TINDAK_LANJUT, kunci)
        .forEach(
            baris ->
                kota.daftar.set(
                    TemuanMonitoring.TINDAK_LANJUT,
                    kunci,
                    baris.key(),
                    Map.of(
                        "tindakan", "Menyusun keputusan bersama",
                        "penanggungJawab", "Sekretaris",
                        "tanggal", tanggal),
                    kelompok + "sekretaris"));
    return selesai(kelompok + "sekretaris", MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT);
  }

  /** From the filled checklist to the review, everything by the book and without findings. */
  public Kasus hinggaReviu() {
    return serahkan().observasi().wawancara().tutupTemuanLama(true).kirimAnalisis().tanggapi();
  }

  public Kasus menunggu(String... langkah) {
    assertThat(kota.langkahTerbuka(kunci)).as("langkah terbuka %s", kunci).containsExactly(langkah);
    return this;
  }

  public Monitoring catatan() {
    return kota.monitoring.get(kunci);
  }

  public Capaian capaian(DaftarPeriksa daftarPeriksa) {
    return daftarPeriksa.overall(daftarPeriksa.rows(lembar()));
  }

  public Kasus selesai(String akun, String langkah) {
    kota.selesaikan(akun, kunci, langkah, Map.of());
    return this;
  }

  public String asesor() {
    return kota.monitoring.get(kunci).asesor();
  }

  private static JsonNode json(Isi isi) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("pelaksanaan", isi.pelaksanaan())
        .put("dibutuhkan", isi.dibutuhkan())
        .put("tersedia", isi.tersedia());
  }
}

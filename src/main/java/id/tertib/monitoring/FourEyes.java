package id.tertib.monitoring;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.office.Workplaces;
import id.tertib.worksheet.Authors;
import id.tertib.worksheet.Authors.Part;
import id.tertib.worksheet.Layer;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Four eyes in a case of monitoring, whoever gives the task: the office's side and the city's side
 * are never one person, and nobody approves what he wrote or reviewed himself.
 */
@Component
class FourEyes {

  /** The step by which somebody counts as assessor although another one has taken over. */
  static final String ASESOR = "asesor";

  private static final Set<Part> KANTOR =
      Set.of(
          Part.layer(Layer.SELF),
          Part.list(TemuanMonitoring.TANGGAPAN),
          Part.list(TemuanMonitoring.TINDAK_LANJUT),
          Part.step(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA),
          Part.step(MonitoringPerangkatDaerah.TANGGAPAN),
          Part.step(MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT));

  private static final Set<Part> KOTA =
      Set.of(
          Part.layer(Layer.ASESOR),
          Part.list(DaftarIsian.OBSERVASI),
          Part.list(DaftarIsian.WAWANCARA),
          Part.list(TemuanMonitoring.TEMUAN),
          Part.list(TemuanMonitoring.KONFIRMASI),
          Part.step(MonitoringPerangkatDaerah.OBSERVASI),
          Part.step(MonitoringPerangkatDaerah.WAWANCARA),
          Part.step(MonitoringPerangkatDaerah.ANALISIS),
          Part.step(ASESOR));

  private static final Set<Part> KEDUANYA =
      Stream.concat(KANTOR.stream(), KOTA.stream()).collect(Collectors.toUnmodifiableSet());

  private static final Set<Part> RENCANA =
      Set.of(Part.list(RencanaMonitoring.RENCANA), Part.step(MonitoringSemester.SUSUN_RENCANA));

  private static final Set<Part> LAPORAN_KOTA =
      Set.of(Part.list(LaporanKota.TEKS), Part.step(MonitoringSemester.TINJAU_LAPORAN_KOTA));

  private final Authors penulis;
  private final MonitoringRepository monitoring;
  private final PerangkatDaerahRegister kantor;
  private final Workplaces tempatKerja;

  FourEyes(
      Authors penulis,
      MonitoringRepository monitoring,
      PerangkatDaerahRegister kantor,
      Workplaces tempatKerja) {
    this.penulis = penulis;
    this.monitoring = monitoring;
    this.kantor = kantor;
    this.tempatKerja = tempatKerja;
  }

  /**
   * @param kunci business key of the case
   * @param langkah id of the step that this person would hold
   * @return why he may not; empty when he may
   */
  Optional<String> tolak(String kunci, String langkah, String akun) {
    return switch (langkah) {
      case MonitoringPerangkatDaerah.OBSERVASI,
          MonitoringPerangkatDaerah.WAWANCARA,
          MonitoringPerangkatDaerah.ANALISIS ->
          ikut(kunci, akun, KANTOR)
              ? Optional.of(
                  "Anda ikut mengisi %s untuk perangkat daerah, jadi tidak dapat menilainya. Mintalah asesor kota yang lain."
                      .formatted(kunci))
              : orangKantor(kunci, akun, "menilainya");
      case MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA,
          MonitoringPerangkatDaerah.TANGGAPAN,
          MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT ->
          ikut(kunci, akun, KOTA)
              ? Optional.of(
                  "Anda menilai %s, jadi tidak dapat menjawab untuk perangkat daerahnya. Mintalah orang perangkat daerah itu."
                      .formatted(kunci))
              : Optional.empty();
      case MonitoringPerangkatDaerah.REVIU_KETUA_TIM ->
          monitoring.get(kunci).asesor().equals(akun) || ikut(kunci, akun, KEDUANYA)
              ? Optional.of(
                  "Anda ikut mengisi atau menilai %s, jadi tidak dapat mereviunya. Mintalah ketua tim asesor yang lain."
                      .formatted(kunci))
              : orangKantor(kunci, akun, "mereviunya");
      case MonitoringSemester.TETAPKAN_TIM ->
          ikut(kunci, akun, RENCANA)
              ? Optional.of(
                  "Anda ikut menyusun rencana %s, jadi tidak dapat menetapkannya. Mintalah pejabat yang lain."
                      .formatted(kunci))
              : Optional.empty();
      case MonitoringSemester.SETUJUI_LAPORAN_KOTA ->
          ikut(kunci, akun, LAPORAN_KOTA)
              ? Optional.of(
                  "Anda ikut meninjau laporan kota %s, jadi tidak dapat menyetujuinya. Mintalah pejabat yang lain."
                      .formatted(kunci))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private boolean ikut(String kunci, String akun, Set<Part> bagian) {
    return !Collections.disjoint(penulis.of(kunci, akun), bagian);
  }

  /** Of the office itself, or of the one that carries on for it. */
  private Optional<String> orangKantor(String kunci, String akun, String apa) {
    var pd = kantor.get(monitoring.get(kunci).perangkatDaerah());
    var miliknya = tempatKerja.of(akun);
    return miliknya.contains(pd) || miliknya.contains(kantor.current(pd.kode()))
        ? Optional.of("Anda bekerja di %s, jadi tidak dapat %s.".formatted(pd.nama(), apa))
        : Optional.empty();
  }
}

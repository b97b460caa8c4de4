package id.tertib.monitoring;

import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.roadmap.GarisKantor;
import id.tertib.roadmap.JawabanLalu;
import id.tertib.roadmap.SekitarButir;
import id.tertib.roadmap.Semester;
import id.tertib.roadmap.SkalaPelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/**
 * What quarterly reports proved since a semester began, offered for the same rows of its checklist.
 * An offer is no answer: somebody of the office confirms it, or answers otherwise.
 */
@Component
class UsulanTriwulan {

  /** Key of an item's context under which its offer stands, as the screen reads it. */
  static final String KONTEKS = SekitarButir.USULAN;

  private final LaporanTriwulanRepository laporan;
  private final MonitoringRepository monitoring;
  private final GarisKantor garis;
  private final PerangkatDaerahRegister kantor;
  private final Sheets lembar;
  private final JawabanLalu tulisan;
  private final TaskService tugas;

  UsulanTriwulan(
      LaporanTriwulanRepository laporan,
      MonitoringRepository monitoring,
      GarisKantor garis,
      PerangkatDaerahRegister kantor,
      Sheets lembar,
      JawabanLalu tulisan,
      TaskService tugas) {
    this.laporan = laporan;
    this.monitoring = monitoring;
    this.garis = garis;
    this.kantor = kantor;
    this.lembar = lembar;
    this.tulisan = tulisan;
    this.tugas = tugas;
  }

  /** The last word of an office on an action, in a report that was accepted. */
  private record Kata(LaporanTriwulan laporan, AnsweredItem butir, Answer jawaban) {

    boolean terbukti() {
      return SkalaPelaksanaan.pelaksanaan(Objects.requireNonNull(jawaban.value())).terbukti();
    }
  }

  /**
   * By code, for those actions alone that are proven: of several offices that were merged, by each
   * that reported on it.
   *
   * @param kode of the office whose checklist it is
   */
  Map<String, String> bagi(String kode, Semester semester) {
    var menurutAksi = new LinkedHashMap<String, List<Kata>>();
    for (var satu :
        garis.dari(kode, satu -> monitoring.find(Monitoring.kunci(semester, satu)).isPresent())) {
      terakhir(satu, semester)
          .forEach(
              (aksi, kata) ->
                  menurutAksi.computeIfAbsent(aksi, kunci -> new ArrayList<>()).add(kata));
    }
    var hasil = new HashMap<String, String>();
    menurutAksi.forEach(
        (aksi, kata) -> {
          if (kata.stream().allMatch(Kata::terbukti)) {
            // The office itself comes last in its line.
            hasil.put(aksi, tulis(kata.get(kata.size() - 1), kode));
          }
        });
    return hasil;
  }

  /** A report was accepted while the semester's checklist is being filled: its blank rows learn. */
  void perbarui(LaporanTriwulan diterima) {
    var semester = Semester.of(diterima.triwulan());
    var pelaksana = kantor.current(diterima.perangkatDaerah()).kode();
    for (var kode : List.of(diterima.perangkatDaerah(), pelaksana)) {
      monitoring
          .find(Monitoring.kunci(semester, kode))
          .filter(this::sedangDiisi)
          .ifPresent(satu -> perbarui(satu, bagi(kode, semester)));
    }
  }

  private void perbarui(Monitoring kasus, Map<String, String> usulan) {
    for (var butir : lembar.read(kasus.lembarId()).items()) {
      var kode = butir.item().code();
      var satu = usulan.get(kode);
      if (satu != null && !butir.layers().containsKey(Layer.SELF)) {
        lembar.addContext(kasus.lembarId(), kode, KONTEKS, satu);
      }
    }
  }

  private boolean sedangDiisi(Monitoring kasus) {
    return tugas
            .createTaskQuery()
            .processInstanceId(kasus.prosesId())
            .taskDefinitionKey(MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA)
            .count()
        > 0;
  }

  private Map<String, Kata> terakhir(String pd, Semester semester) {
    var hasil = new LinkedHashMap<String, Kata>();
    laporan.bagi(pd).stream()
        .filter(LaporanTriwulan::diterima)
        .filter(satu -> Semester.of(satu.triwulan()).compareTo(semester) >= 0)
        .sorted(Comparator.comparing(satu -> Objects.requireNonNull(satu.hasilPada())))
        .forEach(
            satu ->
                lembar
                    .read(satu.lembarId())
                    .items()
                    .forEach(
                        butir ->
                            butir
                                .last()
                                .ifPresent(
                                    jawaban ->
                                        hasil.put(
                                            butir.item().code(), new Kata(satu, butir, jawaban)))));
    return hasil;
  }

  private String tulis(Kata kata, String kode) {
    var isi = JawabanLalu.isi(kata.jawaban());
    isi.put("asal", "laporan " + kata.laporan().triwulan().teks());
    // A document belongs to its office: those of a predecessor cannot be attached here.
    var milik = kata.laporan().perangkatDaerah().equals(kode);
    isi.put(
        "bukti",
        Optional.of(kata.butir().evidence()).filter(semua -> milik).orElse(List.of()).stream()
            .map(satu -> Map.of("id", satu.id(), "nama", satu.name()))
            .toList());
    return tulisan.tulis(isi);
  }
}

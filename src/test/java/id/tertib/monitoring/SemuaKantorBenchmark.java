package id.tertib.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.benchmark.BareEngine;
import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.monitoring.checklist.DaftarPeriksa;
import id.tertib.monitoring.semester.MonitoringPerangkatDaerah;
import id.tertib.monitoring.semester.MonitoringSemester;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.report.LaporanFile;
import id.tertib.report.LaporanRegister;
import id.tertib.testing.Postgres;
import id.tertib.testing.PostgresTest;
import id.tertib.worksheet.Layer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All 38 perangkat daerah through two whole cycles on PostgreSQL: every row answered, two findings
 * each, the second semester with the findings of the first. One worker does the jobs one after the
 * other, where the product has three. Beside every completion of the second cycle stands the same
 * one in a bare engine, in turns, so that a busy machine disturbs both alike.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
class SemuaKantorBenchmark {

  private static final Duration MULAI = Duration.ofSeconds(10);
  private static final Duration LAPORAN = Duration.ofSeconds(15);
  private static final double LANGKAH = 2.0;
  private static final long HEAP = 512;

  private static final List<String> LANGKAH_KANTOR =
      List.of(
          MonitoringPerangkatDaerah.ISI_DAFTAR_PERIKSA,
          MonitoringPerangkatDaerah.OBSERVASI,
          MonitoringPerangkatDaerah.WAWANCARA,
          MonitoringPerangkatDaerah.ANALISIS,
          MonitoringPerangkatDaerah.TANGGAPAN,
          MonitoringPerangkatDaerah.REVIU_KETUA_TIM,
          MonitoringPerangkatDaerah.RENCANA_TINDAK_LANJUT);

  @Autowired ApplicationContext aplikasi;
  @Autowired PerangkatDaerahRegister register;
  @Autowired LaporanRegister laporan;
  @Autowired TransactionTemplate transaksi;

  private KotaTerukur kota;

  @Test
  void runsTheWholeCityForTwoSemesters(Figures figures) throws Exception {
    try (var pembanding =
        new BareEngine(
            Postgres.newDatabase(), "processes/monitoring/monitoring-perangkat-daerah.bpmn")) {
      kota = new KotaTerukur(aplikasi, pembanding);
      var pertama = siklus(2026, 1, "2026-07-13T08:00", "2026-09-30");
      kota.mulaiUkur(register.all().stream().map(pd -> "2026-S2/" + pd.kode()).toList());
      siklus(2026, 2, "2027-01-11T08:00", "2027-03-31");

      figures.add(
          "start of a cycle: 38 instances with their worksheets, the first of two",
          Timings.seconds(pertama.mulai()),
          "≤ 10 s",
          pertama.mulai().compareTo(MULAI) <= 0);
      figures.add(
          "the city's report in DOCX, PDF and XLSX, 38 offices, from approval until it is mailed",
          Timings.seconds(pertama.laporan()),
          "≤ 15 s",
          pertama.laporan().compareTo(LAPORAN) <= 0);
      kota.bandingkan(figures);
      var heap = heap();
      figures.add(
          "heap in use after two cycles of 38 offices, garbage collected",
          heap + " MB",
          "≤ 512 MB",
          heap <= HEAP);
    }
  }

  private record Waktu(Duration mulai, Duration laporan) {}

  private Waktu siklus(int tahun, int semester, String hari, String penutupan) throws Exception {
    var kunci = "%d-S%d".formatted(tahun, semester);
    kota.pada(hari).mulai(tahun, semester).rencanakanSemua(kunci, penutupan);
    var mulai = waktu(() -> kota.tetapkan(kunci));
    var kantor = register.all();
    assertThat(kota.monitoring.ofSiklus(kota.siklus(kunci).id())).hasSize(38);
    for (var pd : kantor) {
      var kasus = kota.kasus(kunci + "/" + pd.kode());
      isi(kasus);
      kasus
          .serahkan()
          .observasi()
          .wawancara()
          .tutupTemuanLama(true)
          .temuan("Penataan Tatalaksana", "Ditingkatkan", "SOP belum seragam", penutupan)
          .temuan("Manajemen Perubahan", "Dipertahankan", "Tim RB bekerja rutin", null)
          .kirimAnalisis()
          .tanggapi()
          .setujui()
          .rencanakanTindakLanjut(penutupan);
    }
    kota.selesaikan("organisasi", kunci, MonitoringSemester.TINJAU_LAPORAN_KOTA, Map.of());
    kota.selesaikan(
        "sekda", kunci, MonitoringSemester.SETUJUI_LAPORAN_KOTA, Map.of("keputusan", "setuju"));
    var terbit = waktu(kota::kerjakan);
    assertThat(laporan.read(laporan.of(kunci).get(0), LaporanFile.XLSX)).isNotEmpty();
    return new Waktu(mulai, terbit);
  }

  private static Duration waktu(Callable<?> kerja) throws Exception {
    return Timings.of(1, kerja).median();
  }

  /** Every row at once, as many different answers as a city gives. */
  private void isi(Kasus kasus) {
    var lembar = kasus.lembar();
    transaksi.executeWithoutResult(
        status -> {
          int nomor = 0;
          for (var butir : lembar.items()) {
            nomor++;
            var nilai = JsonNodeFactory.instance.objectNode();
            if (!DaftarPeriksa.isAksi(butir)) {
              nilai.put("pelaksanaan", "sudah");
            } else if (nomor % 10 == 0) {
              nilai.put("pelaksanaan", "belum").put("dibutuhkan", 1).put("tersedia", 0);
            } else if (nomor % 3 == 0) {
              nilai.put("pelaksanaan", "sebagian").put("dibutuhkan", 3).put("tersedia", 1);
            } else {
              nilai.put("pelaksanaan", "sudah").put("dibutuhkan", 2).put("tersedia", 2);
            }
            kota.lembar.save(
                lembar.id(),
                butir.item().code(),
                Layer.SELF,
                kasus.kunci().replaceAll(".*/|-", "") + "asesor",
                nilai,
                DaftarPeriksa.isAksi(butir) ? "Di arsip Subbagian Umum, menunggu anggaran" : null,
                null,
                0);
          }
        });
  }

  private static long heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1024 * 1024);
  }

  /** The small language with a watch, and the bare engine that does each step after it. */
  private static final class KotaTerukur extends Kota {

    private final BareEngine pembanding;
    private final Map<String, Timings> kami = new LinkedHashMap<>();
    private final Map<String, Timings> mereka = new LinkedHashMap<>();
    private boolean ukur;

    KotaTerukur(ApplicationContext aplikasi, BareEngine pembanding) {
      super(aplikasi);
      this.pembanding = pembanding;
    }

    /** Warms the bare engine up as the first cycle warmed the product up, and measures from now. */
    void mulaiUkur(List<String> kunci) throws Exception {
      for (var satu : kunci) {
        mulaiPembanding("pemanasan/" + satu);
        for (var langkah : LANGKAH_KANTOR) {
          pembanding.complete("pemanasan/" + satu, langkah, isi(langkah), new Timings());
          pembanding.runJobs();
        }
        mulaiPembanding(satu);
      }
      ukur = true;
    }

    private void mulaiPembanding(String kunci) {
      pembanding.start(
          MonitoringPerangkatDaerah.KEY,
          kunci,
          Map.of(
              "perangkatDaerah", "dinkes",
              "kelompokAsesor", "dinkesasesor",
              "kelompokSekretaris", "dinkessekretaris",
              "asesor", "orang",
              "lapangan", "semua",
              "adaTindakLanjut", true));
    }

    private static Map<String, Object> isi(String langkah) {
      return langkah.equals(MonitoringPerangkatDaerah.REVIU_KETUA_TIM)
          ? Map.of("keputusan", "setuju")
          : Map.of();
    }

    @Override
    public void selesaikan(String akun, String kunci, String langkah, Map<String, Object> isi) {
      if (!ukur || !kunci.contains("/")) {
        super.selesaikan(akun, kunci, langkah, isi);
        return;
      }
      var task = tugas(kunci, langkah);
      sebagai(
          akun,
          () -> {
            if (task.getAssignee() == null) {
              tugas.claim(task.getId(), akun);
            }
            return null;
          });
      try {
        sebagai(
            akun,
            () -> {
              try {
                kami.computeIfAbsent(langkah, baru -> new Timings())
                    .add(
                        () -> {
                          formulir.submitTaskForm(task.getId(), new HashMap<>(isi));
                          return null;
                        });
                return null;
              } catch (Exception e) {
                throw new AssertionError(e);
              }
            });
        pembanding.complete(
            kunci, langkah, isi, mereka.computeIfAbsent(langkah, baru -> new Timings()));
        pembanding.runJobs();
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    /** The sum of the steps' medians, so that each step counts alike. */
    void bandingkan(Figures figures) {
      var sebutan = new StringJoiner(", ");
      long jumlahKami = 0;
      long jumlahMereka = 0;
      for (var langkah : LANGKAH_KANTOR) {
        var satu = kami.get(langkah).median();
        var lain = mereka.get(langkah).median();
        jumlahKami += satu.toNanos();
        jumlahMereka += lain.toNanos();
        sebutan.add(
            "%s %s to %s"
                .formatted(langkah, Timings.milliseconds(satu), Timings.milliseconds(lain)));
      }
      var kali = (double) jumlahKami / jumlahMereka;
      figures.add(
          "completing each of an office's seven tasks, 38 times, in the engine, to a bare one",
          sebutan.toString());
      figures.add(
          "completing a task against a bare engine, the medians of all steps",
          String.format(
              Locale.ROOT,
              "%.2f × (%s to %s for all seven)",
              kali,
              Timings.milliseconds(Duration.ofNanos(jumlahKami)),
              Timings.milliseconds(Duration.ofNanos(jumlahMereka))),
          "≤ 2.0 ×",
          kali <= LANGKAH);
    }
  }
}

package id.tertib.pengaduan.lembar;

import id.tertib.data.CsvTable;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.TaskInfo;
import id.tertib.pengaduan.perkara.Bagian;
import id.tertib.pengaduan.perkara.IsiTable;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.LaporanTable;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.pengaduan.perkara.PelaporDesk;
import id.tertib.pengaduan.perkara.Penerimaan;
import id.tertib.training.SpecialActs;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reports of the training: taken, drafted and rated as people do, from a table of their texts. */
@Component
@Profile("demo")
class PengaduanActs implements SpecialActs {

  private static final String FILE = "latihan/pengaduan/laporan.csv";
  private static final List<String> COLUMNS =
      List.of(
          "nomor",
          "kategori",
          "jenis",
          "kelurahan",
          "alamat",
          "kanal",
          "siapa",
          "uraian",
          "naskah",
          "tempat",
          "permintaan",
          "petunjuk",
          "alasan",
          "tanggapan",
          "jawaban",
          "balasan",
          "kata",
          "catatan");

  private final Map<String, CsvTable.Line> texts = new HashMap<>();
  private final Penerimaan intake;
  private final PelaporDesk reporter;
  private final MejaLaporan desk;
  private final LaporanTable table;
  private final IsiTable drafts;
  private final Tangan hands;

  PengaduanActs(
      Penerimaan intake,
      PelaporDesk reporter,
      MejaLaporan desk,
      LaporanTable table,
      IsiTable drafts,
      Tangan hands) {
    this.intake = intake;
    this.reporter = reporter;
    this.desk = desk;
    this.table = table;
    this.drafts = drafts;
    this.hands = hands;
    CsvTable.ofClasspath(FILE, COLUMNS)
        .lines()
        .forEach(line -> texts.put(line.required("nomor"), line));
  }

  @Override
  public Map<String, Act> acts() {
    return Map.of(
        "laporan", this::take,
        "pilihLaporan", this::choose,
        "tulisLaporan", this::draft,
        "balasLaporan", this::reply,
        "nilaiLaporan", this::rate);
  }

  private boolean take(Occasion occasion) {
    if (table.find(occasion.subject()).isPresent()) {
      return false;
    }
    var line = line(occasion);
    var kanal = Kanal.of(line.required("kanal"));
    var receipt =
        intake.terima(
            new LaporanBaru(
                kanal,
                kanal == Kanal.WEB ? null : occasion.account(),
                JenisLaporan.find(line.required("jenis")).orElseThrow(),
                line.required("uraian"),
                line.required("kategori"),
                null,
                line.required("kelurahan"),
                line.text("alamat"),
                null,
                pelapor(line),
                List.of(),
                "latihan-" + occasion.subject()));
    if (!receipt.nomor().equals(occasion.subject())) {
      throw new IllegalStateException(
          "Laporan %s mendapat nomor %s".formatted(occasion.subject(), receipt.nomor()));
    }
    return true;
  }

  private static Pelapor pelapor(CsvTable.Line line) {
    var name = "Warga contoh latihan";
    var mail = "warga." + line.required("nomor").toLowerCase(Locale.ROOT) + "@contoh.example";
    return switch (line.required("siapa")) {
      case "anonim" -> Pelapor.TANPA_NAMA;
      case "rahasia" -> new Pelapor(false, true, name, mail, "");
      case "telepon" -> new Pelapor(false, false, name, "", "0812 0000 0000");
      default -> new Pelapor(false, false, name, mail, "");
    };
  }

  private boolean choose(Occasion occasion) {
    return hands.at(
        occasion,
        task ->
            desk.pilih(
                task,
                occasion.account(),
                new PutusanVerifikasi(
                    occasion.values().get("kelas"),
                    occasion.values().get("kategori"),
                    occasion.values().get("kelurahan"),
                    occasion.values().get("unit"),
                    occasion.values().get("terlapor"),
                    occasion.values().get("induk"))));
  }

  private boolean draft(Occasion occasion) {
    return hands.at(
        occasion,
        task -> {
          for (var name : occasion.value("bagian").split(" ")) {
            var part = Bagian.valueOf(name.toUpperCase(Locale.ROOT));
            var before = drafts.find(occasion.subject(), part).map(IsiTable.Isi::revisi).orElse(0);
            desk.tulis(task, part, line(occasion).required(name), before);
          }
        });
  }

  private boolean reply(Occasion occasion) {
    reporter.balas(occasion.subject(), line(occasion).required("balasan"), List.of());
    return true;
  }

  private boolean rate(Occasion occasion) {
    if (!reporter.dapatMenilai(table.get(occasion.subject()))) {
      return false;
    }
    reporter.nilai(
        occasion.subject(),
        occasion.value("puas").equals("ya"),
        Integer.valueOf(occasion.value("nilai")),
        line(occasion).text("kata"));
    return true;
  }

  private CsvTable.Line line(Occasion occasion) {
    var line = texts.get(occasion.subject());
    if (line == null) {
      throw new IllegalArgumentException("%s tanpa %s".formatted(FILE, occasion.subject()));
    }
    return line;
  }

  /** Takes the open task that the line names. */
  @Component
  @Profile("demo")
  static class Tangan {

    private final TaskService tasks;
    private final EngineTasks engine;

    Tangan(TaskService tasks, EngineTasks engine) {
      this.tasks = tasks;
      this.engine = engine;
    }

    /**
     * @return false when there is no such task
     */
    boolean at(Occasion occasion, Consumer<TaskInfo> work) {
      var found =
          engine.asSystem(
              () ->
                  tasks
                      .createTaskQuery()
                      .processInstanceBusinessKey(occasion.subject())
                      .taskDefinitionKey(occasion.value("langkah"))
                      .singleResult());
      if (found == null) {
        return false;
      }
      if (found.getAssignee() == null) {
        engine.as(
            occasion.account(),
            () -> {
              tasks.claim(found.getId(), occasion.account());
              return null;
            });
      }
      work.accept(engine.find(found.getId()).orElseThrow());
      return true;
    }
  }
}

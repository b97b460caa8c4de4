package id.tertib.worksheet;

import id.tertib.engine.TaskInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The work at the tasks of {@code uji-lembar.bpmn}; silent about every other process. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class UjiLembar implements TaskWork {

  public static final String KEY = "uji-lembar";
  public static final String INSTRUMENT = "uji";
  public static final String KEGIATAN = "uji-kegiatan";
  public static final String RENCANA = "uji-rencana";
  public static final String TERKUNCI = "2026-S2/terkunci";

  /** A case whose step is drawn by a module of its procedure. */
  public static final String BERPANEL = "2026-S2/panel";

  private final Sheets sheets;

  UjiLembar(Sheets sheets) {
    this.sheets = sheets;
  }

  @Override
  public Optional<TaskContext> context(TaskInfo task) {
    return task.processKey().equals(KEY)
        ? Optional.of(
            new TaskContext(
                "Lembar uji",
                "Dinas Kesehatan · semester II 2026",
                new TaskContext.Returned(
                    "ketua tim asesor",
                    OffsetDateTime.parse("2026-11-23T16:20:00+07:00"),
                    1,
                    "Lengkapi UJI-2.",
                    LocalDate.of(2026, 11, 27),
                    List.of("UJI-2"),
                    List.of()),
                null,
                List.of("Isi semua butir."),
                List.of(),
                "Selesaikan tugas"))
        : Optional.empty();
  }

  @Override
  public Optional<String> panel(TaskInfo task) {
    return task.businessKey().equals(BERPANEL)
        ? Optional.of("/tertib/uji/panel.js")
        : Optional.empty();
  }

  @Override
  public Optional<TaskSheet> sheet(TaskInfo task) {
    if (task.businessKey().equals(BERPANEL)) {
      return Optional.empty();
    }
    var locked = task.businessKey().equals(TERKUNCI) ? "Lembar ini terkunci sejak kemarin." : null;
    return sheets
        .find(INSTRUMENT, task.businessKey())
        .map(Sheet::id)
        .map(id -> new TaskSheet(id, layer(task.taskKey()), locked));
  }

  @Override
  public List<TaskList> lists(TaskInfo task) {
    if (task.businessKey().equals(BERPANEL)) {
      return List.of();
    }
    var writable = task.taskKey().equals("isi");
    return List.of(
        new TaskList(
            KEGIATAN,
            task.businessKey(),
            "dinkes",
            "Kegiatan",
            "Satu baris satu kegiatan.",
            "kegiatan",
            false,
            0,
            List.of(
                Column.required("nama", "Nama", Column.Type.TEXT),
                Column.required("tanggal", "Tanggal", Column.Type.DATE),
                Column.optional("jam", "Jam", Column.Type.TIME),
                Column.optional("jenis", "Jenis", Column.Type.CHOICE)
                    .choosing(
                        List.of(
                            new Scale.Option("rapat", "Rapat"),
                            new Scale.Option("kunjungan", "Kunjungan lapangan"))),
                Column.optional("hadir", "Hadir", Column.Type.YES_NO),
                Column.optional("uraian", "Uraian", Column.Type.LONG_TEXT),
                Column.shown("asal", "Asal")),
            List.of(),
            null,
            "Foto dan berkas",
            writable,
            false,
            UjiLembar::notOnSunday),
        new TaskList(
            RENCANA,
            task.businessKey(),
            null,
            "Rencana",
            "",
            "perangkat daerah",
            true,
            0,
            List.of(
                Column.shown("nama", "Perangkat daerah"),
                Column.required("asesor", "Asesor", Column.Type.TEXT),
                Column.optional("catatan", "Catatan", Column.Type.TEXT)),
            List.of("asesor"),
            null,
            null,
            writable,
            false,
            row ->
                row.value("asesor").equals(row.key())
                    ? Optional.of("Asesor %s menilai dirinya sendiri.".formatted(row.key()))
                    : Optional.empty()));
  }

  private static Optional<String> notOnSunday(ListRow row) {
    return LocalDate.parse(row.value("tanggal")).getDayOfWeek() == DayOfWeek.SUNDAY
        ? Optional.of("Tanggal %s hari Minggu. Pilih hari kerja.".formatted(row.value("tanggal")))
        : Optional.empty();
  }

  private static @Nullable String layer(String taskKey) {
    return switch (taskKey) {
      case "isi" -> Layer.SELF;
      case "koreksi" -> "asesor";
      default -> null;
    };
  }
}

package id.tertib.zona.proses;

import id.tertib.data.Tanggal;
import id.tertib.engine.TaskInfo;
import id.tertib.engine.TaskRule;
import id.tertib.procedure.Decision;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.zona.perkara.DaftarZona;
import id.tertib.zona.perkara.PerkaraZonaTable;
import id.tertib.zona.perkara.RencanaZona;
import id.tertib.zona.perkara.ZonaIntegritas;
import id.tertib.zona.unit.Keadaan;
import id.tertib.zona.unit.Keadaan.Hal;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.UnitZonaTable;
import id.tertib.zona.usulan.HakUsul;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Rules of a unit's case that no model says: a whole plan, dates in their order, its predicate. */
@Component
class ZonaRule implements TaskRule {

  private final RencanaZona rencana;
  private final RowLists lists;
  private final PerkaraZonaTable table;
  private final UnitZonaTable units;
  private final HakUsul hak;
  private final Clock clock;

  ZonaRule(
      RencanaZona rencana,
      RowLists lists,
      PerkaraZonaTable table,
      UnitZonaTable units,
      HakUsul hak,
      Clock clock) {
    this.rencana = rencana;
    this.lists = lists;
    this.table = table;
    this.units = units;
    this.hak = hak;
    this.clock = clock;
  }

  @Override
  public boolean concerns(TaskInfo task) {
    return task.processKey().equals(ZonaIntegritas.KEY);
  }

  @Override
  public Optional<String> refuseCompletion(
      TaskInfo task, String userId, Map<String, Object> variables) {
    var key = task.businessKey();
    return switch (task.taskKey()) {
      case ZonaIntegritas.PENCANANGAN -> paper(key, DaftarZona.PENCANANGAN, "berita acaranya");
      case ZonaIntegritas.SIAPKAN_PENETAPAN ->
          criteria(key)
              .or(() -> decree(key))
              .or(() -> paper(key, DaftarZona.SK_PENETAPAN, "naskah keputusannya"));
      case ZonaIntegritas.TETAPKAN_UNIT ->
          Decision.of(variables).value().equals(ZonaIntegritas.Putusan.TETAPKAN)
              ? decree(key)
              : Optional.empty();
      case ZonaIntegritas.RENCANA, ZonaIntegritas.PEMBANGUNAN -> rencana.refuse(key);
      case ZonaIntegritas.HASIL_ADMINISTRASI -> administrasi(key, Decision.of(variables));
      case ZonaIntegritas.EVALUASI_TPN ->
          sent(key, DaftarZona.EVALUASI_TPN).or(() -> revoked(key, Decision.of(variables)));
      case ZonaIntegritas.CATAT_PENETAPAN ->
          sent(key, DaftarZona.PENETAPAN)
              .or(() -> penetapan(key))
              .or(() -> paper(key, DaftarZona.PENETAPAN, "naskah keputusannya"));
      default -> Optional.empty();
    };
  }

  /** A decree that could not be recorded: what it needs was taken from the unit since. */
  private Optional<String> revoked(String key, Decision decision) {
    return decision.value().equals(ZonaIntegritas.Putusan.PENETAPAN)
        ? hak.sentence(table.get(key), LocalDate.now(clock))
            .map(why -> why + " Putuskan pembinaan.")
        : Optional.empty();
  }

  private Optional<String> administrasi(String key, Decision decision) {
    return decision.value().equals(ZonaIntegritas.Putusan.LULUS_CATATAN) && decision.due().isEmpty()
        ? Optional.of("Lulus dengan catatan perlu batas perbaikan. Isi tanggalnya menurut surat.")
        : sent(key, DaftarZona.HASIL_ADMINISTRASI)
            .or(() -> paper(key, DaftarZona.HASIL_ADMINISTRASI, "surat kementeriannya"));
  }

  /** What is recorded rests on a paper. */
  private Optional<String> paper(String key, String kind, String what) {
    var documents = lists.documents(kind, key);
    return lists.rows(kind, key).stream()
        .filter(row -> documents.getOrDefault(row.id(), List.of()).isEmpty())
        .findFirst()
        .map(row -> "Lampirkan %s pada tab Lembar kerja.".formatted(what));
  }

  /** A decree for a unit of which nothing speaks. */
  private Optional<String> criteria(String key) {
    var rows = lists.rows(DaftarZona.KRITERIA, key);
    return !rows.isEmpty()
            && rows.stream().allMatch(row -> row.value(DaftarZona.NILAI).equals("tidak"))
        ? Optional.of(
            "Ketiga kriteria dinilai Tidak, jadi unit ini tidak dapat ditetapkan. Periksa penilaiannya.")
        : Optional.empty();
  }

  /** The decree comes after the pencanangan, whose stage would else go on. */
  private Optional<String> decree(String key) {
    var declared =
        units
            .find(ZonaIntegritas.unit(key))
            .flatMap(unit -> unit.kini(Hal.TAHAP))
            .filter(one -> one.nilai().equals(Tahap.DICANANGKAN.name()))
            .map(Keadaan::mulai);
    return lists.rows(DaftarZona.SK_PENETAPAN, key).stream()
        .reduce((before, after) -> after)
        .map(row -> row.value(DaftarZona.TANGGAL))
        .filter(day -> !day.isEmpty())
        .map(LocalDate::parse)
        .filter(day -> declared.filter(day::isBefore).isPresent())
        .map(
            day ->
                "Keputusan penetapan unit tanggal %s lebih awal daripada pencanangannya, %s. Periksa tanggalnya."
                    .formatted(Tanggal.panjang(day), Tanggal.panjang(declared.orElseThrow())));
  }

  /** Nothing of the ministry's is older than the letter that asked for it. */
  private Optional<String> sent(String key, String kind) {
    var sent = Objects.requireNonNull(table.get(key).dikirimPada());
    return lists.rows(kind, key).stream()
        .map(row -> row.value(DaftarZona.TANGGAL))
        .filter(day -> !day.isEmpty())
        .map(LocalDate::parse)
        .filter(day -> day.isBefore(sent))
        .findFirst()
        .map(
            day ->
                "Tanggal %s lebih awal daripada surat pengajuan, %s. Periksa tanggalnya."
                    .formatted(Tanggal.panjang(day), Tanggal.panjang(sent)));
  }

  private Optional<String> penetapan(String key) {
    var rows = lists.rows(DaftarZona.PENETAPAN, key);
    if (rows.size() > 1) {
      return Optional.of("Penetapan ada %d baris. Sisakan satu.".formatted(rows.size()));
    }
    var row = rows.get(0);
    var tingkat = Objects.requireNonNull(table.get(key).tingkat()).name();
    if (!row.value("predikat").equals(tingkat)) {
      return Optional.of(
          "%s diusulkan untuk %s, bukan %s. Pilih predikat yang diusulkan, atau putuskan pembinaan."
              .formatted(key, tingkat, row.value("predikat")));
    }
    return lastEvaluation(key)
        .filter(last -> LocalDate.parse(row.value(DaftarZona.TANGGAL)).isBefore(last))
        .map(
            last ->
                "Keputusan tanggal %s lebih awal daripada evaluasi terakhir, %s. Periksa tanggalnya."
                    .formatted(
                        Tanggal.panjang(LocalDate.parse(row.value(DaftarZona.TANGGAL))),
                        Tanggal.panjang(last)));
  }

  private Optional<LocalDate> lastEvaluation(String key) {
    List<ListRow> rows = lists.rows(DaftarZona.EVALUASI_TPN, key);
    return rows.stream()
        .map(row -> row.value(DaftarZona.TANGGAL))
        .filter(day -> !day.isEmpty())
        .map(LocalDate::parse)
        .max(LocalDate::compareTo);
  }
}

package id.tertib.monitoring.checklist;

import id.tertib.monitoring.model.Baris;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.model.NilaiPelaksanaan;
import id.tertib.procedure.Parameters;
import id.tertib.roadmap.FurtherRows;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Sheet;
import id.tertib.worksheet.SheetItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The checklist of Tabel 11: how its rows are answered, and what its answers mean. */
@Component
public class DaftarPeriksa {

  public static final String INSTRUMENT = "daftar-periksa";

  /** How the rows of actions are answered. */
  public static final String PELAKSANAAN = INSTRUMENT + "/tabel-11#PELAKSANAAN";

  /** How the rows of earlier findings are answered. */
  static final String TINDAK_LANJUT = INSTRUMENT + "/tabel-11#TINDAK_LANJUT";

  /** Layer of the city's assessor, who corrects what the office answered. */
  public static final String ASESOR = "asesor";

  public static final List<Layer> LAYERS =
      List.of(Layer.self("Perangkat daerah"), new Layer(ASESOR, "Asesor", true, false));

  private final Parameters parameters;

  DaftarPeriksa(Parameters parameters) {
    this.parameters = parameters;
  }

  /** The rows of actions with their last value; rows still blank are left out. */
  public List<Baris> rows(Sheet sheet) {
    return sheet.items().stream()
        .filter(DaftarPeriksa::isAksi)
        .flatMap(butir -> rows(butir).stream())
        .toList();
  }

  /** A row as figures see it; empty while it has no value. */
  public Optional<Baris> rows(AnsweredItem butir) {
    return butir
        .last()
        .map(
            answer -> {
              var value = Objects.requireNonNull(answer.value());
              return new Baris(
                  butir.item().code(),
                  butir.item().section(),
                  Pelaksanaan.of(value),
                  Math.max(1, value.path("dibutuhkan").asInt(1)),
                  value.path("tersedia").asInt(0));
            });
  }

  /** Figures by area in the sheet's order. */
  public Map<String, Capaian> byArea(List<Baris> rows) {
    var weights = nilai(parameters);
    return rows.stream()
        .collect(Collectors.groupingBy(Baris::area, LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> Capaian.of(each.getValue(), weights),
                (a, b) -> a,
                LinkedHashMap::new));
  }

  public Capaian overall(List<Baris> rows) {
    return Capaian.of(rows, nilai(parameters));
  }

  public static NilaiPelaksanaan nilai(Parameters parameters) {
    return new NilaiPelaksanaan(
        parameters.decimal("nilai_sudah"),
        parameters.decimal("nilai_sebagian"),
        parameters.decimal("nilai_belum"));
  }

  /** Whether it is an action of the Road Map itself, which alone the figures count. */
  public static boolean isAksi(AnsweredItem butir) {
    return isAnyAksi(butir) && !isLanjutan(butir);
  }

  /** Whether it is a further action, beside the Road Map's. */
  public static boolean isLanjutan(AnsweredItem butir) {
    return FurtherRows.isFurther(butir.item());
  }

  /** Whether its last answer says that it is done. */
  static boolean isProven(AnsweredItem butir) {
    return butir
        .last()
        .map(Answer::value)
        .map(Pelaksanaan::of)
        .filter(Pelaksanaan::isProven)
        .isPresent();
  }

  /** Whether it is an action, of the Road Map or a further one. */
  static boolean isAnyAksi(AnsweredItem butir) {
    return !isTemuan(butir.item());
  }

  /** Whether it asks what became of an earlier finding; also in a checklist of former days. */
  static boolean isTemuan(SheetItem butir) {
    return butir.scaleName().equals("TINDAK_LANJUT");
  }
}

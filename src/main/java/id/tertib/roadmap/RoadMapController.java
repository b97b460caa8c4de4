package id.tertib.roadmap;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Road Map for programs: everyone signed in reads it, Bagian Organisasi sets who and when. */
@RestController
@RequestMapping("/api/road-map")
class RoadMapController {

  private final RoadMapList list;
  private final PenetapanRoadMap penetapan;
  private final PerangkatDaerahRegister offices;
  private final CurrentUser user;

  RoadMapController(
      RoadMapList list,
      PenetapanRoadMap penetapan,
      PerangkatDaerahRegister offices,
      CurrentUser user) {
    this.list = list;
    this.penetapan = penetapan;
    this.offices = offices;
    this.user = user;
  }

  /**
   * One action.
   *
   * @param perangkatDaerah {@code ["semua"]} or codes
   * @param jadwal e.g. {@code ["2026-TW4"]}
   * @param dasarJadwal {@code naskah}, {@code naskah-tahun} or {@code usulan}
   * @param sifat {@code sekali}, {@code triwulanan}, {@code semesteran} or {@code tahunan}
   * @param versi to send back with a change
   */
  record Action(
      String kode,
      String area,
      String kondisiIdeal,
      String rencanaAksi,
      String dokumen,
      List<String> perangkatDaerah,
      List<String> jadwal,
      String dasarJadwal,
      String sifat,
      boolean jadwalUsulan,
      boolean dikonfirmasi,
      @Nullable String samaDengan,
      String catatan,
      int barisNaskah,
      int versi) {}

  /** As {@link Action}, with why; {@code nomorSurat} may be left out. */
  record Change(
      @Nullable List<String> perangkatDaerah,
      @Nullable List<String> jadwal,
      @Nullable String sifat,
      @Nullable String alasan,
      @Nullable String nomorSurat,
      @Nullable Integer versi) {}

  /** The actions that match every filter given; unmapped ones first, then by area and code. */
  @GetMapping
  List<Action> list(
      @RequestParam(required = false) @Nullable String area,
      @RequestParam(required = false) @Nullable String perangkatDaerah,
      @RequestParam(required = false) @Nullable String triwulan,
      @RequestParam(defaultValue = "false") boolean usulan,
      @RequestParam(required = false) @Nullable String cari) {
    check(new RoadMapFilter(area, perangkatDaerah, triwulan, usulan, cari));
    // What was a merged office's is its successor's.
    var today = perangkatDaerah == null ? null : offices.today(perangkatDaerah);
    var filter = new RoadMapFilter(area, today, triwulan, usulan, cari);
    return list.rows(filter).stream().map(RoadMapController::action).toList();
  }

  @GetMapping("/{kode}")
  Action one(@PathVariable String kode) {
    return action(list.get(kode));
  }

  /**
   * Sets who, when and how often, and confirms it; 409 when {@code versi} is no longer the last.
   */
  @PutMapping("/{kode}")
  Action change(@PathVariable String kode, @RequestBody Change change) {
    if (change.versi() == null) {
      throw RefusedException.badRequest(
          "versi kosong. Kirim versi %s yang terakhir Anda baca.".formatted(kode));
    }
    var who = required("perangkatDaerah", change.perangkatDaerah());
    var value =
        new Penetapan(
            who.contains(RoadMapFiles.ALL),
            new TreeSet<>(who),
            required("jadwal", change.jadwal()).stream()
                .map(text -> parsed("jadwal", text, Jadwal::triwulan, "Tulis seperti 2026-TW4."))
                .toList(),
            parsed(
                "sifat",
                change.sifat() == null ? "" : change.sifat(),
                RoadMapFiles::sifat,
                "Isi sekali, triwulanan, semesteran, atau tahunan."),
            true);
    return action(
        penetapan.change(
            kode,
            change.versi(),
            value,
            new PenetapanRoadMap.Basis(change.alasan(), change.nomorSurat()),
            user.id()));
  }

  private void check(RoadMapFilter filter) {
    if (filter.area() != null) {
      parsed(
          "area",
          filter.area(),
          AreaPerubahan::parse,
          "Isi salah satu: %s.".formatted(String.join(", ", AreaPerubahan.NAMES)));
    }
    if (filter.perangkatDaerah() != null) {
      parsed(
          "perangkatDaerah",
          filter.perangkatDaerah(),
          offices::get,
          "Pakai kode dari daftar perangkat daerah.");
    }
    if (filter.triwulan() != null && !filter.triwulan().matches("\\d{4}")) {
      parsed("triwulan", filter.triwulan(), Jadwal::triwulan, "Isi seperti 2026-TW4 atau 2026.");
    }
  }

  private static List<String> required(String field, @Nullable List<String> values) {
    if (values == null) {
      throw RefusedException.badRequest("%s kosong. Isi paling sedikit satu.".formatted(field));
    }
    return values;
  }

  private static <T> T parsed(String field, String text, Function<String, T> parser, String mend) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw RefusedException.badRequest(
          "%s berisi '%s', yang tidak dikenal. %s".formatted(field, text, mend));
    }
  }

  private static Action action(StoredAksi row) {
    var action = row.aksi();
    return new Action(
        action.kode(),
        action.area(),
        action.kondisiIdeal(),
        action.rencanaAksi(),
        action.dokumen(),
        action.semua()
            ? List.of(RoadMapFiles.ALL)
            : action.perangkatDaerah().stream().sorted().toList(),
        action.jadwal().stream().map(Triwulan::toString).toList(),
        RoadMapFiles.kode(action.dasarJadwal()),
        RoadMapFiles.kode(action.sifat()),
        action.jadwalUsulan(),
        action.dikonfirmasi(),
        action.samaDengan(),
        action.catatan(),
        action.barisNaskah(),
        row.versi());
  }
}

package id.tertib.zona.daftar;

import id.tertib.data.Sentences;
import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.UnitDesk.Isian;
import id.tertib.zona.daftar.UnitBerkas.Baris;
import id.tertib.zona.unit.UnitZona;
import id.tertib.zona.unit.UnitZonaTable.Baru;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units from a file: shown first, then done as it was shown, whole or not at all. */
@Service
class UnitImpor {

  private final UnitBerkas files;
  private final UnitDesk desk;
  private final Sentences words;

  UnitImpor(UnitBerkas files, UnitDesk desk, Sentences words) {
    this.files = files;
    this.desk = desk;
    this.words = words;
  }

  /** The preview would read differently now; nothing was changed. */
  static final class OutdatedPreviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param sekarang what holds now; blank for a new unit
   */
  record Perubahan(String kode, String nama, String sekarang, String menjadi) {}

  /** What a file would do. */
  record Pratinjau(List<Perubahan> baru, List<Perubahan> berubah, int sama) {

    public boolean kosong() {
      return baru.isEmpty() && berubah.isEmpty();
    }

    public List<Perubahan> semua() {
      return Stream.concat(baru.stream(), berubah.stream()).toList();
    }

    /** The same as long as the file would do the same. */
    public String sidik() {
      return Sha256.of(semua().toString());
    }
  }

  /**
   * What the file would do; changes nothing.
   *
   * @throws RefusedException 400 naming line, column and reason; 403 for anybody but those who keep
   *     the register
   */
  Pratinjau preview(byte[] content, String by) {
    desk.requireKeeper(by);
    return plan(files.read(content));
  }

  /**
   * Does what was shown.
   *
   * @param seen fingerprint of the preview
   * @throws OutdatedPreviewException when the preview would read differently now
   * @throws RefusedException as {@link #preview}; also when a unit cannot become what the file
   *     says, naming it
   */
  @Transactional
  Pratinjau perform(byte[] content, String seen, String by) {
    desk.requireKeeper(by);
    var lines = files.read(content);
    var plan = plan(lines);
    if (!plan.sidik().equals(seen)) {
      throw new OutdatedPreviewException();
    }
    var there = there();
    for (var line : lines) {
      try {
        perform(line, there.contains(line.kode()), by);
      } catch (RefusedException refused) {
        throw RefusedException.badRequest("%s: %s".formatted(line.kode(), refused.reason()));
      }
    }
    return plan;
  }

  private void perform(Baris line, boolean known, String by) {
    if (known) {
      desk.change(by, line.kode(), line.isian());
    } else {
      desk.add(by, line.kode(), line.office(), line.isian());
    }
    var unit = desk.get(line.kode());
    line.keadaan().stream()
        .filter(one -> !holds(unit, one))
        .forEach(one -> desk.enter(by, line.kode(), one));
  }

  private List<String> there() {
    return desk.all().stream().map(UnitZona::kode).toList();
  }

  private Pratinjau plan(List<Baris> lines) {
    var there = desk.all().stream().collect(Collectors.toMap(UnitZona::kode, Function.identity()));
    var created = new ArrayList<Perubahan>();
    var changed = new ArrayList<Perubahan>();
    var same = 0;
    for (var line : lines) {
      var unit = there.get(line.kode());
      if (unit == null) {
        created.add(new Perubahan(line.kode(), line.isian().nama(), "", text(line)));
        continue;
      }
      if (!unit.unit().office().equals(line.office())) {
        throw RefusedException.badRequest(
            words.of("zona.tolak.impor.kantor", line.kode(), unit.unit().office().kode()));
      }
      if (text(unit, line).equals(text(line))) {
        same++;
      } else {
        changed.add(new Perubahan(line.kode(), unit.nama(), text(unit, line), text(line)));
      }
    }
    return new Pratinjau(List.copyOf(created), List.copyOf(changed), same);
  }

  private static boolean holds(UnitZona unit, Baru baru) {
    return unit.kini(baru.hal())
        .filter(one -> one.nilai().equals(baru.nilai()))
        .filter(one -> baru.sejak() == null || baru.sejak().equals(one.sejak()))
        .isPresent();
  }

  private static String text(Baris line) {
    return text(line.isian())
        + line.keadaan().stream().map(UnitImpor::text).collect(Collectors.joining());
  }

  /** As the line says it, so that only what differs shows. */
  private static String text(UnitZona unit, Baris line) {
    return text(new Isian(unit.nama(), unit.jenis(), unit.kepala(), unit.tim()))
        + line.keadaan().stream()
            .map(
                one ->
                    holds(unit, one)
                        ? text(one)
                        : unit.kini(one.hal())
                            .map(
                                now ->
                                    text(new Baru(now.hal(), now.nilai(), now.sejak(), "", null)))
                            .orElse(""))
            .collect(Collectors.joining());
  }

  private static String text(Isian isian) {
    return isian.nama()
        + "; "
        + isian.jenis().nama()
        + named("kepala", isian.kepala())
        + named("tim", isian.tim());
  }

  private static String named(String what, String text) {
    return text.isEmpty() ? "" : "; %s: %s".formatted(what, text);
  }

  private static String text(Baru one) {
    return "; %s: %s%s"
        .formatted(
            one.hal().kode(),
            one.nilai().toLowerCase(Locale.ROOT),
            one.sejak() == null ? "" : " sejak " + Tanggal.panjang(one.sejak()));
  }
}

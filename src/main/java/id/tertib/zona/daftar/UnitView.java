package id.tertib.zona.daftar;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.data.Tanggal;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.zona.UnitDesk;
import id.tertib.zona.pemantauan.PencabutanView;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Keadaan;
import id.tertib.zona.unit.Predikat;
import id.tertib.zona.unit.Tahap;
import id.tertib.zona.unit.UnitZona;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a unit says beside its own figures. */
@Component
public class UnitView {

  private final EvidenceStore evidence;
  private final People people;
  private final SyaratUsulan syarat;
  private final PencabutanView pencabutan;
  private final UnitDesk desk;
  private final CurrentUser user;
  private final Clock clock;

  UnitView(
      EvidenceStore evidence,
      People people,
      SyaratUsulan syarat,
      PencabutanView pencabutan,
      UnitDesk desk,
      CurrentUser user,
      Clock clock) {
    this.evidence = evidence;
    this.people = people;
    this.syarat = syarat;
    this.pencabutan = pencabutan;
    this.desk = desk;
    this.user = user;
    this.clock = clock;
  }

  /**
   * @param bukti the document itself; null where none was given
   * @param penarik name of who withdrew it; null while it counts
   */
  record Baris(Keadaan keadaan, String oleh, @Nullable Evidence bukti, @Nullable String penarik) {}

  /** All that the page needs; what was typed into its forms is blank until somebody says. */
  void describe(UnitZona unit, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("boleh", desk.keeps(user.id()));
    model.addAttribute("isi", Map.of());
    model.addAttribute("isiCabut", Map.of());
    model.addAttribute("pencabutan", pencabutan.of(unit));
    var files =
        evidence.findAll(
            unit.riwayat().stream().map(Keadaan::bukti).filter(Objects::nonNull).toList());
    var who =
        people.namesOf(
            unit.riwayat().stream()
                .flatMap(
                    one ->
                        one.ditarik() == null
                            ? java.util.stream.Stream.of(one.oleh())
                            : java.util.stream.Stream.of(one.oleh(), one.ditarik().oleh()))
                .collect(Collectors.toSet()));
    var rows = new ArrayList<Baris>();
    unit.riwayat().forEach(one -> rows.add(row(one, who, files)));
    Collections.reverse(rows);
    model.addAttribute("riwayat", List.copyOf(rows));
    model.addAttribute("hariIni", LocalDate.now(clock));
    model.addAttribute("larangan", larangan(unit));
    model.addAttribute("tahapPilihan", Tahap.values());
    model.addAttribute("predikatPilihan", Predikat.values());
  }

  private static Baris row(Keadaan one, Map<String, String> who, Map<String, Evidence> files) {
    return new Baris(
        one,
        who.getOrDefault(one.oleh(), one.oleh()),
        one.bukti() == null ? null : files.get(one.bukti()),
        one.ditarik() == null
            ? null
            : who.getOrDefault(one.ditarik().oleh(), one.ditarik().oleh()));
  }

  /** The first day on which a unit that was revoked may be proposed again; null when it may now. */
  public @Nullable String larangan(UnitZona unit) {
    var today = LocalDate.now(clock);
    var years = Integer.parseInt(syarat.get(SyaratUsulan.MASA_LARANGAN).wbk());
    return unit.dicabutPada(today)
        .map(revoked -> revoked.plusYears(years))
        .filter(today::isBefore)
        .map(Tanggal::panjang)
        .orElse(null);
  }
}

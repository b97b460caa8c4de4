package id.tertib.zona.tahun;

import id.tertib.access.Matter;
import id.tertib.access.People;
import id.tertib.access.Visibility;
import id.tertib.data.Akhir;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.zona.dokumen.PembacaUnit;
import id.tertib.zona.nilai.BagianLembar;
import id.tertib.zona.unit.Tingkat;
import id.tertib.zona.unit.UnitZona;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a unit's earlier years say. */
@Component
class TahunView {

  private final TahunLamaTable table;
  private final EvidenceStore evidence;
  private final People people;
  private final BagianLembar bagian;
  private final Visibility visibility;
  private final Sentences words;
  private final Clock clock;

  TahunView(
      TahunLamaTable table,
      EvidenceStore evidence,
      People people,
      BagianLembar bagian,
      Visibility visibility,
      Sentences words,
      Clock clock) {
    this.bagian = bagian;
    this.visibility = visibility;
    this.words = words;
    this.table = table;
    this.evidence = evidence;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param bagian what is known by part, as sentences
   * @param pengakhir name of who corrected or withdrew it; null while it counts
   */
  record Baris(
      CatatanTahun catatan,
      List<String> bagian,
      @Nullable Evidence bukti,
      String oleh,
      @Nullable String pengakhir) {}

  /**
   * @throws RefusedException 403 for whoever does not read the scores of this unit
   */
  void requireReader(String account, UnitZona unit) {
    if (!PembacaUnit.membaca(visibility.of(account, Matter.REPORT), unit)) {
      throw RefusedException.forbidden(words.of("zona.tolak.bukan-pembaca"));
    }
  }

  void describe(UnitZona unit, Map<String, String> fields, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("isi", fields);
    model.addAttribute("tahunLama", rows(table.ofUnit(unit.kode())));
    model.addAttribute("bagianNilai", bagian.semua());
    model.addAttribute("tingkatPilihan", Tingkat.values());
    model.addAttribute("hasilPilihan", HasilTahun.values());
    model.addAttribute("hariIni", LocalDate.now(clock));
  }

  void correction(CatatanTahun one, Model model) {
    model.addAttribute("catatan", one);
    model.addAttribute("bukti", evidence.find(one.bukti()).orElse(null));
  }

  private List<Baris> rows(List<CatatanTahun> all) {
    var papers = evidence.findAll(all.stream().map(CatatanTahun::bukti).toList());
    var who =
        people.namesOf(
            all.stream()
                .flatMap(
                    one ->
                        Stream.concat(
                            Stream.of(one.dicatat().oleh()),
                            Stream.ofNullable(one.akhir()).map(Akhir::oleh)))
                .collect(Collectors.toSet()));
    return all.stream()
        .map(
            one ->
                new Baris(
                    one,
                    parts(one),
                    papers.get(one.bukti()),
                    who.getOrDefault(one.dicatat().oleh(), one.dicatat().oleh()),
                    one.akhir() == null
                        ? null
                        : who.getOrDefault(one.akhir().oleh(), one.akhir().oleh())))
        .toList();
  }

  private List<String> parts(CatatanTahun one) {
    var known = one.isi().bagian();
    return bagian.semua().stream()
        .flatMap(
            part ->
                Stream.ofNullable(known.get(part.kode()))
                    .map(
                        nilai ->
                            "%s %s dari %s"
                                .formatted(
                                    part.judul(), CatatanTahun.angka(nilai), part.bobotTeks())))
        .toList();
  }
}

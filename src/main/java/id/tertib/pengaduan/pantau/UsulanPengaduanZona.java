package id.tertib.pengaduan.pantau;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import id.tertib.data.CsvTable;
import id.tertib.engine.CaseKey;
import id.tertib.office.UnitLayanan;
import id.tertib.office.UnitLayananRegister;
import id.tertib.pengaduan.AngkaPengaduan;
import id.tertib.pengaduan.AngkaPengaduan.Angka;
import id.tertib.worksheet.AnswerOffers;
import id.tertib.worksheet.SheetHead;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Beside the sheet of a unit that is a whole office: how many reports of the year before that of
 * the proposal it had to handle, and how many of these are over. Which item asks is data.
 */
@Component
class UsulanPengaduanZona implements AnswerOffers {

  private static final String FILE = "data/zi-angka-pengaduan.csv";
  private static final String LEMBAR = "zi-lke";
  private static final Pattern TAHUN = Pattern.compile("ZI-(\\d{4})");

  private final Map<String, String> item;
  private final AngkaPengaduan figures;
  private final UnitLayananRegister units;

  UsulanPengaduanZona(AngkaPengaduan figures, UnitLayananRegister units) {
    this.figures = figures;
    this.units = units;
    this.item =
        CsvTable.ofClasspath(FILE, List.of("kode", "angka", "sumber")).lines().stream()
            .collect(
                Collectors.toMap(line -> line.required("angka"), line -> line.required("kode")));
  }

  @Override
  public List<Offer> of(SheetHead sheet) {
    return year(sheet)
        .flatMap(
            year ->
                units
                    .find(sheet.owner().key())
                    .filter(UnitLayanan::kantor)
                    .map(
                        unit ->
                            offers(
                                year,
                                figures.of(
                                    unit.kode(),
                                    LocalDate.of(year, 1, 1),
                                    LocalDate.of(year, 12, 31)))))
        .orElse(List.of());
  }

  private List<Offer> offers(int year, Angka found) {
    var offers = new ArrayList<Offer>();
    if (found.wajib() == 0) {
      return offers;
    }
    offers.add(
        offer(
            "tuntas",
            JsonNodeFactory.instance
                .objectNode()
                .put("pembilang", found.tuntas())
                .put("penyebut", found.wajib())
                .put("dicatat", found.diproses()),
            "Pengaduan di Tertib, diterima %d: %d dari %d tuntas, %d masih diproses"
                .formatted(year, found.tuntas(), found.wajib(), found.diproses()),
            found));
    if (found.belumDitanggapi() == 0) {
      offers.add(
          offer(
              "ditindaklanjuti",
              TextNode.valueOf("Ya"),
              "Pengaduan di Tertib, diterima %d: semua %d sudah ditanggapi"
                  .formatted(year, found.wajib()),
              found));
    }
    return offers;
  }

  private Offer offer(String figure, JsonNode answer, String source, Angka found) {
    return new Offer(Objects.requireNonNull(item.get(figure)), answer, source, found.hari(), null);
  }

  /** The year before that of the proposal. */
  private static Optional<Integer> year(SheetHead sheet) {
    if (!sheet.instrument().key().equals(LEMBAR)) {
      return Optional.empty();
    }
    var cycle = TAHUN.matcher(CaseKey.parse(sheet.subject()).cycle());
    return cycle.matches() ? Optional.of(Integer.parseInt(cycle.group(1)) - 1) : Optional.empty();
  }
}

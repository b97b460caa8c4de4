package id.tertib.zona;

import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the years of a unit came to, and what the ministry gave it. */
@Component
class LamanTahun {

  private final RowLists lists;

  LamanTahun(RowLists lists) {
    this.lists = lists;
  }

  /**
   * @param resmi the ministry's total; null while it did not tell all its parts
   * @param hasil word of the messages for how it ended: {@code berjalan}, {@code penetapan} …
   * @param tingkat what was decided; null for not yet
   */
  record Tahun(
      int tahun, String kunci, @Nullable String resmi, String hasil, @Nullable Tingkat tingkat) {}

  /** In the order of the cases. */
  List<Tahun> read(List<PerkaraZona> cases) {
    var official =
        lists.rows(DaftarZona.NILAI_RESMI, cases.stream().map(PerkaraZona::kunci).toList());
    return cases.stream()
        .map(
            one ->
                new Tahun(
                    one.tahun(),
                    one.kunci(),
                    total(official.getOrDefault(one.kunci(), List.of())).orElse(null),
                    one.hasil() == null ? "berjalan" : one.hasil().kode(),
                    one.tingkat()))
        .toList();
  }

  /** Of the case itself, else of the newest year before it that has one. */
  static Optional<Tahun> official(List<Tahun> years, PerkaraZona one) {
    return years.stream()
        .filter(year -> year.tahun() <= one.tahun() && year.resmi() != null)
        .findFirst();
  }

  /** The sum of all parts; empty while one is blank, or is no number. */
  private static Optional<String> total(List<ListRow> rows) {
    var sum = BigDecimal.ZERO;
    for (var row : rows) {
      var number = row.value(DaftarZona.NILAI).strip().replace(',', '.');
      if (!number.matches("\\d{1,3}(\\.\\d{1,6})?")) {
        return Optional.empty();
      }
      sum = sum.add(new BigDecimal(number));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            LamanNilai.comma(sum.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString()));
  }
}

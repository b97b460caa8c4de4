package id.tertib.pmprb;

import id.tertib.roadmap.AksiLanjutan.Isi;
import id.tertib.roadmap.FurtherActions;
import id.tertib.roadmap.PembuktianAksi;
import id.tertib.roadmap.Triwulan;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Scale.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The follow-up plan of a year: what its panels found becomes actions of offices. */
@Component
class Ratl {

  /** Key of the row list. */
  static final String KIND = "ratl";

  private static final String KODE = "kode";
  private static final int QUARTERS = 4;

  private final RowLists lists;
  private final FurtherActions actions;

  Ratl(RowLists lists, FurtherActions actions) {
    this.lists = lists;
    this.actions = actions;
  }

  /** The quarters in which an action can be asked first: the next four. */
  List<Option> quarters() {
    return Stream.iterate(actions.earliest(), Triwulan::next)
        .limit(QUARTERS)
        .map(quarter -> new Option(quarter.toString(), StringUtils.capitalize(quarter.text())))
        .toList();
  }

  /** The rows of the plan are asked of their offices from now on; each row keeps its code. */
  void adopt(String key, String by) {
    var year = SiklusPmprb.year(key).orElseThrow();
    for (var row : lists.rows(KIND, key)) {
      if (row.value(KODE).isEmpty()) {
        var action =
            actions.add(
                "RATL-" + year,
                new Isi(
                    row.value("tindakLanjut"),
                    row.value("perangkatDaerah"),
                    Triwulan.parse(row.value("triwulan")),
                    row.value("bukti"),
                    "RATL PMPRB " + year,
                    StringUtils.capitalize(row.value("kelas"))),
                by);
        lists.set(KIND, key, row.key(), Map.of(KODE, action.kode()), by);
      }
    }
  }

  /**
   * What became of a follow-up.
   *
   * @param item code of the city's item that it is about
   */
  record Followed(String item, PembuktianAksi action) {}

  /** Of the plan of a year, those about an item: “sudah ditindaklanjuti?”. */
  List<Followed> of(int year) {
    var rows = lists.rows(KIND, SiklusPmprb.key(year));
    if (rows.isEmpty()) {
      return List.of();
    }
    var known =
        actions.ofSeries("RATL-" + year).stream()
            .collect(Collectors.toMap(each -> each.aksi().kode(), Function.identity()));
    var found = new ArrayList<Followed>();
    for (ListRow row : rows) {
      Optional.ofNullable(known.get(row.value(KODE)))
          .filter(action -> !row.value(PanelPmprb.BUTIR).isEmpty())
          .ifPresent(action -> found.add(new Followed(row.value(PanelPmprb.BUTIR), action)));
    }
    return found;
  }
}

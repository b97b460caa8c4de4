package id.tertib.deadline.web;

import id.tertib.data.SpreadsheetCsv;
import id.tertib.data.Tanggal;
import id.tertib.deadline.ledger.DeadlineWords;
import id.tertib.deadline.register.DeadlineFilter;
import id.tertib.deadline.register.DeadlineList;
import id.tertib.deadline.register.DeadlineSight.Sight;
import id.tertib.deadline.register.KindNames;
import id.tertib.deadline.register.RoleNames;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list as a table for a spreadsheet, one line a deadline, all pages of it. */
@Component
class DeadlineCsv {

  /** As many lines as a spreadsheet takes with ease. */
  private static final int MOST = 100_000;

  private static final List<String> HEAD =
      List.of(
          "Keadaan",
          "Sisa",
          "Tenggat",
          "Semula",
          "Kewajiban",
          "Jenis",
          "Siklus",
          "Perkara",
          "Kode perangkat daerah",
          "Perangkat daerah",
          "Di tangan",
          "Perpanjangan",
          "Terpenuhi");

  private final DeadlineList list;
  private final DeadlineWords words;
  private final KindNames kinds;
  private final RoleNames names;
  private final PerangkatDaerahRegister offices;

  DeadlineCsv(
      DeadlineList list,
      DeadlineWords words,
      KindNames kinds,
      RoleNames names,
      PerangkatDaerahRegister offices) {
    this.list = list;
    this.words = words;
    this.kinds = kinds;
    this.names = names;
    this.offices = offices;
  }

  String write(DeadlineFilter filter, Sight sight) {
    var lines = list.page(filter.apartFromEachOther(), sight, 0, MOST).lines();
    var roles = names.of(lines.stream().map(DeadlineList.Line::role).collect(Collectors.toSet()));
    var known =
        offices.allEver().stream()
            .collect(Collectors.toMap(PerangkatDaerah::kode, PerangkatDaerah::nama));
    var called = kinds.kinds();
    var today = words.today();
    var table = new ArrayList<List<String>>();
    table.add(HEAD);
    for (var line : lines) {
      var code = line.offices().isEmpty() ? "" : line.offices().get(0);
      var met = line.metAt();
      table.add(
          List.of(
              today.state(line.state(), line.paused(), line.outsider(), line.due(), line.metLate()),
              today.of(line.state(), line.paused(), line.outsider(), line.due(), met).text(),
              line.due().toString(),
              line.first().toString(),
              line.title(),
              called.getOrDefault(line.kind(), line.kind()),
              line.cycle(),
              line.caseKey(),
              code,
              known.getOrDefault(code, ""),
              roles.getOrDefault(line.role(), line.role()),
              String.valueOf(line.extensions()),
              met == null ? "" : Tanggal.waktu(met)));
    }
    return SpreadsheetCsv.write(table);
  }
}

package id.tertib.procedure;

import id.tertib.instrument.InstrumentId;
import id.tertib.worksheet.BesideAnswers;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Owner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Sheets of offices that ask what the city's sheet asks, with a letter in front of the code. */
final class SheetsBeside {

  static final InstrumentId UNIT = new InstrumentId("pmprb-unit", "26-2020");

  private SheetsBeside() {}

  /** Answered in full, in a pattern that goes through the levels; the last of them is late. */
  static BesideAnswers.Group of(
      Collection<String> offices, InstrumentSheets sheets, JdbcTemplate jdbc) {
    var others = new ArrayList<BesideAnswers.Other>();
    for (var office : offices) {
      var sheet = sheets.create(UNIT, "UJI-2026/" + office, Owner.office(office), null);
      answer(sheet, others.size() % 3, jdbc);
      var late = others.size() == offices.size() - 1;
      others.add(new BesideAnswers.Other(sheet, late ? "terlambat" : "terverifikasi", !late));
    }
    return group(others);
  }

  static BesideAnswers.Group group(List<BesideAnswers.Other> others) {
    return new BesideAnswers.Group("perangkat daerah", code -> "U-" + code, others);
  }

  private static void answer(String sheet, int step, JdbcTemplate jdbc) {
    jdbc.update(
        """
        insert into lembar_jawaban
          (lembar_id, kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi)
        select b.lembar_id, b.kode, 'self',
          case when b.skala like '%%#YT' then '%s' when b.skala like '%%#ABC%%' then '"%s"'
            when b.kode like '%%RF5.3-a' then '{"lalu":4,"kini":%d}'
            else '{"pembilang":%d,"penyebut":4}' end,
          'Rekap tersimpan di sekretariat.', null, 'admin', current_timestamp, 1
        from lembar_butir b where b.lembar_id = ?
        """
            .formatted(step == 2 ? "\"Tidak\"" : "\"Ya\"", "ABC".charAt(step), step, step + 1),
        sheet);
  }
}

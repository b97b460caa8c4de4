package id.tertib.zona.perkara;

import id.tertib.instrument.score.Score;
import id.tertib.worksheet.InstrumentSheets;
import id.tertib.worksheet.Sheets;
import org.springframework.stereotype.Component;

/** What the sheet of a case is worth by the last layer that judged it. */
@Component
public class SkorZona {

  private final InstrumentSheets instruments;
  private final Sheets sheets;

  SkorZona(InstrumentSheets instruments, Sheets sheets) {
    this.instruments = instruments;
    this.sheets = sheets;
  }

  public Score of(PerkaraZona one) {
    return instruments.score(sheets.read(one.lembar()), null).orElseThrow();
  }
}

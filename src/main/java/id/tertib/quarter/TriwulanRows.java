package id.tertib.quarter;

import id.tertib.roadmap.AksiColumns;
import id.tertib.roadmap.ButirViews;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.SheetRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What stands beside the actions of a quarterly report. */
@Component
class TriwulanRows implements SheetRows {

  @Override
  public String instrument() {
    return TriwulanSheet.INSTRUMENT;
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    return AksiColumns.triwulan(item);
  }

  @Override
  public ItemView view(SheetItem item) {
    return ButirViews.ofAksi(item);
  }

  @Override
  public Map<String, String> formerScales() {
    return Map.of("PELAKSANAAN_TRIWULAN", TriwulanSheet.PELAKSANAAN);
  }
}

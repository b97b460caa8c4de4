package id.tertib.worksheet.sheet;

import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps an item open while a layer of its sheet is written. */
@Component
public final class OpenItems {

  private final Scales scales;
  private final WorksheetWords words;

  OpenItems(Scales scales, WorksheetWords words) {
    this.scales = scales;
    this.words = words;
  }

  /**
   * @param item with the layers up to the one being written
   * @return in the words of the row; empty when the item is complete, or blank and not required
   */
  public Optional<String> missing(AnsweredItem item, Layer written) {
    return written.code().equals(Layer.SELF) ? unfilled(item, written) : unjudged(item, written);
  }

  private Optional<String> unjudged(AnsweredItem item, Layer written) {
    if (!written.everyItem() || item.isJudgedBy(written.code())) {
      return Optional.empty();
    }
    return Optional.of(
        words.of(
            item.outdated().contains(written.code())
                ? "lembar.butir.berubah"
                : "lembar.butir.belum-dinilai"));
  }

  private Optional<String> unfilled(AnsweredItem item, Layer written) {
    if (item.last().isEmpty()) {
      return item.item().required() || written.everyItem()
          ? Optional.of(words.of("lembar.butir.kosong"))
          : Optional.empty();
    }
    return scales.of(item.item()).missing(item);
  }
}

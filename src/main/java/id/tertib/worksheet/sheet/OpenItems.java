package id.tertib.worksheet.sheet;

import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What keeps an item open while its sheet is filled. */
@Component
public final class OpenItems {

  private final Scales scales;
  private final WorksheetWords words;

  OpenItems(Scales scales, WorksheetWords words) {
    this.scales = scales;
    this.words = words;
  }

  /**
   * @param item with the layers up to the one being filled
   * @return in the words of the row; empty when the item is complete, or blank and not required
   */
  public Optional<String> missing(AnsweredItem item) {
    if (item.last().isEmpty()) {
      return item.item().required()
          ? Optional.of(words.of("lembar.butir.kosong"))
          : Optional.empty();
    }
    return scales.of(item.item()).missing(item);
  }
}

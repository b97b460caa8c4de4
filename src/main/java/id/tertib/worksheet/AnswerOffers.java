package id.tertib.worksheet;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.VisibleText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers that a module knows for items of instruments. Any bean may offer some; whoever fills the
 * sheet sees them beside their items and confirms one or answers otherwise. An offer is no answer:
 * progress, score and completeness do not know it.
 */
public interface AnswerOffers {

  /**
   * Asked each time a sheet is read to be filled, once for all its items; what fails here is
   * logged, and the sheet opens without it.
   *
   * @return may be none; an offer that its item does not take is left out
   */
  List<Offer> of(SheetHead sheet);

  /**
   * @param code of the item
   * @param answer as the item's scale takes it
   * @param source in words, e.g. “Survei kepuasan masyarakat semester I 2026”; it goes into the
   *     note of whoever confirms
   * @param day on which the source said so
   * @param page of ours that shows the source, e.g. {@code /survei/2026-1}; null for none
   */
  record Offer(String code, JsonNode answer, String source, LocalDate day, @Nullable String page) {

    public Offer {
      if (VisibleText.isBlank(source)) {
        throw new IllegalArgumentException("Usulan untuk %s tanpa sumber".formatted(code));
      }
      OwnPage.check(page);
    }
  }
}

package id.tertib.worksheet.sheet;

import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.AnswerOffers;
import id.tertib.worksheet.AnswerOffers.Offer;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.TaskSheet;
import id.tertib.worksheet.work.WorksheetWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What modules offer to whoever fills a sheet of an instrument. */
@Component
final class OfferedAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(OfferedAnswers.class);

  private final ObjectProvider<AnswerOffers> modules;
  private final Contributions contributions;
  private final Scales scales;
  private final WorksheetWords words;

  OfferedAnswers(
      ObjectProvider<AnswerOffers> modules,
      Contributions contributions,
      Scales scales,
      WorksheetWords words) {
    this.modules = modules;
    this.contributions = contributions;
    this.scales = scales;
    this.words = words;
  }

  /** By the code of their item, in the order of the modules; none where the task fills nothing. */
  Map<String, List<SheetPage.OfferPart>> of(TaskSheet sheet, StoredSheet stored) {
    if (sheet.mode() != TaskSheet.Mode.FILL || sheet.lockedBecause() != null) {
      return Map.of();
    }
    var scored =
        stored.items().stream()
            .filter(item -> scales.of(item).row().scored())
            .collect(Collectors.toMap(SheetItem::code, Function.identity()));
    if (scored.isEmpty()) {
      return Map.of();
    }
    var found = new HashMap<String, List<SheetPage.OfferPart>>();
    for (var offer : contributions.of(modules, module -> module.of(stored.head().asked()))) {
      var item = scored.get(offer.code());
      if (item == null) {
        LOG.warn("Usulan untuk {} dilewati: {} tidak memuatnya", offer.code(), stored.head());
      } else if (sheet.outside(item).isEmpty()) {
        part(item, offer)
            .ifPresent(
                part -> found.computeIfAbsent(offer.code(), code -> new ArrayList<>()).add(part));
      }
    }
    return found;
  }

  private Optional<SheetPage.OfferPart> part(SheetItem item, Offer offer) {
    try {
      return Optional.of(
          new SheetPage.OfferPart(
              scales.normal(item, offer.answer(), () -> 0),
              offer.source(),
              offer.day(),
              offer.page(),
              words.of("lembar.usulan.catatan", offer.source(), Tanggal.panjang(offer.day()))));
    } catch (RefusedException refused) {
      LOG.warn("Usulan dari {} dilewati: {}", offer.source(), refused.getMessage());
      return Optional.empty();
    }
  }
}

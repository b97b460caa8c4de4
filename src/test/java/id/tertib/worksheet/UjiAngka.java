package id.tertib.worksheet;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the answers Ya of the sheets of {@link UjiLembar}. */
@Component
class UjiAngka implements SheetFigures {

  @Override
  public boolean concerns(String instrument) {
    return instrument.equals(UjiLembar.INSTRUMENT);
  }

  @Override
  public Map<String, Object> of(Sheet sheet) {
    return Map.of(
        "ya",
        sheet.items().stream()
            .flatMap(item -> item.last().stream())
            .filter(answer -> answer.value().asText().equals("ya"))
            .count());
  }
}

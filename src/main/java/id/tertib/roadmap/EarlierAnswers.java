package id.tertib.roadmap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.worksheet.Answer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last answer of an earlier sheet to the same row, as the screen shows it. */
@Component
public class EarlierAnswers {

  /** Where a sheet keeps the new date that was promised. */
  public static final String TANGGAL_BARU = "tanggalBaru";

  private final PerangkatDaerahRegister register;
  private final ObjectMapper json;

  EarlierAnswers(PerangkatDaerahRegister register, ObjectMapper json) {
    this.register = register;
    this.json = json;
  }

  /**
   * Of several offices that were merged, the one that left the row unproven.
   *
   * @param office code of the office that is asked now
   * @param earlier in the order of time, the office's own last
   */
  Optional<String> of(String kode, String office, List<EarlierSheet> earlier) {
    Past last = null;
    for (var each : earlier) {
      var answer = each.answer(kode);
      if (answer.isPresent()) {
        var candidate = new Past(each, answer.get());
        last = last == null || candidate.precedes(last) ? candidate : last;
      }
    }
    return Optional.ofNullable(last)
        .map(
            each -> {
              var origin = each.lembaran().office();
              var values = content(each.jawaban());
              values.put(
                  "semester",
                  each.lembaran().asked().title()
                      + (origin.equals(office)
                          ? ""
                          : " (%s)".formatted(register.get(origin).singkatan())));
              return write(values);
            });
  }

  /** An earlier answer and where it stood. */
  private record Past(EarlierSheet lembaran, Answer jawaban) {

    boolean precedes(Past other) {
      return !lembaran.cycle().equals(other.lembaran().cycle()) || !proven() || other.proven();
    }

    private boolean proven() {
      return lembaran.sah() && Pelaksanaan.of(Objects.requireNonNull(jawaban.value())).isProven();
    }
  }

  public static Map<String, Object> content(Answer answer) {
    var value = Objects.requireNonNull(answer.value());
    var values = new LinkedHashMap<String, Object>();
    values.put("pelaksanaan", value.path("pelaksanaan").asText());
    values.put("dibutuhkan", value.path("dibutuhkan").asInt(1));
    values.put("tersedia", value.path("tersedia").asInt(0));
    values.put("catatan", note(answer.note(), value.path(TANGGAL_BARU).asText()));
    return values;
  }

  public String write(Map<String, Object> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The new date that was promised belongs to the note. */
  private static String note(@Nullable String note, String tanggalBaru) {
    var text = note == null ? "" : note;
    return tanggalBaru.isEmpty()
        ? text
        : (Sentences.closed(text)
                + " Tanggal baru: "
                + Tanggal.panjang(LocalDate.parse(tanggalBaru))
                + ".")
            .strip();
  }
}

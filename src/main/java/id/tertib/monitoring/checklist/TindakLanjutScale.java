package id.tertib.monitoring.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.PelaksanaanScale;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether an earlier finding was followed up: sudah, sebagian or belum. */
@Component
class TindakLanjutScale implements Scale {

  static final String KIND = "TINDAK_LANJUT";

  @Override
  public String kind() {
    return KIND;
  }

  /** In the column of the actions: it is the same question. */
  @Override
  public List<Field> fields(SheetItem item) {
    return List.of(
        Field.choice(
            "pelaksanaan",
            "Pelaksanaan",
            PelaksanaanScale.options(Pelaksanaan.SUDAH, Pelaksanaan.SEBAGIAN, Pelaksanaan.BELUM)));
  }

  /** Programs may answer all rows of a checklist alike; a finding has no documents to count. */
  @Override
  public List<String> known(SheetItem item) {
    return List.of("pelaksanaan", "dibutuhkan", "tersedia");
  }

  @Override
  public JsonNode check(SheetItem item, JsonNode value) {
    var answered = value.path("pelaksanaan").asText();
    if (options(item).stream().noneMatch(option -> option.code().equals(answered))) {
      throw RefusedException.badRequest(
          "Tindak lanjut %s harus sudah, sebagian, atau belum.".formatted(item.code()));
    }
    return JsonNodeFactory.instance.objectNode().put("pelaksanaan", answered);
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    return DaftarPeriksaColumns.temuan(item);
  }

  @Override
  public ItemView view(SheetItem item) {
    return temuan(item);
  }

  @Override
  public RowView row() {
    return new RowView(true, null);
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    var filled = Optional.ofNullable(item.layers().get(Layer.SELF)).map(Answer::value).isPresent();
    return filled || !item.item().required() ? Optional.empty() : Optional.of("belum dijawab");
  }

  /** Class and day of the finding stand beside it. */
  private static ItemView temuan(SheetItem butir) {
    var context = butir.context();
    var tenggat = context.getOrDefault("tenggat", "");
    var text =
        Stream.of(
                context.getOrDefault("kelas", ""),
                tenggat.isBlank() ? "" : "tenggat " + Tanggal.panjang(LocalDate.parse(tenggat)))
            .filter(each -> !each.isBlank())
            .collect(Collectors.joining(" · "));
    return new ItemView(
        List.of(),
        text.isEmpty() ? List.of() : List.of(new ItemView.Mark(text, null, null)),
        null,
        null,
        null);
  }
}

package id.tertib.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.model.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether an earlier finding was followed up: sudah, sebagian or belum. */
@Component
class SkalaTindakLanjut implements Scale {

  static final String JENIS = "TINDAK_LANJUT";

  @Override
  public String kind() {
    return JENIS;
  }

  @Override
  public List<Option> options() {
    return List.of(Pelaksanaan.SUDAH, Pelaksanaan.SEBAGIAN, Pelaksanaan.BELUM).stream()
        .map(nilai -> new Option(nilai.kode(), nilai.label()))
        .toList();
  }

  @Override
  public JsonNode check(String code, JsonNode value) {
    var nilai = value.path("pelaksanaan").asText();
    if (options().stream().noneMatch(pilihan -> pilihan.code().equals(nilai))) {
      throw RefusedException.badRequest(
          "Tindak lanjut %s harus sudah, sebagian, atau belum.".formatted(code));
    }
    return JsonNodeFactory.instance.objectNode().put("pelaksanaan", nilai);
  }

  /** In the column of the actions: it is the same question. */
  @Override
  public List<AnswerCell> cells() {
    return List.of(AnswerCell.choice("pelaksanaan", "Pelaksanaan", options()));
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    return KolomDaftarPeriksa.temuan(item);
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    var terisi = Optional.ofNullable(item.layers().get(Layer.SELF)).map(Answer::value).isPresent();
    return terisi || !item.item().required() ? Optional.empty() : Optional.of("belum dijawab");
  }
}

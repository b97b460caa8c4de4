package id.tertib.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.monitoring.model.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerCell;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far an action is carried out, with the documents needed and available (Tabel 11). */
@Component
class SkalaPelaksanaan implements Scale {

  static final String JENIS = "PELAKSANAAN";

  private static final int PALING_BANYAK = 9999;

  @Override
  public String kind() {
    return JENIS;
  }

  @Override
  public List<Option> options() {
    return Arrays.stream(Pelaksanaan.values())
        .map(nilai -> new Option(nilai.kode(), nilai.label()))
        .toList();
  }

  @Override
  public JsonNode check(String code, JsonNode value) {
    if (!value.isObject()) {
      throw RefusedException.badRequest(
          "Jawaban %s harus berisi pelaksanaan, dibutuhkan, dan tersedia.".formatted(code));
    }
    value
        .fieldNames()
        .forEachRemaining(
            nama -> {
              if (!List.of("pelaksanaan", "dibutuhkan", "tersedia").contains(nama)) {
                throw RefusedException.badRequest(
                    "Jawaban %s tidak mengenal '%s'. Yang ada: pelaksanaan, dibutuhkan, tersedia."
                        .formatted(code, nama));
              }
            });
    var pelaksanaan =
        Pelaksanaan.find(value.path("pelaksanaan").asText())
            .orElseThrow(
                () ->
                    RefusedException.badRequest(
                        "Pelaksanaan %s harus sudah, sebagian, belum, atau tidak_berlaku."
                            .formatted(code)));
    var hasil = JsonNodeFactory.instance.objectNode();
    hasil.put("pelaksanaan", pelaksanaan.kode());
    hasil.put("dibutuhkan", bilangan(code, value, "dibutuhkan", 1));
    hasil.put("tersedia", bilangan(code, value, "tersedia", 0));
    return hasil;
  }

  @Override
  public List<AnswerCell> cells() {
    return List.of(
        AnswerCell.choice("pelaksanaan", "Pelaksanaan", options()),
        AnswerCell.count("dibutuhkan", "Dok. dibutuhkan", 1, PALING_BANYAK),
        AnswerCell.count("tersedia", "Dok. tersedia", 0, PALING_BANYAK));
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    return KolomDaftarPeriksa.aksi(item);
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    var jawaban = Optional.ofNullable(item.layers().get(Layer.SELF));
    var nilai = jawaban.map(Answer::value);
    if (nilai.isEmpty()) {
      return item.item().required() ? Optional.of("belum diisi") : Optional.empty();
    }
    var catatan = jawaban.map(Answer::note).filter(teks -> !VisibleText.isBlank(teks));
    if (DaftarPeriksa.pelaksanaan(nilai.get()).perluCatatan() && catatan.isEmpty()) {
      return Optional.of("perlu catatan");
    }
    if (nilai.get().path("tersedia").asInt() > 0
        && item.evidence().isEmpty()
        && catatan.isEmpty()) {
      return Optional.of("perlu berkas bukti atau catatan tempat dokumennya");
    }
    return Optional.empty();
  }

  private static int bilangan(String kode, JsonNode value, String nama, int terkecil) {
    var isi = value.get(nama);
    if (isi == null || isi.isNull()) {
      return terkecil;
    }
    var teks = isi.asText().strip();
    if (!teks.matches("\\d{1,4}") || Integer.parseInt(teks) < terkecil) {
      throw RefusedException.badRequest(
          "Dokumen %s pada %s harus bilangan bulat %d sampai %d, bukan '%s'."
              .formatted(nama, kode, terkecil, PALING_BANYAK, teks));
    }
    return Integer.parseInt(teks);
  }
}

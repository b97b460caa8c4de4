package id.tertib.roadmap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Beside;
import id.tertib.worksheet.Field;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.Scale;
import id.tertib.worksheet.SheetItem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How far an action is carried out, with the documents needed and available (Tabel 11). */
@Component
public class SkalaPelaksanaan implements Scale {

  public static final String JENIS = "PELAKSANAAN";

  private static final int PALING_BANYAK = 9999;

  @Override
  public String kind() {
    return JENIS;
  }

  @Override
  public List<Field> fields(SheetItem item) {
    return List.of(
        Field.choice("pelaksanaan", "Pelaksanaan", pilihan(Pelaksanaan.values())),
        dokumen("dibutuhkan", "Dok. dibutuhkan", 1).named("Dokumen yang dibutuhkan"),
        dokumen("tersedia", "Dok. tersedia", 0),
        Field.ratio(
            "dokumen", "Dokumen", new Field.Ratio("tersedia", "dibutuhkan", "dok.", "dokumen")));
  }

  /** Kept while it is not asked, for whoever changes the answer back. */
  private static Field dokumen(String kunci, String judul, int terkecil) {
    return Field.count(kunci, judul, terkecil, PALING_BANYAK)
        .beginningWith(Integer.toString(terkecil))
        .shownWhen(
            "pelaksanaan",
            "",
            Pelaksanaan.SUDAH.kode(),
            Pelaksanaan.SEBAGIAN.kode(),
            Pelaksanaan.BELUM.kode());
  }

  public static List<Option> pilihan(Pelaksanaan... nilai) {
    return Arrays.stream(nilai)
        .map(satu -> new Option(satu.kode(), satu.label(), tanda(satu)))
        .toList();
  }

  private static Mark tanda(Pelaksanaan nilai) {
    return switch (nilai) {
      case SUDAH -> Mark.DONE;
      case SEBAGIAN -> Mark.PARTLY;
      case BELUM -> Mark.OPEN;
      case TIDAK_BERLAKU -> Mark.NOT_ASKED;
    };
  }

  @Override
  public JsonNode check(SheetItem item, JsonNode value) {
    var code = item.code();
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
  public List<Beside> beside(SheetItem item) {
    return KolomAksi.semester(item);
  }

  @Override
  public ItemView view(SheetItem item) {
    return SekitarButir.aksi(item);
  }

  @Override
  public RowView row() {
    return new RowView(false, "(wajib bila Belum atau Tidak berlaku)");
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    var jawaban = Optional.ofNullable(item.layers().get(Layer.SELF));
    var nilai = jawaban.map(Answer::value);
    if (nilai.isEmpty()) {
      return item.item().required() ? Optional.of("belum diisi") : Optional.empty();
    }
    var catatan = jawaban.map(Answer::note).filter(teks -> !VisibleText.isBlank(teks));
    if (pelaksanaan(nilai.get()).perluCatatan() && catatan.isEmpty()) {
      return Optional.of("perlu catatan");
    }
    if (nilai.get().path("tersedia").asInt() > 0
        && item.evidence().isEmpty()
        && catatan.isEmpty()) {
      return Optional.of("perlu berkas bukti atau catatan tempat dokumennya");
    }
    return Optional.empty();
  }

  /** What an answer in its normal form says. */
  public static Pelaksanaan pelaksanaan(JsonNode jawaban) {
    return Pelaksanaan.find(jawaban.path("pelaksanaan").asText())
        .orElseThrow(() -> new IllegalStateException("Jawaban tidak dikenal: " + jawaban));
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

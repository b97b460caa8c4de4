package id.tertib.quarter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.roadmap.AksiColumns;
import id.tertib.roadmap.ButirViews;
import id.tertib.roadmap.EarlierAnswers;
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
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How far an action of the quarter is carried out, as in Tabel 11; what is not done in full says
 * what slipped and why in its note, and gives the new date.
 */
@Component
class TriwulanScale implements Scale {

  static final String KIND = "PELAKSANAAN_TRIWULAN";
  static final String TANGGAL_BARU = EarlierAnswers.TANGGAL_BARU;

  private final PelaksanaanScale scale;
  private final Clock clock;

  TriwulanScale(PelaksanaanScale scale, Clock clock) {
    this.scale = scale;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Field> fields(SheetItem item) {
    return Stream.concat(
            scale.fields(item).stream(),
            Stream.of(
                Field.date(TANGGAL_BARU, "Tanggal baru")
                    .hint("(wajib)")
                    .askedWhen(
                        "pelaksanaan", Pelaksanaan.BELUM.kode(), Pelaksanaan.SEBAGIAN.kode())))
        .toList();
  }

  @Override
  public JsonNode check(SheetItem item, JsonNode value) {
    if (!(value instanceof ObjectNode content)) {
      return scale.check(item, value);
    }
    var code = item.code();
    var withoutDate = content.deepCopy();
    var date = withoutDate.remove(TANGGAL_BARU);
    var result = (ObjectNode) scale.check(item, withoutDate);
    if (date == null || date.isNull() || date.asText().isBlank()) {
      return result;
    }
    if (PelaksanaanScale.pelaksanaan(result).isProven()) {
      throw RefusedException.badRequest(
          "Tanggal baru %s hanya untuk yang belum atau sebagian dilaksanakan. Kosongkan."
              .formatted(code));
    }
    result.put(TANGGAL_BARU, date(code, date.asText().strip()).toString());
    return result;
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    return AksiColumns.triwulan(item);
  }

  @Override
  public ItemView view(SheetItem item) {
    return ButirViews.ofAksi(item);
  }

  @Override
  public RowView row() {
    return new RowView(false, "(wajib kecuali Sudah: apa yang tertunda dan mengapa)");
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    var answer = Optional.ofNullable(item.layers().get(Layer.SELF));
    var value = answer.map(Answer::value);
    if (value.isPresent() && !PelaksanaanScale.pelaksanaan(value.get()).isProven()) {
      if (answer.map(Answer::note).filter(text -> !VisibleText.isBlank(text)).isEmpty()) {
        return Optional.of("perlu catatan: apa yang tertunda dan mengapa");
      }
      var date = value.get().path(TANGGAL_BARU).asText();
      if (date.isEmpty()) {
        return Optional.of("perlu tanggal baru");
      }
      if (!LocalDate.parse(date).isAfter(LocalDate.now(clock))) {
        return Optional.of("tanggal barunya sudah lewat");
      }
    }
    return scale.missing(item);
  }

  @Override
  public Optional<String> contradiction(AnsweredItem item) {
    return scale.contradiction(item);
  }

  private LocalDate date(String kode, String text) {
    LocalDate date;
    try {
      date = LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw RefusedException.badRequest(
          "Tanggal baru %s tidak dapat dibaca: '%s'. Tulis tahun-bulan-hari yang ada, misalnya %s."
              .formatted(kode, text, LocalDate.now(clock).plusMonths(1)));
    }
    if (!date.isAfter(LocalDate.now(clock))) {
      throw RefusedException.badRequest(
          "Tanggal baru %s, %s, harus sesudah hari ini. Pilih tanggal yang akan datang."
              .formatted(kode, Tanggal.panjang(date)));
    }
    if (date.isAfter(LocalDate.now(clock).plusYears(5))) {
      throw RefusedException.badRequest(
          "Tanggal baru %s, %s, lebih dari lima tahun lagi. Periksa tahunnya."
              .formatted(kode, Tanggal.panjang(date)));
    }
    return date;
  }
}

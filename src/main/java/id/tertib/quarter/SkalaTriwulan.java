package id.tertib.quarter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.tertib.data.Tanggal;
import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.roadmap.JawabanLalu;
import id.tertib.roadmap.KolomAksi;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.roadmap.SekitarButir;
import id.tertib.roadmap.SkalaPelaksanaan;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * How far an action of the quarter is carried out, as in Tabel 11; what is not done in full says
 * what slipped and why in its note, and gives the new date.
 */
@Component
class SkalaTriwulan implements Scale {

  static final String JENIS = "PELAKSANAAN_TRIWULAN";
  static final String TANGGAL_BARU = JawabanLalu.TANGGAL_BARU;

  private static final Pattern HARI_BULAN_TAHUN =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  private final SkalaPelaksanaan pelaksanaan;
  private final Clock clock;

  SkalaTriwulan(SkalaPelaksanaan pelaksanaan, Clock clock) {
    this.pelaksanaan = pelaksanaan;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return JENIS;
  }

  @Override
  public List<Field> fields(SheetItem item) {
    return Stream.concat(
            pelaksanaan.fields(item).stream(),
            Stream.of(
                Field.date(TANGGAL_BARU, "Tanggal baru")
                    .hint("(wajib)")
                    .askedWhen(
                        "pelaksanaan", Pelaksanaan.BELUM.kode(), Pelaksanaan.SEBAGIAN.kode())))
        .toList();
  }

  @Override
  public JsonNode check(SheetItem item, JsonNode value) {
    if (!(value instanceof ObjectNode isi)) {
      return pelaksanaan.check(item, value);
    }
    var code = item.code();
    var tanpaTanggal = isi.deepCopy();
    var tanggal = tanpaTanggal.remove(TANGGAL_BARU);
    var hasil = (ObjectNode) pelaksanaan.check(item, tanpaTanggal);
    if (tanggal == null || tanggal.isNull() || tanggal.asText().isBlank()) {
      return hasil;
    }
    if (SkalaPelaksanaan.pelaksanaan(hasil).terbukti()) {
      throw RefusedException.badRequest(
          "Tanggal baru %s hanya untuk yang belum atau sebagian dilaksanakan. Kosongkan."
              .formatted(code));
    }
    hasil.put(TANGGAL_BARU, tanggal(code, tanggal.asText().strip()).toString());
    return hasil;
  }

  /** A spreadsheet's user writes the day first, as people here do. */
  @Override
  public JsonNode fromCells(Map<String, String> parts) {
    var isi = new HashMap<>(parts);
    isi.computeIfPresent(
        TANGGAL_BARU,
        (kunci, teks) -> {
          var cocok = HARI_BULAN_TAHUN.matcher(teks.strip());
          return cocok.matches()
              ? "%s-%02d-%02d"
                  .formatted(
                      cocok.group(3),
                      Integer.parseInt(cocok.group(2)),
                      Integer.parseInt(cocok.group(1)))
              : teks;
        });
    return Scale.super.fromCells(isi);
  }

  @Override
  public List<Beside> beside(SheetItem item) {
    return KolomAksi.triwulan(item);
  }

  @Override
  public ItemView view(SheetItem item) {
    return SekitarButir.aksi(item);
  }

  @Override
  public RowView row() {
    return new RowView(false, "(wajib kecuali Sudah: apa yang tertunda dan mengapa)");
  }

  @Override
  public Optional<String> missing(AnsweredItem item) {
    var jawaban = Optional.ofNullable(item.layers().get(Layer.SELF));
    var nilai = jawaban.map(Answer::value);
    if (nilai.isPresent() && !SkalaPelaksanaan.pelaksanaan(nilai.get()).terbukti()) {
      if (jawaban.map(Answer::note).filter(teks -> !VisibleText.isBlank(teks)).isEmpty()) {
        return Optional.of("perlu catatan: apa yang tertunda dan mengapa");
      }
      var tanggal = nilai.get().path(TANGGAL_BARU).asText();
      if (tanggal.isEmpty()) {
        return Optional.of("perlu tanggal baru");
      }
      if (!LocalDate.parse(tanggal).isAfter(LocalDate.now(clock))) {
        return Optional.of("tanggal barunya sudah lewat");
      }
    }
    return pelaksanaan.missing(item);
  }

  private LocalDate tanggal(String kode, String teks) {
    LocalDate tanggal;
    try {
      tanggal = LocalDate.parse(teks);
    } catch (DateTimeException e) {
      throw RefusedException.badRequest(
          "Tanggal baru %s tidak dapat dibaca: '%s'. Tulis tahun-bulan-hari yang ada, misalnya %s."
              .formatted(kode, teks, LocalDate.now(clock).plusMonths(1)));
    }
    if (!tanggal.isAfter(LocalDate.now(clock))) {
      throw RefusedException.badRequest(
          "Tanggal baru %s, %s, harus sesudah hari ini. Pilih tanggal yang akan datang."
              .formatted(kode, Tanggal.panjang(tanggal)));
    }
    if (tanggal.isAfter(LocalDate.now(clock).plusYears(5))) {
      throw RefusedException.badRequest(
          "Tanggal baru %s, %s, lebih dari lima tahun lagi. Periksa tahunnya."
              .formatted(kode, Tanggal.panjang(tanggal)));
    }
    return tanggal;
  }
}

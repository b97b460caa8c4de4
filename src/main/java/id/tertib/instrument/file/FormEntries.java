package id.tertib.instrument.file;

import id.tertib.instrument.AnswerForm;
import id.tertib.instrument.AnswerForm.Part;
import id.tertib.instrument.AnswerForm.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A scale of kind {@code isian} as the file writes it. */
final class FormEntries {

  private static final int LARGEST = 999_999_999;
  private static final List<String> KINDS =
      List.of(
          AnswerForm.Choice.KIND,
          AnswerForm.Count.KIND,
          AnswerForm.Day.KIND,
          AnswerForm.Ratio.KIND);

  private FormEntries() {}

  static AnswerForm form(Entry entry) {
    return new AnswerForm(
        entry.list("isian", "kunci", FormEntries::part),
        entry.list("janggal", "nomor", FormEntries::contradiction),
        Objects.requireNonNullElse(entry.textOrNull("kosong"), "belum diisi"),
        entry.textOrNull("petunjukCatatan"),
        entry.yes("sebaris"),
        entry.texts("diabaikan"));
  }

  private static Part part(Entry entry) {
    if (!entry.has("jenis")) {
      entry.problem("jenis", entry.path("jenis") + " belum diisi", "", String.join(", ", KINDS));
    }
    var kind = entry.oneOf("jenis", KINDS, AnswerForm.Choice.KIND);
    var key = key(entry);
    var words = words(entry);
    return switch (kind) {
      case AnswerForm.Count.KIND ->
          new AnswerForm.Count(
              key,
              words,
              whole(entry, "dari"),
              whole(entry, "sampai"),
              entry.texts("kecuali"),
              entry.yes("dokumen"));
      case AnswerForm.Day.KIND ->
          new AnswerForm.Day(
              key, words, entry.texts("hanya"), entry.text("hanyaUntuk"), whole(entry, "tahun"));
      case AnswerForm.Ratio.KIND ->
          new AnswerForm.Ratio(
              key,
              words,
              entry.text("pembilang"),
              entry.text("penyebut"),
              entry.text("satuan"),
              entry.text("satuanKalimat"));
      default ->
          new AnswerForm.Choice(key, words, entry.list("pilihan", "kode", FormEntries::option));
    };
  }

  /** As programs send it. */
  private static String key(Entry entry) {
    var key = entry.text("kunci");
    if (!key.isEmpty() && !key.matches("[a-z][A-Za-z0-9]{0,31}")) {
      entry.problem(
          "kunci",
          "%s hanya huruf dan angka, diawali huruf kecil, paling banyak 32"
              .formatted(entry.path("kunci")),
          key,
          "misalnya tersedia");
    }
    return key;
  }

  private static AnswerForm.Words words(Entry entry) {
    var label = entry.text("judul");
    var name = entry.textOrNull("nama");
    return new AnswerForm.Words(
        label,
        name,
        Objects.requireNonNullElse(
            entry.textOrNull("sebutan"), Objects.requireNonNullElse(name, label)),
        entry.textOrNull("petunjuk"));
  }

  private static AnswerForm.Option option(Entry entry) {
    var codes = Arrays.stream(Progress.values()).map(Progress::code).toList();
    if (!entry.has("tanda")) {
      entry.problem("tanda", entry.path("tanda") + " belum diisi", "", String.join(", ", codes));
    }
    return new AnswerForm.Option(
        entry.code("kode"),
        entry.text("teks"),
        Progress.of(entry.oneOf("tanda", codes, "")).orElse(Progress.OPEN),
        entry.textOrNull("catatan"));
  }

  private static AnswerForm.Contradiction contradiction(Entry entry) {
    return new AnswerForm.Contradiction(
        entry.texts("bila"),
        entry.text("lebih"),
        entry.text("daripada"),
        entry.text("kalimat"),
        entry.textOrNull("tanpaBukti"));
  }

  private static int whole(Entry entry, String key) {
    var number = entry.number(key);
    if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
      entry.problem(
          key,
          "%s harus bilangan bulat, paling kecil 0".formatted(entry.path(key)),
          number.toPlainString(),
          "bilangan bulat");
      return 0;
    }
    return number.min(java.math.BigDecimal.valueOf(LARGEST)).intValueExact();
  }
}

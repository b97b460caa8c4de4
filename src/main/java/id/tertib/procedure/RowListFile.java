package id.tertib.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.tertib.worksheet.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row list as its file beside the forms describes it ({@code observasi.daftar.json}).
 *
 * @param kind e.g. {@code observasi}, which is also the file's name
 * @param title heading
 * @param help one sentence under it
 * @param rowName what a row is called
 * @param fixed whether rows are neither added nor removed by people
 * @param minimum rows that the task needs when it writes the list
 * @param groupBy column whose value groups the rows
 * @param bulk columns that can be set for several rows at once
 * @param documents what documents of a row are called; null where rows carry none
 * @param attendance how its rows say who is there; null where they do not
 * @param voting how its rows are voted on; null where nobody votes
 */
record RowListFile(
    @JsonProperty("kunci") String kind,
    @JsonProperty("judul") String title,
    @JsonProperty("petunjuk") String help,
    @JsonProperty("baris") String rowName,
    @JsonProperty("tetap") boolean fixed,
    @JsonProperty("palingSedikit") int minimum,
    @JsonProperty("kelompok") @Nullable String groupBy,
    @JsonProperty("sekaligus") List<String> bulk,
    @JsonProperty("berkas") @Nullable String documents,
    @JsonProperty("kolom") List<FileColumn> columns,
    @JsonProperty("syarat") List<Rule> rules,
    @JsonProperty("kehadiran") @Nullable Attendance attendance,
    @JsonProperty("suara") @Nullable Voting voting) {

  static final String ENDING = ".daftar.json";

  private static final String KINDS =
      "Pilih teks, teksPanjang, pilihan, yaTidak, tanggal, atau jam";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  RowListFile {
    kind = Objects.requireNonNullElse(kind, "");
    title = Objects.requireNonNullElse(title, "");
    help = Objects.requireNonNullElse(help, "");
    rowName = Objects.requireNonNullElse(rowName, "baris");
    bulk = List.copyOf(Objects.requireNonNullElse(bulk, List.of()));
    columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
    rules = List.copyOf(Objects.requireNonNullElse(rules, List.of()));
  }

  /** How a column is answered, in the words of the file. */
  enum Kind {
    @JsonProperty("teks")
    TEXT(Column.Type.TEXT),
    @JsonProperty("teksPanjang")
    LONG_TEXT(Column.Type.LONG_TEXT),
    @JsonProperty("pilihan")
    CHOICE(Column.Type.CHOICE),
    @JsonProperty("yaTidak")
    YES_NO(Column.Type.YES_NO),
    @JsonProperty("tanggal")
    DATE(Column.Type.DATE),
    @JsonProperty("jam")
    TIME(Column.Type.TIME);

    private final Column.Type type;

    Kind(Column.Type type) {
      this.type = type;
    }

    Column.Type type() {
      return type;
    }
  }

  /**
   * @param shown only to be read
   * @param choices of a choice; empty when the procedure gives them
   * @param choicesFrom name of the choices that the procedure gives; null for those of the file
   * @param notPast what a date that may not lie before today is called
   * @param notFuture what a date that may not lie after today is called
   * @param repeated whether a new row begins with what the row before says here
   * @param fromItem what a row made from an item of the sheet begins with here
   * @param countedWhen column of yes or no whose yes makes a row count, so that beside each choice
   *     stands how many rows have it
   */
  record FileColumn(
      @JsonProperty("kunci") String key,
      @JsonProperty("judul") String label,
      @JsonProperty("jenis") @Nullable Kind kind,
      @JsonProperty("wajib") boolean required,
      @JsonProperty("hanyaBaca") boolean shown,
      @JsonProperty("bantuan") @Nullable String help,
      @JsonProperty("pilihan") List<Choice> choices,
      @JsonProperty("pilihanDari") @Nullable String choicesFrom,
      @JsonProperty("tidakLewat") @Nullable String notPast,
      @JsonProperty("tidakNanti") @Nullable String notFuture,
      @JsonProperty("ulangi") boolean repeated,
      @JsonProperty("dariButir") @Nullable String fromItem,
      @JsonProperty("hitungBila") @Nullable String countedWhen) {

    FileColumn {
      key = Objects.requireNonNullElse(key, "");
      label = Objects.requireNonNullElse(label, "");
      choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    }
  }

  record Choice(@JsonProperty("kode") String code, @JsonProperty("teks") String text) {}

  /**
   * A column that must be filled when others have certain values.
   *
   * @param when values by column; all must fit
   * @param column that must then be filled
   * @param sentence told when it is not; {@code {kolom}} stands for that column's value
   */
  record Rule(
      @JsonProperty("bila") Map<String, List<String>> when,
      @JsonProperty("wajib") String column,
      @JsonProperty("kalimat") String sentence) {

    Rule {
      when = Objects.requireNonNullElse(when, Map.of());
      column = Objects.requireNonNullElse(column, "");
      sentence = Objects.requireNonNullElse(sentence, "");
    }
  }

  /**
   * Rows that say who is there.
   *
   * @param who what they are called
   * @param column a choice; {@code present} and {@code absent} are two of its codes
   * @param time column with the time since when; null for none
   * @param quorum name of the parameter that says how many must be there
   */
  record Attendance(
      @JsonProperty("siapa") String who,
      @JsonProperty("kolom") String column,
      @JsonProperty("hadir") String present,
      @JsonProperty("tidak") String absent,
      @JsonProperty("pukul") @Nullable String time,
      @JsonProperty("kuorum") String quorum) {

    Attendance {
      who = Objects.requireNonNullElse(who, "");
      column = Objects.requireNonNullElse(column, "");
      present = Objects.requireNonNullElse(present, "");
      absent = Objects.requireNonNullElse(absent, "");
      quorum = Objects.requireNonNullElse(quorum, "");
    }

    private boolean fits(List<FileColumn> columns) {
      return columns.stream()
              .filter(one -> one.key().equals(column))
              .flatMap(one -> one.choices().stream())
              .map(Choice::code)
              .toList()
              .containsAll(List.of(present, absent))
          && (time == null || columns.stream().anyMatch(one -> one.key().equals(time)));
    }
  }

  /**
   * Rows that are voted on.
   *
   * @param from kind of the list whose rows may vote
   * @param value column with what is proposed
   * @param proposer column with the key of who proposed it
   */
  record Voting(
      @JsonProperty("dari") String from,
      @JsonProperty("nilai") String value,
      @JsonProperty("oleh") String proposer) {

    Voting {
      from = Objects.requireNonNullElse(from, "");
      value = Objects.requireNonNullElse(value, "");
      proposer = Objects.requireNonNullElse(proposer, "");
    }
  }

  /**
   * @throws IllegalArgumentException when it is no such file, saying what is wrong and the mend
   */
  static RowListFile read(byte[] content) {
    try {
      return JSON.readValue(content, RowListFile.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("bukan berkas daftar: " + mend(e), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("tidak terbaca", e);
    }
  }

  private static String mend(JsonProcessingException wrong) {
    if (wrong instanceof UnrecognizedPropertyException unknown) {
      return "isian '%s' tidak dikenal. Yang ada: %s"
          .formatted(
              unknown.getPropertyName(),
              unknown.getKnownPropertyIds().stream()
                  .map(String::valueOf)
                  .sorted()
                  .collect(Collectors.joining(", ")));
    }
    if (wrong instanceof InvalidFormatException value && value.getTargetType() == Kind.class) {
      return "jenis '%s' tidak dikenal. %s".formatted(value.getValue(), KINDS);
    }
    return "JSON-nya salah%s. Bandingkan dengan berkas daftar pada contoh"
        .formatted(
            wrong.getLocation() == null ? "" : " pada baris " + wrong.getLocation().getLineNr());
  }

  /** What is wrong with it, each as the end of a sentence that names the file. */
  List<String> problems() {
    var found = new ArrayList<String>();
    if (kind.isBlank() || title.isBlank()) {
      found.add("kunci dan judul wajib diisi");
    }
    if (kind.equals(ReturnComments.KIND)) {
      found.add("kunci '%s' sudah dipakai sistem. Pilih kunci lain".formatted(kind));
    }
    if (columns.isEmpty()) {
      found.add("kolom kosong. Tulis paling sedikit satu");
    }
    var keys = columns.stream().map(FileColumn::key).toList();
    for (var column : columns) {
      if (column.key().isBlank() || column.label().isBlank()) {
        found.add("ada kolom tanpa kunci atau judul");
      } else if (keys.indexOf(column.key()) != keys.lastIndexOf(column.key())) {
        found.add("kolom '%s' ada dua kali".formatted(column.key()));
      }
      if (!column.shown() && column.kind() == null) {
        found.add("kolom '%s' tanpa jenis. %s".formatted(column.key(), KINDS));
      }
      if (column.kind() == Kind.CHOICE
          && column.choices().isEmpty()
          && column.choicesFrom() == null) {
        found.add("kolom '%s' tanpa pilihan. Tulis kode dan teksnya".formatted(column.key()));
      }
      if (column.kind() != Kind.DATE) {
        misplaced(column, "tidakLewat", column.notPast()).ifPresent(found::add);
        misplaced(column, "tidakNanti", column.notFuture()).ifPresent(found::add);
      }
    }
    columns.stream()
        .filter(column -> column.countedWhen() != null && !counts(column))
        .forEach(
            column ->
                found.add(
                    "kolom '%s' memakai hitungBila. Ia untuk sebuah pilihan, dan menyebut kolom yaTidak"
                        .formatted(column.key())));
    bulk.stream()
        .filter(key -> !keys.contains(key))
        .forEach(key -> found.add("sekaligus menyebut kolom '%s' yang tidak ada".formatted(key)));
    for (var rule : rules) {
      if (rule.when().isEmpty()) {
        found.add(
            "syarat '%s' tanpa bila. Tulis bila, atau wajib pada kolomnya"
                .formatted(rule.sentence()));
      }
      if (!keys.contains(rule.column()) || !keys.containsAll(rule.when().keySet())) {
        found.add("syarat '%s' menyebut kolom yang tidak ada".formatted(rule.sentence()));
      }
    }
    if (attendance != null && (attendance.quorum().isBlank() || !attendance.fits(columns))) {
      found.add(
          "kehadiran menyebut kolom atau pilihan yang tidak ada, atau tanpa kuorum. Tulis siapa, kolom, hadir, tidak, dan kuorum");
    }
    if (voting != null
        && (voting.from().isBlank()
            || !keys.containsAll(List.of(voting.value(), voting.proposer())))) {
      found.add("suara menyebut kolom yang tidak ada. Tulis dari, nilai, dan oleh");
    }
    if (minimum < 0) {
      found.add("palingSedikit %d. Tulis 0 atau lebih".formatted(minimum));
    }
    return List.copyOf(found);
  }

  private boolean counts(FileColumn column) {
    return column.kind() == Kind.CHOICE
        && columns.stream()
            .anyMatch(
                other -> other.kind() == Kind.YES_NO && other.key().equals(column.countedWhen()));
  }

  private static Optional<String> misplaced(
      FileColumn column, String property, @Nullable String value) {
    return value == null
        ? Optional.empty()
        : Optional.of(
            "kolom '%s' memakai %s, tetapi jenisnya bukan tanggal. Hapus salah satunya"
                .formatted(column.key(), property));
  }
}

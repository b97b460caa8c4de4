package id.tertib.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A task in somebody's hands: its sheet, its lists, its end. */
final class Tugas {

  /** What an office answers when all is done and its papers lie in its archive. */
  static final Map<String, Object> SUDAH =
      Map.of("pelaksanaan", "sudah", "dibutuhkan", 1, "tersedia", 1);

  static final Map<String, Object> BELUM =
      Map.of("pelaksanaan", "belum", "dibutuhkan", 1, "tersedia", 0);

  private final Pegawai pegawai;
  private final JsonNode tugas;

  Tugas(Pegawai pegawai, JsonNode tugas) {
    this.pegawai = pegawai;
    this.tugas = tugas;
  }

  String id() {
    return tugas.path("id").asText();
  }

  /** Its account; empty while nobody holds it. */
  String holder() {
    return tugas.path("assignee").isNull() ? "" : tugas.path("assignee").asText();
  }

  String definition() {
    return tugas.path("processDefinitionId").asText();
  }

  /** The sheet as its tab shows it. */
  JsonNode sheet() {
    return pegawai.get(path("worksheet"));
  }

  List<JsonNode> rows() {
    return list(sheet().path("items"));
  }

  JsonNode row(String kode) {
    return rows().stream()
        .filter(butir -> butir.path("code").asText().equals(kode))
        .findFirst()
        .orElseThrow();
  }

  JsonNode context() {
    return pegawai.get(path("context"));
  }

  List<JsonNode> trail() {
    return list(pegawai.get(path("trail")));
  }

  /** An assessor's own answer beside the office's. */
  Tugas correct(String kode, Map<String, Object> jawaban, String alasan) {
    return write(row(kode), jawaban, null, alasan);
  }

  /** Answers every row that has no answer yet. */
  Tugas answerTheRest() {
    return answerSome(butir -> true);
  }

  Tugas answerSome(Predicate<String> kode) {
    for (var butir : rows()) {
      if (butir.path("answer").isNull() && kode.test(butir.path("code").asText())) {
        write(butir, SUDAH, "Di arsip Subbagian Umum", null);
      }
    }
    return this;
  }

  private Tugas write(JsonNode butir, Map<String, Object> jawaban, String catatan, String alasan) {
    var isi = new HashMap<String, Object>();
    isi.put("answer", jawaban);
    isi.put("note", catatan);
    isi.put("reason", alasan);
    isi.put("revision", butir.path("revision").asInt());
    pegawai.put(path("worksheet/answers/" + butir.path("code").asText()), isi);
    return this;
  }

  /** Puts a document to a row. */
  Tugas prove(String kode, String nama, byte[] isi) {
    pegawai.upload(path("worksheet/answers/%s/evidence".formatted(kode)), nama, isi);
    return this;
  }

  /** Adds a row to one of its lists. */
  Tugas add(String daftar, Map<String, String> nilai) {
    pegawai.post(path("lists/%s/rows".formatted(daftar)), Map.of("values", nilai));
    return this;
  }

  /** Sets columns of every row of a list. */
  Tugas setAll(String daftar, Map<String, String> nilai) {
    for (var baris : listed(daftar)) {
      pegawai.put(
          path("lists/%s/rows/%s".formatted(daftar, baris.path("id").asText())),
          Map.of("values", nilai, "revision", baris.path("revision").asInt()));
    }
    return this;
  }

  /** Sets columns of the rows with these keys at once. */
  Tugas setSome(String daftar, Predicate<String> kunci, Map<String, String> nilai) {
    var baris = new ArrayList<String>();
    for (var satu : listed(daftar)) {
      if (kunci.test(satu.path("key").asText())) {
        baris.add(satu.path("id").asText());
      }
    }
    pegawai.put(path("lists/%s/bulk".formatted(daftar)), Map.of("rows", baris, "values", nilai));
    return this;
  }

  List<JsonNode> listed(String daftar) {
    return list(pegawai.get(path("lists"))).stream()
        .filter(satu -> satu.path("kind").asText().equals(daftar))
        .flatMap(satu -> list(satu.path("rows")).stream())
        .toList();
  }

  /** Sends its form. */
  void complete(Map<String, ?> isi) {
    var variables = new HashMap<String, Object>();
    isi.forEach((nama, nilai) -> variables.put(nama, Map.of("value", nilai)));
    pegawai.post(
        "/engine-rest/task/%s/submit-form".formatted(id()), Map.of("variables", variables));
  }

  private String path(String part) {
    return "/api/tasks/%s/%s".formatted(id(), part);
  }

  private static List<JsonNode> list(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).toList();
  }
}

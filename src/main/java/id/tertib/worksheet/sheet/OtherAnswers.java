package id.tertib.worksheet.sheet;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.data.JsonText;
import id.tertib.data.Moments;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What many sheets say, read for all of them together. Their items come with code and scale alone:
 * what they ask is not read.
 */
@Component
final class OtherAnswers {

  private static final String ANSWERS =
      """
      select b.lembar_id, b.kode, b.skala, j.lapis, l.setiap_butir, j.jawaban, j.oleh, j.waktu,
        j.revisi, %s
      from lembar_butir b
        left join lembar_jawaban j on j.lembar_id = b.lembar_id and j.kode = b.kode
        left join lembar_lapis l on l.lembar_id = j.lembar_id and l.kode = j.lapis
      where b.lembar_id in (:ids) %s
      order by b.lembar_id, b.kode, l.urutan
      """;

  private final JdbcClient jdbc;
  private final JsonText json;
  private final EvidenceStore evidence;

  OtherAnswers(JdbcClient jdbc, JsonText json, EvidenceStore evidence) {
    this.jdbc = jdbc;
    this.json = json;
    this.evidence = evidence;
  }

  /** By sheet and code; without notes, reasons and documents. */
  Map<String, Map<String, AnsweredItem>> all(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return read(
        jdbc.sql(ANSWERS.formatted("null as catatan, null as alasan", "")).param("ids", ids),
        Map.of());
  }

  /** Of one item, by sheet. */
  Map<String, AnsweredItem> of(Collection<String> ids, String code) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var statement =
        jdbc.sql(ANSWERS.formatted("j.catatan, j.alasan", "and b.kode = :code"))
            .param("ids", ids)
            .param("code", code);
    return read(statement, documents(ids, code)).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, sheet -> sheet.getValue().get(code)));
  }

  Map<String, Owner> owners(Collection<String> ids) {
    var owners = new HashMap<String, Owner>();
    if (!ids.isEmpty()) {
      jdbc.sql("select id, pemilik_jenis, pemilik from lembar where id in (:ids)")
          .param("ids", ids)
          .query(
              row -> {
                owners.put(
                    row.getString("id"),
                    Owner.of(row.getString("pemilik_jenis"), row.getString("pemilik")));
              });
    }
    return owners;
  }

  private Map<String, List<Evidence>> documents(Collection<String> ids, String code) {
    var attached = new LinkedHashMap<String, List<String>>();
    jdbc.sql(
            """
            select lembar_id, bukti_id from lembar_bukti
            where lembar_id in (:ids) and kode = :code order by waktu, bukti_id
            """)
        .param("ids", ids)
        .param("code", code)
        .query(
            row -> {
              attached
                  .computeIfAbsent(row.getString("lembar_id"), id -> new ArrayList<>())
                  .add(row.getString("bukti_id"));
            });
    var known =
        evidence.findAll(
            attached.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    var found = new HashMap<String, List<Evidence>>();
    attached.forEach(
        (sheet, some) ->
            found.put(
                sheet, some.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList()));
    return found;
  }

  private Map<String, Map<String, AnsweredItem>> read(
      JdbcClient.StatementSpec statement, Map<String, List<Evidence>> documents) {
    var found = new HashMap<String, Map<String, Words>>();
    var values = new HashMap<String, JsonNode>();
    statement.query(
        row -> {
          var code = row.getString("kode");
          var scale = row.getString("skala");
          var words =
              found
                  .computeIfAbsent(row.getString("lembar_id"), id -> new HashMap<>())
                  .computeIfAbsent(code, one -> Words.of(one, scale));
          if (row.getString("lapis") != null) {
            words.add(row, answer(row, values));
          }
        });
    var items = new HashMap<String, Map<String, AnsweredItem>>();
    found.forEach(
        (sheet, words) ->
            items.put(
                sheet,
                words.values().stream()
                    .map(one -> one.answered(documents.getOrDefault(sheet, List.of())))
                    .collect(toMap(one -> one.item().code(), Function.identity()))));
    return items;
  }

  /** Few answers differ: each is read once. */
  private Answer answer(ResultSet row, Map<String, JsonNode> values) throws SQLException {
    var value = row.getString("jawaban");
    return new Answer(
        value == null ? null : values.computeIfAbsent(value, json::tree),
        row.getString("catatan"),
        row.getString("alasan"),
        row.getString("oleh"),
        Objects.requireNonNull(Moments.find(row, "waktu")),
        row.getInt("revisi"));
  }

  /** What the layers of one sheet say to one item, in their order. */
  private record Words(SheetItem item, Map<String, Answer> layers, Set<String> judging) {

    static Words of(String code, String scale) {
      return new Words(
          new SheetItem(code, List.of(), "", scale, true, Map.of()),
          new LinkedHashMap<>(),
          new HashSet<>());
    }

    void add(ResultSet row, Answer answer) throws SQLException {
      var layer = row.getString("lapis");
      layers.put(layer, answer);
      if (row.getBoolean("setiap_butir")) {
        judging.add(layer);
      }
    }

    AnsweredItem answered(List<Evidence> documents) {
      return AnsweredItem.judged(item, layers, documents, judging);
    }
  }
}

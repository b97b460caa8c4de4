package id.tertib.worksheet.sheet;

import id.tertib.data.JsonText;
import id.tertib.data.Moments;
import id.tertib.data.UniqueRow;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.NewSheet;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetItem;
import id.tertib.worksheet.Sheets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code lembar…}: a sheet is read with six statements, whatever its length. */
@Component
public final class SheetTables {

  /** Documents of a sheet, of one item or of all. */
  private static final String ATTACHED =
      """
      select l.*, (select count(*) from lembar_bukti x where x.bukti_id = l.bukti_id) as dipakai
      from lembar_bukti l where l.lembar_id = ? %s
      order by l.kode, l.waktu, l.bukti_id
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final JsonText json;
  private final EvidenceStore evidence;
  private final Clock clock;
  private final UniqueRow row;

  SheetTables(
      JdbcClient jdbc,
      JdbcTemplate batch,
      JsonText json,
      EvidenceStore evidence,
      Clock clock,
      UniqueRow row) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
    this.evidence = evidence;
    this.clock = clock;
    this.row = row;
  }

  /** Head and items in one attempt; of two at once one wins and both get its id. */
  String create(NewSheet sheet) {
    var known = head(sheet.instrument(), sheet.subject());
    if (known.isPresent()) {
      return known.get().id();
    }
    var id = UUID.randomUUID().toString();
    return row.first(() -> insert(id, sheet))
        ? id
        : head(sheet.instrument(), sheet.subject()).orElseThrow().id();
  }

  public Optional<StoredSheet.Head> head(String instrument, String subject) {
    return head("instrumen = ? and perkara = ?", List.of(instrument, subject));
  }

  Map<String, String> ids(String instrument, Collection<String> subjects) {
    var ids = new HashMap<String, String>();
    if (!subjects.isEmpty()) {
      jdbc.sql("select id, perkara from lembar where instrumen = :instrument and perkara in (:all)")
          .param("instrument", instrument)
          .param("all", subjects)
          .query(
              row -> {
                ids.put(row.getString("perkara"), row.getString("id"));
              });
    }
    return ids;
  }

  public Optional<StoredSheet.Head> head(String id) {
    return head("id = ?", List.of(id));
  }

  /**
   * The owner's sheets of the same instrument from cycles before this one, but not what was put
   * aside. Years and numbers of cycles are in order when the shorter key comes first.
   *
   * @return their ids, the oldest first
   */
  public List<String> earlier(StoredSheet.Head head, int most) {
    var found =
        new ArrayList<>(
            jdbc.sql(
                    """
                    select id from lembar
                    where instrumen = :instrument and pemilik_jenis = :kind and pemilik = :owner
                      and perkara not like '%~%'
                      and (length(perkara) < length(:subject)
                        or (length(perkara) = length(:subject) and perkara < :subject))
                    order by length(perkara) desc, perkara desc fetch first :most rows only
                    """)
                .param("instrument", head.instrument())
                .param("kind", head.owner().kind().code())
                .param("owner", head.owner().key())
                .param("subject", head.subject())
                .param("most", most)
                .query(String.class)
                .list());
    Collections.reverse(found);
    return found;
  }

  /** Of sheets that nobody put aside, in the order of their cases. */
  public List<StoredSheet.Head> ofVersion(String instrument, String version) {
    return jdbc.sql(
            """
            select * from lembar
            where instrumen = ? and versi = ? and perkara not like '%~%' order by perkara
            """)
        .params(instrument, version)
        .query(SheetTables::head)
        .list();
  }

  /** Waits for whoever writes this sheet or ends its task; holds it until the transaction ends. */
  public Optional<StoredSheet.Head> lock(String id) {
    return head("id = ? for update", List.of(id));
  }

  private Optional<StoredSheet.Head> head(String which, List<String> values) {
    return jdbc.sql("select * from lembar where " + which)
        .params(values)
        .query(SheetTables::head)
        .optional();
  }

  /** What was put aside, by case and version. */
  List<StoredSheet.Head> aside() {
    return jdbc.sql("select * from lembar where perkara like '%~%' order by perkara, instrumen")
        .query(SheetTables::head)
        .list();
  }

  /** Likewise, of this sheet's case and instrument. */
  List<StoredSheet.Head> aside(StoredSheet.Head head) {
    var prefix = head.subject() + "~";
    return jdbc.sql(
            """
            select * from lembar where instrumen = ? and substring(perkara, 1, ?) = ?
            order by perkara
            """)
        .params(head.instrument(), prefix.length(), prefix)
        .query(SheetTables::head)
        .list();
  }

  /** The ids stay; items, answers, proofs and old results with them. */
  void move(String subject, String to) {
    jdbc.sql(
            """
            update lembar set perkara = :to || substring(perkara, :length + 1)
            where perkara = :subject or substring(perkara, 1, :length + 1) = :subject || '~'
            """)
        .param("to", to)
        .param("length", subject.length())
        .param("subject", subject)
        .update();
  }

  /**
   * Required items and those of them that the first layer answered, for many sheets at once; which
   * of these lack something is not asked, and all count as complete.
   */
  Map<String, Sheets.Progress> progress(Collection<String> ids) {
    var found = new HashMap<String, Sheets.Progress>();
    if (ids.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select b.lembar_id, sum(case when b.wajib then 1 else 0 end) as wajib,
              sum(case when b.wajib and j.jawaban is not null then 1 else 0 end) as terisi,
              max(j.waktu) as terakhir
            from lembar_butir b left join lembar_jawaban j
              on j.lembar_id = b.lembar_id and j.kode = b.kode and j.lapis = :self
            where b.lembar_id in (:ids)
            group by b.lembar_id
            """)
        .param("ids", ids)
        .param("self", Layer.SELF)
        .query(
            row -> {
              found.put(
                  row.getString("lembar_id"),
                  new Sheets.Progress(
                      row.getInt("terisi"),
                      row.getInt("wajib"),
                      row.getInt("terisi"),
                      Moments.find(row, "terakhir")));
            });
    return found;
  }

  /** Required items that the first layer answered, by sheet, with one document of each. */
  Map<String, List<AnsweredItem>> filled(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var proofs = new HashMap<String, Map<String, String>>();
    jdbc.sql(
            """
            select lembar_id, kode, min(bukti_id) as bukti from lembar_bukti
            where lembar_id in (:ids) group by lembar_id, kode
            """)
        .param("ids", ids)
        .query(
            row -> {
              proofs
                  .computeIfAbsent(row.getString("lembar_id"), id -> new HashMap<>())
                  .put(row.getString("kode"), row.getString("bukti"));
            });
    var documents =
        evidence.findAll(
            proofs.values().stream()
                .flatMap(each -> each.values().stream())
                .collect(Collectors.toSet()));
    var found = new HashMap<String, List<AnsweredItem>>();
    jdbc.sql(
            """
            select b.*, j.jawaban, j.catatan, j.alasan, j.oleh, j.waktu, j.revisi
            from lembar_butir b join lembar_jawaban j
              on j.lembar_id = b.lembar_id and j.kode = b.kode and j.lapis = :self
            where b.lembar_id in (:ids) and b.wajib and j.jawaban is not null
            """)
        .param("ids", ids)
        .param("self", Layer.SELF)
        .query(
            row -> {
              var id = row.getString("lembar_id");
              var proof = proofs.getOrDefault(id, Map.of()).get(row.getString("kode"));
              found
                  .computeIfAbsent(id, each -> new ArrayList<>())
                  .add(
                      new AnsweredItem(
                          item(row, 0),
                          Map.of(Layer.SELF, answer(row, 0)),
                          Stream.ofNullable(proof)
                              .flatMap(one -> Stream.ofNullable(documents.get(one)))
                              .toList()));
            });
    return found;
  }

  /** By sheet, with what every layer said and all documents: four statements for any number. */
  Map<String, List<AnsweredItem>> items(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var answers = new HashMap<Place, Map<String, Answer>>();
    var judging = new HashMap<String, Set<String>>();
    jdbc.sql(
            """
            select j.*, l.setiap_butir from lembar_jawaban j
              join lembar_lapis l on l.lembar_id = j.lembar_id and l.kode = j.lapis
            where j.lembar_id in (:ids) order by l.urutan
            """)
        .param("ids", ids)
        .query(
            row -> {
              answers
                  .computeIfAbsent(Place.of(row), place -> new LinkedHashMap<>())
                  .put(row.getString("lapis"), answer(row, 0));
              if (row.getBoolean("setiap_butir")) {
                judging
                    .computeIfAbsent(row.getString("lembar_id"), id -> new HashSet<>())
                    .add(row.getString("lapis"));
              }
            });
    var documents = documents(ids);
    var found = new HashMap<String, List<AnsweredItem>>();
    jdbc.sql("select * from lembar_butir where lembar_id in (:ids) order by urutan")
        .param("ids", ids)
        .query(
            row -> {
              var place = Place.of(row);
              found
                  .computeIfAbsent(place.sheet(), id -> new ArrayList<>())
                  .add(
                      AnsweredItem.judged(
                          item(row, 0),
                          answers.getOrDefault(place, Map.of()),
                          documents.getOrDefault(place, List.of()),
                          judging.getOrDefault(place.sheet(), Set.of())));
            });
    return found;
  }

  /** Ids of those that hold an item with one of these codes. */
  Set<String> holding(Collection<String> ids, Collection<String> codes) {
    if (ids.isEmpty() || codes.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct lembar_id from lembar_butir
                where lembar_id in (:ids) and kode in (:codes)
                """)
            .param("ids", ids)
            .param("codes", codes)
            .query(String.class)
            .list());
  }

  /** An item of one of many sheets. */
  private record Place(String sheet, String code) {

    static Place of(ResultSet row) throws SQLException {
      return new Place(row.getString("lembar_id"), row.getString("kode"));
    }
  }

  private Map<Place, List<Evidence>> documents(Collection<String> ids) {
    var attached = new LinkedHashMap<Place, List<String>>();
    jdbc.sql(
            """
            select lembar_id, kode, bukti_id from lembar_bukti
            where lembar_id in (:ids) order by waktu, bukti_id
            """)
        .param("ids", ids)
        .query(
            row -> {
              attached
                  .computeIfAbsent(Place.of(row), place -> new ArrayList<>())
                  .add(row.getString("bukti_id"));
            });
    var known =
        evidence.findAll(
            attached.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    var found = new HashMap<Place, List<Evidence>>();
    attached.forEach(
        (place, some) ->
            found.put(
                place, some.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList()));
    return found;
  }

  public Optional<StoredSheet> load(String id) {
    return head(id).map(this::load);
  }

  /** The rest of a sheet whose head is known. */
  StoredSheet load(StoredSheet.Head head) {
    var id = head.id();
    return new StoredSheet(head, layers(id), items(id), answers(id), attachments(id));
  }

  Optional<SheetItem> item(String sheetId, String code) {
    return jdbc.sql("select * from lembar_butir where lembar_id = ? and kode = ?")
        .params(sheetId, code)
        .query(this::item)
        .optional();
  }

  /** In their order. */
  List<Layer> layers(String sheetId) {
    return jdbc.sql("select * from lembar_lapis where lembar_id = :id order by urutan")
        .param("id", sheetId)
        .query(
            (row, number) ->
                new Layer(
                    row.getString("kode"),
                    row.getString("nama"),
                    row.getBoolean("beralasan"),
                    row.getBoolean("setiap_butir")))
        .list();
  }

  /** Of one item, as {@link StoredSheet} holds them. */
  Map<String, Map<String, Answer>> answers(String sheetId, String code) {
    return answers(
        jdbc.sql("select * from lembar_jawaban where lembar_id = ? and kode = ?")
            .params(sheetId, code));
  }

  /** Writes the answer under the sheet's lock: revision 1 is new, a later one replaces. */
  void put(String sheetId, String code, String layer, Answer answer) {
    var statement =
        answer.revision() == 1
            ? """
            insert into lembar_jawaban
              (lembar_id, kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi)
            values (:id, :code, :layer, :value, :note, :reason, :by, :at, :revision)
            """
            : """
            update lembar_jawaban
            set jawaban = :value, catatan = :note, alasan = :reason, oleh = :by, waktu = :at,
                revisi = :revision
            where lembar_id = :id and kode = :code and lapis = :layer
            """;
    jdbc.sql(statement)
        .param("id", sheetId)
        .param("code", code)
        .param("layer", layer)
        .param("value", answer.value() == null ? null : json.write(answer.value()))
        .param("note", answer.note())
        .param("reason", answer.reason())
        .param("by", answer.by())
        .param("at", Moments.sql(answer.at()))
        .param("revision", answer.revision())
        .update();
  }

  /** First answers of a layer, by item, under the sheet's lock and in one statement. */
  void putNew(String sheetId, String layer, Map<String, Answer> answers) {
    batch.batchUpdate(
        """
        insert into lembar_jawaban
          (lembar_id, kode, lapis, jawaban, catatan, alasan, oleh, waktu, revisi)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        answers.entrySet().stream()
            .map(each -> row(sheetId, each.getKey(), layer, each.getValue()))
            .toList());
  }

  private Object[] row(String sheetId, String code, String layer, Answer answer) {
    return new Object[] {
      sheetId,
      code,
      layer,
      answer.value() == null ? null : json.write(answer.value()),
      answer.note(),
      answer.reason(),
      answer.by(),
      Moments.sql(answer.at()),
      answer.revision()
    };
  }

  /**
   * Under the sheet's lock.
   *
   * @return false when it was attached already
   */
  boolean attach(String sheetId, String code, String evidenceId, String layer, String userId) {
    return jdbc.sql(
                """
                insert into lembar_bukti (lembar_id, kode, bukti_id, lapis, oleh, waktu)
                select b.lembar_id, b.kode, cast(:evidence as varchar(36)),
                       cast(:layer as varchar(32)), cast(:by as varchar(64)), cast(:at as timestamp with time zone)
                from lembar_butir b
                where b.lembar_id = :id and b.kode = :code
                  and not exists (
                    select 1 from lembar_bukti l
                    where l.lembar_id = :id and l.kode = :code and l.bukti_id = :evidence)
                """)
            .param("evidence", evidenceId)
            .param("layer", layer)
            .param("by", userId)
            .param("at", Moments.sql(clock.instant()))
            .param("id", sheetId)
            .param("code", code)
            .update()
        > 0;
  }

  void detach(String sheetId, String code, String evidenceId) {
    jdbc.sql(
            """
            delete from lembar_bukti
            where lembar_id = ? and kode = ? and bukti_id = ?
            """)
        .params(sheetId, code, evidenceId)
        .update();
  }

  List<Attachment> attachmentsOf(String sheetId, String code) {
    return attachments(
            jdbc.sql(ATTACHED.formatted("and l.kode = ?"))
                .params(sheetId, code)
                .query(SheetTables::link)
                .list())
        .getOrDefault(code, List.of());
  }

  /** How many items each of these documents proves; those that prove none are left out. */
  Map<String, Integer> usedIn(Collection<String> evidenceIds) {
    var counts = new HashMap<String, Integer>();
    if (!evidenceIds.isEmpty()) {
      jdbc.sql(
              """
              select bukti_id, count(*) as dipakai from lembar_bukti
              where bukti_id in (:ids) group by bukti_id
              """)
          .param("ids", evidenceIds)
          .query(
              row -> {
                counts.put(row.getString("bukti_id"), row.getInt("dipakai"));
              });
    }
    return counts;
  }

  /** Which of these are papers of a row list and prove no item of any sheet. */
  Set<String> onlyOfLists(Collection<String> evidenceIds) {
    return evidenceIds.isEmpty()
        ? Set.of()
        : jdbc.sql(
                """
                select distinct b.bukti_id from daftar_bukti b where b.bukti_id in (:ids)
                  and not exists (select 1 from lembar_bukti l where l.bukti_id = b.bukti_id)
                """)
            .param("ids", evidenceIds)
            .query(String.class)
            .set();
  }

  private void insert(String id, NewSheet sheet) {
    jdbc.sql(
            """
            insert into lembar (id, instrumen, versi, perkara, pemilik_jenis, pemilik)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            sheet.instrument(),
            sheet.version(),
            sheet.subject(),
            sheet.owner().kind().code(),
            sheet.owner().key())
        .update();
    var layers = new ArrayList<Object[]>();
    for (var layer : sheet.layers()) {
      layers.add(
          new Object[] {
            id,
            layer.code(),
            layers.size() + 1,
            layer.name(),
            layer.reasonAsked(),
            layer.everyItem()
          });
    }
    batch.batchUpdate(
        """
        insert into lembar_lapis (lembar_id, kode, urutan, nama, beralasan, setiap_butir)
        values (?, ?, ?, ?, ?, ?)
        """,
        layers);
    var rows = new ArrayList<Object[]>();
    for (var item : sheet.items()) {
      rows.add(
          new Object[] {
            id,
            item.code(),
            rows.size() + 1,
            item.section(),
            above(item),
            item.text(),
            item.scale(),
            item.required(),
            json.write(item.context())
          });
    }
    batch.batchUpdate(
        """
        insert into lembar_butir
          (lembar_id, kode, urutan, bagian, bagian_atas, teks, skala, wajib, konteks)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** Under the sheet's lock. */
  void addContext(String sheetId, SheetItem item, String key, String value) {
    var context = new LinkedHashMap<>(item.context());
    context.put(key, value);
    jdbc.sql("update lembar_butir set konteks = ? where lembar_id = ? and kode = ?")
        .params(json.write(context), sheetId, item.code())
        .update();
  }

  /** In their order. */
  List<SheetItem> items(String id) {
    return jdbc.sql("select * from lembar_butir where lembar_id = :id order by urutan")
        .param("id", id)
        .query(this::item)
        .list();
  }

  private Map<String, Map<String, Answer>> answers(String id) {
    return answers(jdbc.sql("select * from lembar_jawaban where lembar_id = ?").params(id));
  }

  private Map<String, Map<String, Answer>> answers(JdbcClient.StatementSpec chosen) {
    var answers = new HashMap<String, Map<String, Answer>>();
    chosen.query(
        row -> {
          answers
              .computeIfAbsent(row.getString("kode"), code -> new HashMap<>())
              .put(row.getString("lapis"), answer(row, 0));
        });
    return answers;
  }

  private Map<String, List<Attachment>> attachments(String id) {
    return attachments(jdbc.sql(ATTACHED.formatted("")).params(id).query(SheetTables::link).list());
  }

  private Map<String, List<Attachment>> attachments(List<Link> links) {
    var ids = new LinkedHashSet<String>();
    links.forEach(link -> ids.add(link.evidenceId()));
    var documents = evidence.findAll(ids);
    var attachments = new HashMap<String, List<Attachment>>();
    for (var link : links) {
      var document = documents.get(link.evidenceId());
      if (document != null) {
        attachments
            .computeIfAbsent(link.code(), code -> new ArrayList<>())
            .add(
                new Attachment(
                    link.code(), document, link.layer(), link.by(), link.at(), link.usedIn()));
      }
    }
    return attachments;
  }

  private SheetItem item(ResultSet row, int number) throws SQLException {
    return new SheetItem(
        row.getString("kode"),
        headings(row.getString("bagian_atas"), row.getString("bagian")),
        row.getString("teks"),
        row.getString("skala"),
        row.getBoolean("wajib"),
        json.strings(row.getString("konteks")));
  }

  /** The headings above the nearest one; null when there are none. */
  private @Nullable String above(SheetItem item) {
    var headings = item.headings();
    return headings.size() < 2 ? null : json.write(headings.subList(0, headings.size() - 1));
  }

  private List<String> headings(@Nullable String above, String nearest) {
    var headings = new ArrayList<String>();
    if (above != null) {
      json.tree(above).forEach(heading -> headings.add(heading.asText()));
    }
    if (!nearest.isEmpty()) {
      headings.add(nearest);
    }
    return headings;
  }

  private Answer answer(ResultSet row, int number) throws SQLException {
    var value = row.getString("jawaban");
    return new Answer(
        value == null ? null : json.tree(value),
        row.getString("catatan"),
        row.getString("alasan"),
        row.getString("oleh"),
        row.getObject("waktu", OffsetDateTime.class).toInstant(),
        row.getInt("revisi"));
  }

  private static Link link(ResultSet row, int number) throws SQLException {
    return new Link(
        row.getString("kode"),
        row.getString("bukti_id"),
        row.getString("lapis"),
        row.getString("oleh"),
        row.getObject("waktu", OffsetDateTime.class).toInstant(),
        row.getInt("dipakai"));
  }

  private static StoredSheet.Head head(ResultSet row, int number) throws SQLException {
    return new StoredSheet.Head(
        row.getString("id"),
        row.getString("instrumen"),
        row.getString("versi"),
        row.getString("perkara"),
        Owner.of(row.getString("pemilik_jenis"), row.getString("pemilik")));
  }

  private record Link(
      String code, String evidenceId, String layer, String by, Instant at, int usedIn) {}
}

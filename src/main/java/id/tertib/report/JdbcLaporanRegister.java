package id.tertib.report;

import id.tertib.access.CurrentUser;
import id.tertib.audit.AuditEntry;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Moments;
import id.tertib.data.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcLaporanRegister implements LaporanRegister {

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}");
  static final String NEWEST_FIRST = " order by waktu desc, versi desc, id";

  private final JdbcClient jdbc;
  private final LaporanFiles files;
  private final LaporanFormats formats;
  private final AuditTrail trail;
  private final CurrentUser user;
  private final Clock clock;

  JdbcLaporanRegister(
      JdbcClient jdbc,
      LaporanFiles files,
      LaporanFormats formats,
      AuditTrail trail,
      CurrentUser user,
      Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.formats = formats;
    this.trail = trail;
    this.user = user;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Laporan publish(
      String subject,
      @Nullable String office,
      String kind,
      String title,
      String number,
      LocalDate date,
      String dataSha256,
      String fileName,
      ReportDocument document,
      @Nullable DataBook data) {
    if (!FILE_NAME.matcher(fileName).matches()) {
      throw new IllegalArgumentException(
          "Nama berkas laporan '%s' hanya boleh berisi huruf, angka, titik, garis, dan garis bawah."
              .formatted(fileName));
    }
    var existing = find(subject, kind, dataSha256);
    if (existing.isPresent()) {
      return existing.get();
    }
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var contents = formats.write(document, data, title, at);
    var version = nextVersion(subject, kind);
    var path = "laporan/%d/%s-v%d.".formatted(date.getYear(), fileName, version);
    var published = new EnumMap<LaporanFile, Laporan.Content>(LaporanFile.class);
    contents.forEach(
        (file, content) ->
            published.put(
                file,
                new Laporan.Content(path + file.ending(), Sha256.of(content), content.length)));
    var laporan =
        new Laporan(
            UUID.randomUUID().toString(),
            subject,
            office,
            kind,
            version,
            title,
            number,
            date,
            dataSha256,
            published,
            at);
    // The row first: its unique keys stop a second publisher before he writes over our files.
    insert(laporan);
    try {
      for (var content : contents.entrySet()) {
        files.write(laporan.path(content.getKey()), content.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Berkas laporan %s tidak dapat ditulis. Periksa ruang dan izin direktori data."
              .formatted(fileName),
          e);
    }
    trail.record(
        AuditEntry.of(user.find().orElse(AuditEntry.SYSTEM), "menerbitkan laporan", subject)
            .detail(number)
            .change(
                null,
                "%s versi %d, SHA-256 PDF %s, DOCX %s"
                    .formatted(kind, version, laporan.pdfSha256(), laporan.docxSha256())));
    return laporan;
  }

  @Override
  public byte[] preview(ReportDocument document) {
    return formats.pdf(document, clock.instant());
  }

  private void insert(Laporan laporan) {
    var values = new MapSqlParameterSource("id", laporan.id());
    values.addValue("perkara", laporan.subject());
    values.addValue("siklus", laporan.cycle());
    values.addValue("perangkat_daerah", laporan.office());
    values.addValue("jenis", laporan.kind());
    values.addValue("versi", laporan.version());
    values.addValue("judul", laporan.title());
    values.addValue("nomor", laporan.number());
    values.addValue("tanggal", laporan.date());
    values.addValue("sidik_data", laporan.dataSha256());
    for (var file : LaporanFile.values()) {
      var content = laporan.files().get(file);
      values.addValue("berkas_" + file.ending(), content == null ? null : content.path());
      values.addValue("sidik_" + file.ending(), content == null ? null : content.sha256());
      values.addValue("ukuran_" + file.ending(), content == null ? null : content.size());
    }
    values.addValue("waktu", Moments.sql(laporan.at()));
    jdbc.sql(
            """
            insert into laporan (id, perkara, siklus, perangkat_daerah, jenis, versi, judul, nomor, tanggal,
              sidik_data, berkas_docx, sidik_docx, ukuran_docx, berkas_pdf, sidik_pdf, ukuran_pdf,
              berkas_xlsx, sidik_xlsx, ukuran_xlsx, waktu)
            values (:id, :perkara, :siklus, :perangkat_daerah, :jenis, :versi, :judul, :nomor, :tanggal,
              :sidik_data, :berkas_docx, :sidik_docx, :ukuran_docx, :berkas_pdf, :sidik_pdf, :ukuran_pdf,
              :berkas_xlsx, :sidik_xlsx, :ukuran_xlsx, :waktu)
            """)
        .paramSource(values)
        .update();
  }

  @Override
  public int nextVersion(String subject, String kind) {
    return jdbc.sql(
            "select coalesce(max(versi), 0) + 1 from laporan where perkara = ? and jenis = ?")
        .params(subject, kind)
        .query(Integer.class)
        .single();
  }

  private Optional<Laporan> find(String subject, String kind, String dataSha256) {
    return jdbc.sql("select * from laporan where perkara = ? and jenis = ? and sidik_data = ?")
        .params(subject, kind, dataSha256)
        .query(JdbcLaporanRegister::row)
        .optional();
  }

  @Override
  public List<Laporan> of(String subject) {
    return jdbc.sql("select * from laporan where perkara = :perkara" + NEWEST_FIRST)
        .param("perkara", subject)
        .query(JdbcLaporanRegister::row)
        .list();
  }

  @Override
  public Optional<Laporan> find(String id) {
    return jdbc.sql("select * from laporan where id = :id")
        .param("id", id)
        .query(JdbcLaporanRegister::row)
        .optional();
  }

  @Override
  public byte[] read(Laporan laporan, LaporanFile file) {
    return files.read(laporan, file);
  }

  static Laporan row(ResultSet result, int number) throws SQLException {
    return new Laporan(
        result.getString("id"),
        result.getString("perkara"),
        result.getString("perangkat_daerah"),
        result.getString("jenis"),
        result.getInt("versi"),
        result.getString("judul"),
        result.getString("nomor"),
        result.getObject("tanggal", LocalDate.class),
        result.getString("sidik_data"),
        files(result),
        result.getObject("waktu", OffsetDateTime.class).toInstant());
  }

  private static Map<LaporanFile, Laporan.Content> files(ResultSet result) throws SQLException {
    var files = new EnumMap<LaporanFile, Laporan.Content>(LaporanFile.class);
    for (var file : LaporanFile.values()) {
      var path = result.getString("berkas_" + file.ending());
      if (path != null) {
        files.put(
            file,
            new Laporan.Content(
                path,
                result.getString("sidik_" + file.ending()),
                result.getLong("ukuran_" + file.ending())));
      }
    }
    return files;
  }
}

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcLaporanRegister implements LaporanRegister {

  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,150}");
  static final String NEWEST_FIRST = " order by waktu desc, versi desc, id";

  private final JdbcClient jdbc;
  private final LaporanFiles files;
  private final PdfWriter pdf;
  private final DocxWriter docx;
  private final XlsxWriter xlsx;
  private final AuditTrail trail;
  private final CurrentUser user;
  private final Clock clock;

  JdbcLaporanRegister(
      JdbcClient jdbc,
      LaporanFiles files,
      PdfWriter pdf,
      DocxWriter docx,
      XlsxWriter xlsx,
      AuditTrail trail,
      CurrentUser user,
      Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.pdf = pdf;
    this.docx = docx;
    this.xlsx = xlsx;
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
    var docxBytes = docx.write(document, at);
    var pdfBytes = pdf.write(document, at);
    var version = nextVersion(subject, kind);
    var path = "laporan/%d/%s-v%d.".formatted(date.getYear(), fileName, version);
    var xlsxBytes = data == null ? null : xlsx.write(data, title, at);
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
            path + LaporanFile.DOCX.ending(),
            Sha256.of(docxBytes),
            docxBytes.length,
            path + LaporanFile.PDF.ending(),
            Sha256.of(pdfBytes),
            pdfBytes.length,
            xlsxBytes == null
                ? null
                : new Laporan.Workbook(
                    path + LaporanFile.XLSX.ending(), Sha256.of(xlsxBytes), xlsxBytes.length),
            at);
    // The row first: its unique keys stop a second publisher before he writes over our files.
    insert(laporan);
    try {
      files.write(laporan.docxFile(), docxBytes);
      files.write(laporan.pdfFile(), pdfBytes);
      if (xlsxBytes != null) {
        files.write(laporan.path(LaporanFile.XLSX), xlsxBytes);
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
    return pdf.write(document, clock.instant());
  }

  private void insert(Laporan laporan) {
    var workbook = laporan.workbook();
    jdbc.sql(
            """
            insert into laporan (id, perkara, siklus, perangkat_daerah, jenis, versi, judul, nomor, tanggal,
              sidik_data, berkas_docx, sidik_docx, ukuran_docx, berkas_pdf, sidik_pdf, ukuran_pdf,
              berkas_xlsx, sidik_xlsx, ukuran_xlsx, waktu)
            values (:id, :perkara, :siklus, :perangkatDaerah, :jenis, :versi, :judul, :nomor, :tanggal,
              :sidikData, :berkasDocx, :sidikDocx, :ukuranDocx, :berkasPdf, :sidikPdf, :ukuranPdf,
              :berkasXlsx, :sidikXlsx, :ukuranXlsx, :waktu)
            """)
        .param("id", laporan.id())
        .param("perkara", laporan.subject())
        .param("siklus", laporan.cycle())
        .param("perangkatDaerah", laporan.office())
        .param("jenis", laporan.kind())
        .param("versi", laporan.version())
        .param("judul", laporan.title())
        .param("nomor", laporan.number())
        .param("tanggal", laporan.date())
        .param("sidikData", laporan.dataSha256())
        .param("berkasDocx", laporan.docxFile())
        .param("sidikDocx", laporan.docxSha256())
        .param("ukuranDocx", laporan.docxSize())
        .param("berkasPdf", laporan.pdfFile())
        .param("sidikPdf", laporan.pdfSha256())
        .param("ukuranPdf", laporan.pdfSize())
        .param("berkasXlsx", workbook == null ? null : workbook.file())
        .param("sidikXlsx", workbook == null ? null : workbook.sha256())
        .param("ukuranXlsx", workbook == null ? null : workbook.size())
        .param("waktu", Moments.sql(laporan.at()))
        .update();
  }

  @Override
  public int nextVersion(String subject, String kind) {
    return jdbc.sql(
            "select coalesce(max(versi), 0) + 1 from laporan where perkara = :perkara and jenis ="
                + " :jenis")
        .param("perkara", subject)
        .param("jenis", kind)
        .query(Integer.class)
        .single();
  }

  private Optional<Laporan> find(String subject, String kind, String dataSha256) {
    return jdbc.sql(
            "select * from laporan where perkara = :perkara and jenis = :jenis and sidik_data ="
                + " :sidikData")
        .param("perkara", subject)
        .param("jenis", kind)
        .param("sidikData", dataSha256)
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
        result.getString("berkas_docx"),
        result.getString("sidik_docx"),
        result.getLong("ukuran_docx"),
        result.getString("berkas_pdf"),
        result.getString("sidik_pdf"),
        result.getLong("ukuran_pdf"),
        workbook(result),
        result.getObject("waktu", OffsetDateTime.class).toInstant());
  }

  private static Laporan.@Nullable Workbook workbook(ResultSet result) throws SQLException {
    var file = result.getString("berkas_xlsx");
    return file == null
        ? null
        : new Laporan.Workbook(file, result.getString("sidik_xlsx"), result.getLong("ukuran_xlsx"));
  }
}

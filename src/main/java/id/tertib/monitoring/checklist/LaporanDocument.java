package id.tertib.monitoring.checklist;

import static id.tertib.monitoring.semester.DocumentParts.date;
import static id.tertib.monitoring.semester.DocumentParts.percent;
import static id.tertib.monitoring.semester.DocumentParts.title;

import id.tertib.access.People;
import id.tertib.data.Sentences;
import id.tertib.data.Tanggal;
import id.tertib.evidence.Evidence;
import id.tertib.monitoring.model.Baris;
import id.tertib.monitoring.model.Capaian;
import id.tertib.monitoring.semester.DocumentParts;
import id.tertib.monitoring.semester.Monitoring;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.TimAsesor;
import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.procedure.Parameters;
import id.tertib.report.Block;
import id.tertib.report.Block.Cell;
import id.tertib.report.Block.Disc;
import id.tertib.report.Block.Head;
import id.tertib.report.Block.Row;
import id.tertib.report.ReportDocument;
import id.tertib.roadmap.Pelaksanaan;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.AnswerScales;
import id.tertib.worksheet.AnsweredItem;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.ListRow;
import id.tertib.worksheet.RowLists;
import id.tertib.worksheet.Sheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The words of an office's monitoring report: summary, basis, what was done, results by area,
 * findings, follow-up of earlier ones, and Tabel 11 as its annex (Road Map Bab V).
 */
@Component
class LaporanDocument {

  private static final List<String> LETTERHEAD =
      List.of(
          "PEMERINTAH KOTA TANGERANG SELATAN",
          "SEKRETARIAT DAERAH",
          "Tim Asesor Reformasi Birokrasi");

  private final DaftarPeriksa daftarPeriksa;
  private final AnswerScales scales;
  private final TemuanMonitoring temuan;
  private final RowLists lists;
  private final PerangkatDaerahRegister offices;
  private final People people;
  private final Parameters parameters;

  LaporanDocument(
      DaftarPeriksa daftarPeriksa,
      AnswerScales scales,
      TemuanMonitoring temuan,
      RowLists lists,
      PerangkatDaerahRegister offices,
      People people,
      Parameters parameters) {
    this.daftarPeriksa = daftarPeriksa;
    this.scales = scales;
    this.temuan = temuan;
    this.lists = lists;
    this.offices = offices;
    this.people = people;
    this.parameters = parameters;
  }

  /**
   * @param dataChecksum SHA-256 of the data, 64 hex digits
   * @param version of the report, from 1
   */
  ReportDocument write(
      Siklus siklus, Monitoring monitoring, Sheet sheet, String dataChecksum, int version) {
    var approvedAt = Objects.requireNonNull(monitoring.disetujuiPada());
    return document(
        siklus,
        monitoring,
        sheet,
        new Standing(
            "Nomor %s · %s"
                .formatted(
                    Objects.requireNonNull(monitoring.nomorLaporan()), Tanggal.hari(approvedAt)),
            "versi " + version,
            Tanggal.panjang(Tanggal.date(approvedAt)),
            "Disetujui secara elektronik oleh %s, %s. Data laporan ini tercatat dengan SHA-256 %s; sidik berkasnya sendiri ada di halaman Laporan."
                .formatted(
                    peran(Objects.requireNonNull(monitoring.disetujuiOleh())),
                    Tanggal.waktu(approvedAt),
                    Block.checksum(dataChecksum))));
  }

  /**
   * The report as it would be if it were approved now.
   *
   * @param recipients in words, to whom it goes then
   */
  ReportDocument draft(Siklus siklus, Monitoring monitoring, Sheet sheet, String recipients) {
    return document(
        siklus,
        monitoring,
        sheet,
        new Standing(
            "Pratinjau, belum disetujui",
            "pratinjau",
            "…",
            "Pratinjau: belum disetujui ketua tim asesor, tanpa nomor dan sidik. Bila disetujui, laporan terkirim kepada %s."
                .formatted(recipients)));
  }

  /**
   * How far the report is.
   *
   * @param number with its date
   * @param version for the foot
   * @param day of the signature
   * @param approval last sentence
   */
  private record Standing(String number, String version, String day, String approval) {}

  private ReportDocument document(
      Siklus siklus, Monitoring monitoring, Sheet sheet, Standing standing) {
    var pd = offices.get(monitoring.perangkatDaerah());
    var semester = siklus.semester().text();
    var lines = daftarPeriksa.rows(sheet);
    var capaian = daftarPeriksa.overall(lines);
    var allTemuan = temuan.of(monitoring.kunci());
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Box("Ringkasan", summary(pd, capaian, allTemuan, sheet, monitoring)));
    blocks.add(new Block.Heading("1. Dasar"));
    blocks.add(DocumentParts.legalBasis(siklus));
    blocks.add(new Block.Heading("2. Pelaksanaan"));
    blocks.add(pelaksanaan(siklus, monitoring, sheet, pd));
    blocks.add(new Block.Heading("3. Hasil"));
    blocks.add(
        new Block.Paragraph(
            "Dua pertanyaan dijawab menurut area: apa yang sudah dikerjakan, dan berapa bagian"
                + " target yang tercapai."));
    blocks.add(results(lines, capaian));
    blocks.add(new Block.Remark(resultsRemark(sheet)));
    blocks.add(new Block.Heading("4. Temuan dan rekomendasi"));
    blocks.add(temuanTable(allTemuan, tanggapanDocuments(monitoring)));
    blocks.add(new Block.Heading("5. Tindak lanjut temuan semester sebelumnya"));
    blocks.add(new Block.Paragraph(earlierTindakLanjut(sheet, monitoring)));
    blocks.addAll(AksiLanjutanPart.of(sheet, this::note));
    blocks.add(
        new Block.Signatures(
            List.of("Mengetahui,", pd.title(Jabatan.KEPALA), "NIP"),
            List.of("Tangerang Selatan, " + standing.day(), "Ketua Tim Asesor", "NIP")));
    blocks.add(new Block.Remark(standing.approval()));
    return new ReportDocument(
        LETTERHEAD,
        List.of(
            "Laporan Monitoring Reformasi Birokrasi",
            "%s, %s".formatted(pd.nama(), title(semester))),
        standing.number(),
        "Laporan monitoring RB · %s · %s · %s · %s"
            .formatted(pd.nama(), semester, monitoring.kunci(), standing.version()),
        blocks,
        List.of(
            new ReportDocument.Annex(
                "Lampiran: Lembar Pelaksanaan Monitoring (Tabel 11)",
                "%s · %s · Perwali 63/2022".formatted(pd.nama(), semester),
                annex(sheet, pd))));
  }

  private String summary(
      PerangkatDaerah pd, Capaian capaian, List<Temuan> all, Sheet sheet, Monitoring officeCase) {
    var text = new StringBuilder();
    text.append(
        "Dari %s yang berlaku bagi %s, %s, %d sebagian, dan %d belum dilaksanakan."
            .formatted(
                Block.bold(capaian.applicable() + " rencana aksi"),
                pd.nama(),
                Block.bold(capaian.sudah() + " sudah"),
                capaian.sebagian(),
                capaian.belum()));
    if (capaian.tidakBerlaku() > 0) {
      text.append(
          " %d butir tidak berlaku dan tidak ikut dihitung.".formatted(capaian.tidakBerlaku()));
    }
    text.append(
        " Pelaksanaan %s, pencapaian target %s; dokumen yang tersedia %d dari %d."
            .formatted(
                Block.bold(percent(capaian.pelaksanaan())),
                Block.bold(percent(capaian.pencapaian())),
                capaian.tersedia(),
                capaian.dibutuhkan()));
    var byKelas =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    temuan -> temuan.kelas().label().toLowerCase(java.util.Locale.ROOT),
                    java.util.TreeMap::new,
                    Collectors.counting()));
    text.append(
        all.isEmpty()
            ? " Tidak ada temuan."
            : " Ada %d temuan: %s."
                .formatted(
                    all.size(),
                    byKelas.entrySet().stream()
                        .map(kelas -> kelas.getValue() + " " + kelas.getKey())
                        .collect(Collectors.joining(", "))));
    var earlier = konfirmasi(officeCase);
    if (!earlier.isEmpty()) {
      text.append(
          " Dari %d temuan semester sebelumnya, %d ditutup."
              .formatted(earlier.size(), countClosed(earlier)));
    }
    return text.toString();
  }

  private Block pelaksanaan(Siklus siklus, Monitoring officeCase, Sheet sheet, PerangkatDaerah pd) {
    var rows = new ArrayList<Row>();
    var bukti =
        sheet.items().stream()
            .flatMap(butir -> butir.evidence().stream())
            .map(file -> file.sha256())
            .distinct()
            .count();
    rows.add(
        Row.of(
            "Daftar periksa",
            fillingPeriod(sheet),
            pd.title(Jabatan.ASESOR),
            "%d rencana aksi, %d berkas bukti"
                .formatted(sheet.items().stream().filter(DaftarPeriksa::isAksi).count(), bukti)));
    var photos = lists.documents(TemuanMonitoring.OBSERVASI, officeCase.kunci());
    for (var row : lists.rows(TemuanMonitoring.OBSERVASI, officeCase.kunci())) {
      rows.add(
          Row.of(
              "Observasi",
              "%s, %s WIB, %s"
                  .formatted(date(row.value("tanggal")), row.value("waktu"), row.value("tempat")),
              row.value("orang"),
              "%s Dokumen: %s%s"
                  .formatted(
                      Sentences.closed(row.value("kegiatan")),
                      row.value("dokumen"),
                      files(photos.getOrDefault(row.id(), List.of()), "\nFoto dan berkas"))));
    }
    for (var row : lists.rows(TemuanMonitoring.WAWANCARA, officeCase.kunci())) {
      rows.add(
          Row.of(
              "Wawancara",
              "%s, %s WIB".formatted(date(row.value("tanggal")), row.value("waktu")),
              row.value("narasumber"),
              "%s %s".formatted(row.value("pertanyaan"), row.value("jawaban"))));
    }
    return new Block.Table(
        List.of(
            new Head("Teknik", false),
            new Head("Waktu dan tempat", false),
            new Head("Yang ditemui", false),
            new Head("Yang dilihat dan didengar", false)),
        List.of(14, 24, 22, 40),
        rows,
        false,
        false);
  }

  private Block results(List<Baris> lines, Capaian overall) {
    var rows = new ArrayList<Row>();
    daftarPeriksa
        .byArea(lines)
        .forEach(
            (area, capaian) -> rows.add(DocumentParts.capaianRow(area, capaian, Row.Kind.NORMAL)));
    rows.add(DocumentParts.capaianRow("Seluruhnya", overall, Row.Kind.TOTAL));
    return new Block.Table(
        Stream.concat(Stream.of(new Head("Area", false)), DocumentParts.CAPAIAN_HEADS.stream())
            .toList(),
        List.of(22, 9, 8, 11, 8, 18, 11, 13),
        rows,
        false,
        false);
  }

  private String resultsRemark(Sheet sheet) {
    var corrected = sheet.items().stream().filter(LaporanDocument::isCorrected).toList();
    var text =
        new StringBuilder(
            "Penuh: sudah; bergaris: sebagian; kosong: belum. Pelaksanaan: rerata butir yang"
                + " berlaku (sudah %s, sebagian %s, belum %s). Pencapaian: rerata dokumen tersedia dibagi kebutuhannya, paling banyak 1 tiap butir.%s"
                    .formatted(
                        decimal("nilai_sudah"),
                        decimal("nilai_sebagian"),
                        decimal("nilai_belum"),
                        parameters.open("nilai_") ? " Rumus ini usulan, belum ditetapkan." : ""));
    if (!corrected.isEmpty()) {
      text.append(
          " %d butir dikoreksi asesor; kedua nilai tersimpan: %s."
              .formatted(
                  corrected.size(),
                  corrected.stream()
                      .map(
                          butir ->
                              "%s dari %s menjadi %s"
                                  .formatted(
                                      butir.item().code(),
                                      valueText(butir.layers().get(Layer.SELF)),
                                      valueText(butir.layers().get(DaftarPeriksa.ASESOR))))
                      .collect(Collectors.joining("; "))));
    }
    var contradicting =
        sheet.items().stream()
            .filter(DaftarPeriksa::isAksi)
            .filter(butir -> scales.of(butir.item()).contradiction(butir).isPresent())
            .map(butir -> butir.item().code())
            .toList();
    if (!contradicting.isEmpty()) {
      text.append(
          " %d butir perlu dilihat karena isiannya tidak cocok satu sama lain: %s; sebabnya ada pada lampiran."
              .formatted(contradicting.size(), String.join(", ", contradicting)));
    }
    return text.toString();
  }

  private String decimal(String kode) {
    return DocumentParts.decimal(parameters.decimal(kode));
  }

  private static Block temuanTable(List<Temuan> all, Map<String, List<Evidence>> documents) {
    if (all.isEmpty()) {
      return new Block.Paragraph("Tidak ada temuan.");
    }
    return new Block.Table(
        List.of(
            new Head("No.", true),
            new Head("Area", false),
            new Head("Temuan", false),
            new Head("Kelas", false),
            new Head("Rekomendasi", false),
            new Head("Tenggat", false),
            new Head("Tanggapan", false)),
        List.of(5, 14, 21, 13, 17, 18, 12),
        all.stream()
            .map(
                temuan ->
                    Row.of(
                        String.valueOf(temuan.nomor()),
                        temuan.area(),
                        temuan.uraian(),
                        temuan.kelas().label(),
                        temuan.rekomendasi().isEmpty() ? "–" : temuan.rekomendasi(),
                        temuan.tenggat().isEmpty() ? "–" : date(temuan.tenggat()),
                        tanggapan(temuan)
                            + files(
                                documents.getOrDefault(temuan.barisId(), List.of()), "\nBerkas")))
            .toList(),
        false,
        false);
  }

  /** What the office's answers rest on, by the row of the finding. */
  private Map<String, List<Evidence>> tanggapanDocuments(Monitoring officeCase) {
    var documents = lists.documents(TemuanMonitoring.TANGGAPAN, officeCase.kunci());
    return documents.isEmpty()
        ? Map.of()
        : lists.rows(TemuanMonitoring.TANGGAPAN, officeCase.kunci()).stream()
            .collect(
                Collectors.toMap(ListRow::key, row -> documents.getOrDefault(row.id(), List.of())));
  }

  /** “Foto dan berkas: papan.jpg, denah.pdf”; empty for none. */
  private static String files(List<Evidence> documents, String title) {
    return documents.isEmpty()
        ? ""
        : title + ": " + documents.stream().map(Evidence::name).collect(Collectors.joining(", "));
  }

  private static String tanggapan(Temuan temuan) {
    if (temuan.tanggapan().isEmpty()) {
      return "Tidak ada tanggapan";
    }
    var text = temuan.tanggapan().equals(TemuanMonitoring.SETUJU) ? "Setuju" : "Keberatan";
    return temuan.catatanTanggapan().isEmpty() ? text : text + ": " + temuan.catatanTanggapan();
  }

  private String earlierTindakLanjut(Sheet sheet, Monitoring officeCase) {
    var earlier = konfirmasi(officeCase);
    if (earlier.isEmpty()) {
      return "Tidak ada temuan terbuka dari semester sebelumnya.";
    }
    var open = earlier.stream().filter(row -> !row.value("ditutup").equals("ya")).toList();
    var text = "%d dari %d temuan ditutup.".formatted(countClosed(earlier), earlier.size());
    return open.isEmpty()
        ? text
        : text
            + " Masih terbuka dan ditanyakan lagi semester berikutnya: "
            + open.stream()
                .map(row -> Sentences.clause(row.value("temuan")))
                .collect(Collectors.joining("; ", "", "."));
  }

  private List<ListRow> konfirmasi(Monitoring officeCase) {
    return lists.rows(TemuanMonitoring.KONFIRMASI, officeCase.kunci());
  }

  private static long countClosed(List<ListRow> konfirmasi) {
    return konfirmasi.stream().filter(row -> row.value("ditutup").equals("ya")).count();
  }

  private List<Block> annex(Sheet sheet, PerangkatDaerah pd) {
    var rows = new ArrayList<Row>();
    var aksi = sheet.items().stream().filter(DaftarPeriksa::isAksi).toList();
    IntStream.range(0, aksi.size())
        .forEach(
            i -> {
              var butir = aksi.get(i);
              var area = butir.item().section();
              if (i == 0 || !aksi.get(i - 1).item().section().equals(area)) {
                rows.add(new Row(List.of(Cell.text(area)), Row.Kind.SECTION));
              }
              rows.add(tabel11Row(i + 1, butir, pd));
            });
    rows.add(totals(aksi));
    return List.of(
        new Block.Table(
            List.of(
                new Head("No.", true),
                new Head("Kondisi ideal", false),
                new Head("Rencana aksi", false),
                new Head("Tahun pelaksanaan", false),
                new Head("Pelaksanaan", false),
                new Head("Perangkat daerah", false),
                new Head("Dokumen kebutuhan", false),
                new Head("Jumlah kebutuhan dokumen", true),
                new Head("Jumlah dokumen tersedia", true),
                new Head("Catatan", false)),
            List.of(4, 17, 16, 8, 8, 8, 13, 7, 7, 12),
            rows,
            true,
            true),
        new Block.Remark(
            "* jadwal usulan: tahun atau triwulannya belum ditetapkan Bagian Organisasi."));
  }

  private Row tabel11Row(int number, AnsweredItem butir, PerangkatDaerah pd) {
    var context = butir.item().context();
    var value = butir.last().map(Answer::value);
    var year =
        context.getOrDefault("tahun", "") + ("ya".equals(context.get("jadwalUsulan")) ? "*" : "");
    return new Row(
        List.of(
            Cell.text(String.valueOf(number)),
            Cell.text(context.getOrDefault("kondisiIdeal", "")),
            Cell.text(butir.item().text()),
            Cell.text(year),
            value.map(Pelaksanaan::of).map(LaporanDocument::mark).orElseGet(() -> Cell.text("–")),
            Cell.text(pd.nama()),
            Cell.text(context.getOrDefault("dokumen", "")),
            Cell.text(value.map(node -> node.path("dibutuhkan").asText()).orElse("–")),
            Cell.text(value.map(node -> node.path("tersedia").asText()).orElse("–")),
            Cell.text(note(butir))),
        Row.Kind.NORMAL);
  }

  static Cell mark(Pelaksanaan pelaksanaan) {
    return switch (pelaksanaan) {
      case SUDAH -> Cell.disc(Disc.FULL, pelaksanaan.label());
      case SEBAGIAN -> Cell.disc(Disc.HALF, pelaksanaan.label());
      case BELUM -> Cell.disc(Disc.EMPTY, pelaksanaan.label());
      case TIDAK_BERLAKU -> Cell.text(pelaksanaan.label());
    };
  }

  /** Documents of the rows that apply, as the last line of Tabel 11. */
  private static Row totals(List<AnsweredItem> aksi) {
    var applicable =
        aksi.stream()
            .flatMap(butir -> butir.last().map(Answer::value).stream())
            .filter(value -> Pelaksanaan.of(value) != Pelaksanaan.TIDAK_BERLAKU)
            .toList();
    var needed = applicable.stream().mapToInt(value -> value.path("dibutuhkan").asInt()).sum();
    var available = applicable.stream().mapToInt(value -> value.path("tersedia").asInt()).sum();
    return new Row(
        List.of(
            Cell.text("Jumlah dokumen butir yang berlaku"),
            Cell.text(String.valueOf(needed)),
            Cell.text(String.valueOf(available)),
            Cell.text("")),
        Row.Kind.TOTAL);
  }

  private String note(AnsweredItem butir) {
    var own = Optional.ofNullable(butir.layers().get(Layer.SELF));
    var correction = Optional.ofNullable(butir.layers().get(DaftarPeriksa.ASESOR));
    var texts = new ArrayList<String>();
    own.map(Answer::note).filter(each -> !each.isBlank()).ifPresent(texts::add);
    correction
        .filter(each -> each.value() != null)
        .map(Answer::reason)
        .ifPresent(
            each -> {
              texts.replaceAll(Sentences::closed);
              texts.add("Koreksi asesor: " + each);
            });
    var said = String.join(" ", texts);
    return scales
        .of(butir.item())
        .contradiction(butir)
        .map(each -> (said + "\nPerlu dilihat: " + each + ".").strip())
        .orElse(said);
  }

  private static boolean isCorrected(AnsweredItem butir) {
    var correction = butir.layers().get(DaftarPeriksa.ASESOR);
    return DaftarPeriksa.isAnyAksi(butir) && correction != null && correction.value() != null;
  }

  private static String valueText(@org.jspecify.annotations.Nullable Answer answer) {
    return answer == null || answer.value() == null
        ? "kosong"
        : Pelaksanaan.of(answer.value()).label();
  }

  private static String fillingPeriod(Sheet sheet) {
    var times =
        sheet.items().stream()
            .map(butir -> butir.layers().get(Layer.SELF))
            .filter(Objects::nonNull)
            .map(Answer::at)
            .sorted()
            .toList();
    if (times.isEmpty()) {
      return "–";
    }
    Instant end = times.get(times.size() - 1);
    var from = Tanggal.panjang(times.get(0));
    var until = Tanggal.panjang(end);
    return from.equals(until) ? from : "%s sampai %s".formatted(from, until);
  }

  /** The role that approved, not the person: names stay in the trail. */
  private String peran(String account) {
    return people.isIn(account, TimAsesor.KETUA)
        ? people.groupName(TimAsesor.KETUA)
        : "pejabat yang berwenang";
  }
}

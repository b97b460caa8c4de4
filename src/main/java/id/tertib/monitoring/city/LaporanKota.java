package id.tertib.monitoring.city;

import id.tertib.data.Sha256;
import id.tertib.data.Tanggal;
import id.tertib.monitoring.model.KotaFigures;
import id.tertib.monitoring.semester.Siklus;
import id.tertib.monitoring.semester.SiklusMonitoring;
import id.tertib.monitoring.semester.SiklusRepository;
import id.tertib.report.LaporanRegister;
import id.tertib.roadmap.Semester;
import id.tertib.worksheet.RowLists;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The city's report of a cycle: of what there was at the closing, reviewed and approved (Perwali
 * 63/2022 Bab V).
 */
@Service
public class LaporanKota {

  public static final String KIND = "monitoring-kota";
  public static final String SUSULAN_KIND = "monitoring-kota-susulan";

  public static final String TEXTS = "laporan-kota-teks";
  static final String OFFICES = "laporan-kota-kantor";
  static final String PENGANTAR = "pengantar";
  public static final String KESIMPULAN = "kesimpulan";

  private final SiklusRepository siklus;
  private final LaporanKotaRepository repository;
  private final LaporanKotaDocument document;
  private final LaporanRegister register;
  private final RowLists lists;

  LaporanKota(
      SiklusRepository siklus,
      LaporanKotaRepository repository,
      LaporanKotaDocument document,
      LaporanRegister register,
      RowLists lists) {
    this.siklus = siklus;
    this.repository = repository;
    this.document = document;
    this.register = register;
    this.lists = lists;
  }

  /**
   * The report as it would be published now.
   *
   * @param key of the cycle
   * @return the PDF; empty while the cycle is not closed
   */
  @Transactional(readOnly = true)
  public Optional<byte[]> preview(String key) {
    return siklus
        .find(SiklusMonitoring.semester(key))
        .flatMap(
            each ->
                repository
                    .find(each.id())
                    .map(
                        existing ->
                            register.preview(
                                document.write(
                                    content(each, existing),
                                    each,
                                    "0".repeat(64),
                                    register.nextVersion(key, KIND)))));
  }

  /** Writes DOCX, PDF and XLSX; a repeated job finds the report that is there. */
  void make(String key) {
    var one = siklus.get(Semester.parse(key));
    var existing = repository.get(one.id());
    var content = content(one, existing);
    var checksum =
        Sha256.ofLines(
            List.of(
                existing.data(),
                content.pengantar(),
                content.kesimpulan(),
                Objects.toString(existing.nomor()),
                Objects.toString(existing.disetujuiPada())));
    var laporan =
        register.publish(
            key,
            null,
            KIND,
            "Laporan monitoring reformasi birokrasi kota, " + one.semester().text(),
            Objects.requireNonNull(existing.nomor()),
            Tanggal.date(Objects.requireNonNull(existing.disetujuiPada())),
            checksum,
            "laporan-kota-" + key,
            document.write(content, one, checksum, register.nextVersion(key, KIND)),
            KotaWorkbook.of(content.data(), content.angka(), one.semester().text()));
    repository.saveLaporan(one.id(), laporan.id());
  }

  private LaporanKotaDocument.Content content(Siklus one, LaporanKotaRepository.Stored existing) {
    var data = repository.data(existing);
    var texts =
        lists.rows(TEXTS, one.key()).stream()
            .collect(Collectors.toMap(row -> row.key(), row -> row.value("teks")));
    return new LaporanKotaDocument.Content(
        data,
        KotaFigures.of(data),
        texts.getOrDefault(PENGANTAR, ""),
        texts.getOrDefault(KESIMPULAN, ""),
        existing.nomor(),
        existing.disetujuiPada());
  }
}

package id.tertib.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.data.Sha256;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProcessTest
class LaporanRegisterTest {

  private static final String SUBJECT = "2026-S1/dinkes";
  private static final String KIND = "monitoring";

  @Autowired LaporanRegister register;
  @Autowired AuditTrail trail;
  @Autowired PlatformTransactionManager transactions;

  @Value("${tertib.data-dir}")
  Path data;

  @Test
  void keepsBothFilesWithTheirChecksums() throws IOException {
    var laporan = publish("a".repeat(64));

    assertThat(laporan.version()).isEqualTo(1);
    assertThat(laporan.pdfFile())
        .isEqualTo("laporan/2026/laporan-monitoring-2026-S1-dinkes-v1.pdf");
    assertThat(Sha256.of(Files.readAllBytes(data.resolve(laporan.docxFile()))))
        .isEqualTo(laporan.docxSha256());
    assertThat(register.read(laporan, LaporanFile.PDF))
        .hasSize((int) laporan.size(LaporanFile.PDF));
    assertThat(register.find(laporan.id())).contains(laporan);
    assertThat(data.resolve("laporan/2026")).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void givesTheReportThatIsThereWhenAJobRunsAgain() throws IOException {
    var first = publish("a".repeat(64));
    var written = Files.getLastModifiedTime(data.resolve(first.pdfFile()));

    var second = publish("a".repeat(64));

    assertThat(second).isEqualTo(first);
    assertThat(register.of(SUBJECT)).containsExactly(first);
    assertThat(Files.getLastModifiedTime(data.resolve(first.pdfFile()))).isEqualTo(written);
    assertThat(trail.of(SUBJECT)).hasSize(1);
  }

  @Test
  void countsVersionsAndNeverChangesAnEarlierOne() throws IOException {
    var first = publish("a".repeat(64));
    assertThat(register.nextVersion(SUBJECT, KIND)).isEqualTo(2);

    var second = publish("b".repeat(64));

    assertThat(second.version()).isEqualTo(2);
    assertThat(register.of(SUBJECT)).containsExactly(second, first);
    assertThat(register.read(first, LaporanFile.DOCX)).isNotEmpty();
    assertThat(register.nextVersion("2026-S1", KIND)).isEqualTo(1);
  }

  @Test
  void leavesNoRowBehindWhenTheCallersTransactionFails() throws IOException {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            transaction -> {
              publish("a".repeat(64));
              transaction.setRollbackOnly();
            });
    assertThat(register.of(SUBJECT)).isEmpty();
    assertThat(trail.of(SUBJECT)).isEmpty();

    var laporan = publish("c".repeat(64));

    assertThat(laporan.version()).isEqualTo(1);
    assertThat(register.read(laporan, LaporanFile.PDF)).isNotEmpty();
  }

  @Test
  void writesTheTrail() {
    var laporan = publish("a".repeat(64));

    assertThat(trail.of(SUBJECT))
        .singleElement()
        .extracting(AuditRow::who, AuditRow::what, AuditRow::detail)
        .containsExactly("sistem", "menerbitkan laporan", laporan.number());
    assertThat(trail.of(SUBJECT).get(0).after()).contains("versi 1", laporan.pdfSha256());
  }

  @Test
  void givesNothingOutWhenAFileIsNoLongerWhatWasPublished() throws IOException {
    var laporan = publish("a".repeat(64));
    Files.writeString(data.resolve(laporan.pdfFile()), "bukan laporan");

    assertThatThrownBy(() -> register.read(laporan, LaporanFile.PDF))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(laporan.fileName(LaporanFile.PDF))
        .hasMessageContaining("dipulihkan dari cadangan");
  }

  @Test
  void refusesAFileNameThatLeadsOutOfTheDirectory() {
    assertThatThrownBy(
            () ->
                register.publish(
                    SUBJECT,
                    "dinkes",
                    KIND,
                    "Laporan",
                    "1",
                    LocalDate.of(2026, 7, 29),
                    "a".repeat(64),
                    "../luar",
                    SampleReport.letter()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("../luar");
  }

  private Laporan publish(String dataSha256) {
    return register.publish(
        SUBJECT,
        "dinkes",
        KIND,
        "Laporan Monitoring Reformasi Birokrasi Dinas Kesehatan, Semester I Tahun 2026",
        "000.8.6/0714/TA-RB",
        LocalDate.of(2026, 7, 29),
        dataSha256,
        "laporan-monitoring-2026-S1-dinkes",
        SampleReport.letter());
  }
}

package id.tertib.notification.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.data.Sha256;
import id.tertib.notification.FailureReason;
import id.tertib.notification.MailMessage.Attachment;
import id.tertib.notification.MailRegister;
import id.tertib.notification.MailSettings;
import id.tertib.notification.MailState;
import id.tertib.notification.Outbox;
import id.tertib.notification.letter.EmlFiles;
import id.tertib.notification.letter.MailAttachments;
import id.tertib.notification.letter.MailLetters;
import id.tertib.notification.letter.WordsWriter;
import id.tertib.testing.ProcessTest;
import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails as files, opened the way a mail program opens them. */
@ProcessTest
class EmlFilesTest {

  @Autowired ApplicationContext application;
  @Autowired MailRegister register;
  @TempDir Path directory;

  private MailBench bench;
  private MailSettings settings;
  private Outbox outbox;

  @BeforeEach
  void accounts() {
    bench = new MailBench(application);
    settings = bench.settings(directory);
    outbox = outboxOf(settings);
    bench.account("ujiasesor", "Asesor Dinas Kesehatan", "asesor@uji.example");
  }

  @AfterEach
  void forget() {
    bench.forget("ujiasesor");
  }

  @Test
  void namesTheFileByTimeAccountAndKind() throws Exception {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    outbox.toPerson("ujiasesor", MailBench.message("tugas/2"));

    relay().runDue();

    var second = register.find("tugas/2", "ujiasesor").orElseThrow();
    assertThat(files())
        .containsExactlyInAnyOrder(
            "20260713-070000-ujiasesor-tugas.eml",
            "20260713-070000-ujiasesor-tugas-%d.eml".formatted(second.number()));
    assertThat(second.answer()).startsWith("ditulis ke berkas 20260713-070000-ujiasesor-tugas");
  }

  @Test
  void bothPartsReadWell() throws Exception {
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    relay().runDue();

    var mail = parse("20260713-070000-ujiasesor-tugas.eml");
    assertThat(mail.getSubject())
        .isEqualTo("Tugas baru: Isi daftar periksa, tenggat 27 November 2026");
    assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal())
        .isEqualTo("Asesor Dinas Kesehatan");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(text(parts.getBodyPart(0)))
        .isEqualTo(
            """
            Yth. Asesor Dinas Kesehatan,

            ada tugas baru untuk Anda.

            [!] 4 hari kerja lagi
                Isi daftar periksa monitoring semester II 2026
                Dinas Kesehatan.
                Tenggat Jumat, 27 November 2026.
                https://tertib.tangsel.example/camunda/app/tasklist/default/#/?task=8c1f

            Ada halangan? Hubungi Bagian Organisasi sebelum tenggat.

            --
            Tertib, Pemerintah Kota Tangerang Selatan
            Senin, 13 Juli 2026, 07:00 WIB. Dikirim karena tugas ini diberikan
            kepada Anda.
            """);
    assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    assertThat(text(parts.getBodyPart(1)))
        .contains("Yth. Asesor Dinas Kesehatan,<br>ada tugas baru untuk Anda.")
        .contains("△ 4 hari kerja lagi")
        .contains("border-left:5px solid #7f4700;")
        .contains(
            "href=\"https://tertib.tangsel.example/camunda/app/tasklist/default/#/?task=8c1f\"")
        .doesNotContain(" th:")
        .doesNotContain("<img");
  }

  @Test
  void aDigestHoldsItsCardsInTheirOrderAndSaysWhatItIs() throws Exception {
    outbox.toPerson("ujiasesor", MailBench.digest(LocalDate.of(2026, 7, 13)));
    relay().runDue();

    var mail = parse("20260713-070000-ujiasesor-ringkasan.eml");
    var parts = (MimeMultipart) mail.getContent();
    assertThat(mail.getSubject()).isEqualTo("1 terlambat, 1 mendekat: tugas Anda, 13 Juli 2026");
    assertThat(text(parts.getBodyPart(0)))
        .isEqualTo(
            """
            Yth. Asesor Dinas Kesehatan,

            ada 2 tugas yang menunggu Anda. Satu sudah terlambat.

            [X] TERLAMBAT 1 hari kerja
                Laporan rencana aksi triwulan II 2026
                Tenggat Jumat, 10 Juli 2026.
                5 dari 9 butir terisi.
                https://tertib.tangsel.example/t/8c1f

            [!] 4 hari kerja lagi
                Perbaiki daftar periksa monitoring semester I 2026
                Tenggat Jumat, 17 Juli 2026.
                https://tertib.tangsel.example/t/51a7

            Ada halangan? Balas email ini atau hubungi Bagian Organisasi sebelum
            tenggat; tenggat hanya dapat dipindah dengan surat.

            --
            Tertib, Pemerintah Kota Tangerang Selatan
            Ringkasan harian, Senin, 13 Juli 2026, 07:00 WIB. Dikirim karena Anda
            asesor Dinas Kesehatan; tercatat di buku pengingat.
            """);
    assertThat(text(parts.getBodyPart(1)))
        .containsSubsequence(
            "Laporan rencana aksi triwulan II 2026: TERLAMBAT 1 hari kerja. Perbaiki daftar",
            "border-left:5px solid #a3201b;",
            "Laporan rencana aksi triwulan II 2026",
            "border-left:5px solid #7f4700;",
            "Perbaiki daftar periksa",
            "Ringkasan harian, Senin, 13 Juli 2026, 07:00 WIB.");
  }

  @Test
  void whatPeopleTypedStaysTextInTheHtmlPart() throws Exception {
    bench.account("ujiasesor", "<b>Asesor</b>", "asesor@uji.example");
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));
    relay().runDue();

    var parts = (MimeMultipart) parse("20260713-070000-ujiasesor-tugas.eml").getContent();
    assertThat(text(parts.getBodyPart(1))).contains("Yth. &lt;b&gt;Asesor&lt;/b&gt;,");
    assertThat(text(parts.getBodyPart(0))).startsWith("Yth. <b>Asesor</b>,");
  }

  @Test
  void carriesTheFileAndItsChecksum() throws Exception {
    var report = Files.writeString(directory.resolve("laporan.pdf"), "%PDF isi laporan");
    outbox.toPerson(
        "ujiasesor",
        MailBench.message(
            "laporan/1",
            new Attachment("Laporan Dinas Kesehatan.pdf", "application/pdf", "laporan.pdf")));
    relay().runDue();

    var parts = (MimeMultipart) parse("20260713-070000-ujiasesor-tugas.eml").getContent();
    assertThat(parts.getContentType()).startsWith("multipart/mixed");
    assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
        .isEqualTo("Laporan Dinas Kesehatan.pdf");
    assertThat(parts.getBodyPart(1).getInputStream().readAllBytes())
        .isEqualTo(Files.readAllBytes(report));
    var words = (MimeMultipart) parts.getBodyPart(0).getContent();
    assertThat(text(words.getBodyPart(0)))
        .contains("Lampiran: Laporan Dinas Kesehatan.pdf")
        .contains("SHA-256 " + Sha256.of(Files.readAllBytes(report)));
  }

  @Test
  void neverSendsAFileThatIsNoLongerTheOneAttached() throws Exception {
    var report = Files.writeString(directory.resolve("laporan.pdf"), "%PDF isi laporan");
    outbox.toPerson(
        "ujiasesor",
        MailBench.message("laporan/1", new Attachment("a.pdf", "application/pdf", "laporan.pdf")));
    Files.writeString(report, "%PDF isi lain");

    relay().runDue();

    assertThat(files()).isEmpty();
    assertThat(register.find("laporan/1", "ujiasesor"))
        .hasValueSatisfying(
            mail -> {
              assertThat(mail.state()).isEqualTo(MailState.GAGAL);
              assertThat(mail.reason()).isEqualTo(FailureReason.LAMPIRAN_BERUBAH);
            });
  }

  @Test
  void waitsWhenTheDirectoryCannotBeWritten() throws Exception {
    Files.writeString(settings.mailDir(), "sebuah berkas di tempat direktori");
    outbox.toPerson("ujiasesor", MailBench.message("tugas/1"));

    relay().runDue();

    assertThat(register.find("tugas/1", "ujiasesor").orElseThrow().state())
        .isEqualTo(MailState.MENUNGGU);
  }

  private MailRelay relay() {
    return bench.relay(
        new EmlFiles(settings.mailDir(), bench.letters(settings), ZoneId.of("Asia/Jakarta")),
        settings);
  }

  private Outbox outboxOf(MailSettings chosen) {
    var clock = application.getBean(java.time.Clock.class);
    return new JdbcOutbox(
        application.getBean(MailTable.class),
        new MailRows(
            application.getBean(JdbcClient.class), application.getBean(MailLetters.class), chosen),
        application.getBean(id.tertib.access.People.class),
        application.getBean(WordsWriter.class),
        new MailAttachments(chosen),
        clock,
        application);
  }

  private List<String> files() throws IOException {
    if (!Files.isDirectory(settings.mailDir())) {
      return List.of();
    }
    try (var files = Files.list(settings.mailDir())) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private MimeMessage parse(String name) throws Exception {
    try (var in = Files.newInputStream(settings.mailDir().resolve(name))) {
      return new MimeMessage(Session.getInstance(new Properties()), in);
    }
  }

  private static String text(BodyPart part) throws Exception {
    return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .replace("\r\n", "\n");
  }
}

package id.tertib.pengaduan;

import static id.tertib.testing.Perkara.done;
import static id.tertib.testing.Perkara.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.SimpananUji.Benda;
import id.tertib.pengaduan.berkas.BerkasUji;
import id.tertib.pengaduan.publik.FormulirUji;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import id.tertib.testing.Visitor;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * After a report was sent with photo and letter, asked about, answered with a photo, handed back,
 * answered with documents, returned, answered again, and rated, no word of it stands anywhere in
 * clear but what was published, and no file tells of the camera, the place or the maker.
 */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class TersegelTest {

  private static final String VERIFIKASI = "Verifikasi laporan";
  private static final String DISPOSISI = "Terima disposisi";
  private static final String TANGGAPAN = "Beri tanggapan pertama";
  private static final String PENANGANAN = "Tangani dan susun jawaban";
  private static final String PERSETUJUAN = "Setujui jawaban";
  private static final String SUREL = "surelzq@contoh.id";

  /** Words that stand nowhere else. */
  private static final List<String> RAHASIA =
      List.of(
          "uraianzq",
          "alamatzq",
          "namazq",
          "surelzq",
          "0812345678901",
          "106.6712345",
          "namafotozq",
          "namasuratzq",
          "isisuratzq",
          "permintaanzq",
          "balasanzq",
          "fotobalasanzq",
          "alasanzq",
          "tanggapanzq",
          "namabuktizq",
          "isibuktizq",
          "catatanzq",
          "jawabanzq",
          "kembalizq",
          "katazq",
          BerkasUji.JEJAK);

  private static final List<String> KAMERA = List.of(BerkasUji.JEJAK, "Exif\0\0");
  private static final List<String> TERBIT = List.of("naskahzq", "tempatzq");

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate jdbc;
  @Autowired ServletContext server;
  @Autowired LoggingSystem logging;

  @Value("${tertib.data-dir}")
  Path data;

  @Value("${tertib.mail-dir}")
  Path mail;

  private FormulirUji warga;
  private LaporanUji laporan;

  @BeforeEach
  void talkative() {
    logging.setLogLevel("id.tertib", LogLevel.TRACE);
  }

  @AfterEach
  void asBefore() {
    logging.setLogLevel("id.tertib", null);
  }

  @Test
  void leavesNoWordInTablesFilesMailsAndLogsButWhatWasPublished(CapturedOutput output)
      throws IOException {
    time.startAt("2026-07-13T08:00");
    send();
    var photo = files("admpengaduan", VERIFIKASI).get(0);
    verify(photo);
    answer();
    rate();
    time.forwardTo("2026-07-14T09:00");

    var words = new ArrayList<>(RAHASIA);
    words.add(laporan.kode());
    words.add(laporan.kode().replace("-", ""));
    var tables = SimpananUji.tables(jdbc);
    assertThat(SimpananUji.terbaca(tables, TERBIT))
        .as("the search finds what is published")
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(tables).extracting(Benda::tempat).anyMatch("act_hi_detail"::equalsIgnoreCase);
    assertNone(tables, words);
    assertThat(SimpananUji.terbaca(SimpananUji.files(mail), List.of("surelzq", laporan.key())))
        .as("mails went out")
        .hasSizeGreaterThan(10);
    assertNone(SimpananUji.files(data), words);
    assertNone(
        SimpananUji.files(((File) server.getAttribute(ServletContext.TEMPDIR)).toPath()), words);
    assertNone(List.of(new Benda("log", output.getAll().getBytes(UTF_8))), words);
    assertNone(pages(photo), words);
  }

  /** By the public form, with a photo that tells where, and a letter that tells who. */
  private void send() {
    warga = new FormulirUji(port).buka();
    time.startAt("2026-07-13T08:01");
    var receipt =
        warga
            .isi("uraian", "Lampu mati, uraianzq, sejak tiga hari.")
            .isi("alamat", "Jalan alamatzq nomor 14")
            .isi("lat", "-6.3123456")
            .isi("long", "106.6712345")
            .isi("nama", "Warga namazq")
            .isi("email", SUREL)
            .isi("telepon", "0812345678901")
            .lampirkan("namafotozq.jpg", foto())
            .lampirkan("namasuratzq.pdf", surat("isisuratzq"))
            .kirim();
    assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
    laporan =
        new LaporanUji(port, beans).terkirim(FormulirUji.nomor(receipt), FormulirUji.kode(receipt));
  }

  private void verify(long photo) {
    laporan
        .tulis("admpengaduan", VERIFIKASI, "permintaan", "Sebutkan permintaanzq.")
        .putuskan("admpengaduan", VERIFIKASI, "tunda");
    done(
        warga.balas(
            laporan.key(), laporan.kode(), "Ini balasanzq saya", "fotobalasanzq.jpg", foto()));
    laporan.jalan();
    var task = laporan.claimed("admpengaduan", VERIFIKASI);
    done(
        laporan
            .as("admpengaduan")
            .send(
                "PUT",
                "/api/tasks/%s/pengaduan/foto".formatted(task),
                "{\"id\":[%d]}".formatted(photo),
                "Content-Type",
                "application/json"));
    assertThat(files("admpengaduan", VERIFIKASI)).hasSize(3);
    laporan
        .pilih("admpengaduan", VERIFIKASI, "{\"kelas\":\"pengaduan\",\"unit\":\"dishub\"}")
        .tulis("admpengaduan", VERIFIKASI, "naskah", "Lampu padam naskahzq.")
        .tulis("admpengaduan", VERIFIKASI, "tempat", "Dekat tempatzq")
        .putuskan("admpengaduan", VERIFIKASI, "teruskan");
    laporan
        .tulis("dishubpejabat", DISPOSISI, "alasan", "Bukan kami, alasanzq.")
        .putuskan("dishubpejabat", DISPOSISI, "kembalikan");
    laporan.unitLain("admpengaduan", "Pilih unit lain", "dsdabmbk").diterima("dsdabmbkpejabat");
  }

  private void answer() {
    attach("tanggapan", "namabuktizq.pdf", surat("isibuktizq"));
    attach("catatan", "namabuktizq.jpg", foto());
    laporan
        .tulis("dsdabmbkpejabat", TANGGAPAN, "tanggapan", "Besok tanggapanzq.")
        .tulis("dsdabmbkpejabat", TANGGAPAN, "catatan", "Ingat catatanzq.")
        .putuskan("dsdabmbkpejabat", TANGGAPAN, "kirim");
    assertThat(files("dsdabmbkpejabat", PENANGANAN)).hasSizeGreaterThanOrEqualTo(4);
    laporan
        .tulis("dsdabmbkpejabat", PENANGANAN, "jawaban", "Sudah jawabanzq.")
        .putuskan("dsdabmbkpejabat", PENANGANAN, "ajukan");
    laporan
        .tulis("dsdabmbkkepala", PERSETUJUAN, "alasan", "Perbaiki kembalizq.")
        .putuskan("dsdabmbkkepala", PERSETUJUAN, "kembalikan")
        .putuskan("dsdabmbkpejabat", PENANGANAN, "ajukan")
        .putuskan("dsdabmbkkepala", PERSETUJUAN, "setujui");
  }

  private void attach(String bagian, String nama, byte[] isi) {
    var task = laporan.claimed("dsdabmbkpejabat", TANGGAPAN);
    done(
        laporan
            .as("dsdabmbkpejabat")
            .upload("/api/tasks/%s/pengaduan/berkas?bagian=%s".formatted(task, bagian), nama, isi));
  }

  /** The reporter fetches every file that his page offers. */
  private void rate() {
    var page = warga.lacak(laporan.key(), laporan.kode()).body();
    var offered = FormulirUji.berkas(page);
    assertThat(offered).as("his own three, and that of the answer").hasSize(4);
    for (var id : offered) {
      var answer = warga.unduh(laporan.key(), laporan.kode(), id);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertNone(List.of(new Benda("unduhan", answer.body())), KAMERA);
    }
    laporan.dinilai(true, "Terima kasih katazq");
  }

  /** What anybody is shown. */
  private List<Benda> pages(long photo) {
    var anybody = Visitor.stranger(port);
    var shown = anybody.download("/layanan/pengaduan/foto/" + photo);
    assertThat(shown.statusCode()).isEqualTo(200);
    var all = new ArrayList<>(List.of(new Benda("foto", shown.body())));
    for (var path :
        List.of(
            "/layanan/pengaduan/laporan",
            "/layanan/pengaduan/laporan/" + laporan.key(),
            "/open311/v2/requests.json",
            "/open311/v2/requests/%s.xml".formatted(laporan.key()))) {
      var page = anybody.download(path);
      assertThat(page.statusCode()).as(path).isEqualTo(200);
      assertThat(new String(page.body(), UTF_8)).contains(TERBIT.get(0));
      all.add(new Benda(path, page.body()));
    }
    return all;
  }

  /**
   * Every file that a step shows, read and without what it told.
   *
   * @return their ids
   */
  private List<Long> files(String account, String step) {
    var base = "/api/tasks/%s/pengaduan".formatted(laporan.task(step));
    var sheet = json(done(laporan.as(account).get(base)));
    var ids =
        sheet.findValues("berkas").stream()
            .flatMap(some -> some.findValues("id").stream())
            .map(id -> id.asLong())
            .distinct()
            .toList();
    for (var id : ids) {
      var answer = laporan.as(account).download(base + "/berkas/" + id);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertNone(List.of(new Benda("unduhan", answer.body())), KAMERA);
    }
    return ids;
  }

  private static byte[] foto() {
    return BerkasUji.foto(300, 200, 6);
  }

  private static byte[] surat(String kata) {
    return BerkasUji.pdf(BerkasUji.tulisan(kata), BerkasUji.foto(foto()));
  }

  /** Mails to the reporter lie in a directory, as in his mailbox: his address stands on them. */
  private static void assertNone(List<Benda> things, List<String> words) {
    var found = SimpananUji.terbaca(things, words);
    found.removeIf(one -> one.contains("-pelapor-") && one.endsWith(": surelzq"));
    assertThat(found).isEmpty();
  }

  @Test
  void wouldFindAWordHoweverItIsPacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write("Ini Katazq saya".getBytes(StandardCharsets.UTF_16LE));
    }
    var letters = Base64.getMimeEncoder().encodeToString(packed.toByteArray());
    for (var one :
        List.of(
            "katazq".getBytes(UTF_8),
            "katazq".getBytes(StandardCharsets.UTF_16BE),
            "ka=\r\ntazq".getBytes(UTF_8),
            packed.toByteArray(),
            ("x" + letters).getBytes(UTF_8),
            surat("katazq"))) {
      assertThat(SimpananUji.terbaca(List.of(new Benda("x", one)), List.of("katazq")))
          .as(new String(one, ISO_8859_1))
          .containsExactly("x: katazq");
    }
    assertThat(SimpananUji.terbaca(List.of(new Benda("foto", foto())), KAMERA)).hasSize(2);
  }
}

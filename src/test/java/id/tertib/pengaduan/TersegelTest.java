package id.tertib.pengaduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kanal;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.LaporanBaru.Titik;
import id.tertib.pengaduan.perkara.Pelapor;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * After a report was taken, asked about, handed back, answered, returned, answered again, and
 * rated, no word of it stands anywhere in clear but what was published.
 */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class TersegelTest {

  private static final String VERIFIKASI = "Verifikasi laporan";
  private static final String DISPOSISI = "Terima disposisi";
  private static final String TANGGAPAN = "Beri tanggapan pertama";
  private static final String PENANGANAN = "Tangani dan susun jawaban";
  private static final String PERSETUJUAN = "Setujui jawaban";

  /** Words that stand nowhere else. */
  private static final List<String> RAHASIA =
      List.of(
          "uraianzq",
          "alamatzq",
          "namazq",
          "surelzq",
          "0812345678901",
          "106.6712345",
          "permintaanzq",
          "balasanzq",
          "alasanzq",
          "tanggapanzq",
          "catatanzq",
          "jawabanzq",
          "kembalizq",
          "katazq");

  private static final List<String> TERBIT = List.of("naskahzq", "tempatzq");

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate jdbc;

  @Value("${tertib.data-dir}")
  Path data;

  @Value("${tertib.mail-dir}")
  Path mail;

  @Test
  void leavesNoWordInTablesFilesMailsAndLogsButWhatWasPublished(CapturedOutput output)
      throws IOException {
    time.startAt("2026-07-13T08:00");
    var laporan = new LaporanUji(port, beans);
    laporan.masuk(
        new LaporanBaru(
            Kanal.WEB,
            null,
            JenisLaporan.PENGADUAN,
            "Lampu mati, uraianzq, sejak tiga hari.",
            "lampu-jalan",
            null,
            "rawa-buntu",
            "Jalan alamatzq nomor 14",
            new Titik(new BigDecimal("-6.3123456"), new BigDecimal("106.6712345")),
            new Pelapor(false, false, "Warga namazq", "surelzq@contoh.id", "0812345678901"),
            List.of(),
            "kiriman-yang-tidak-ditebak"));
    var code = laporan.kode();
    laporan
        .tulis("admpengaduan", VERIFIKASI, "permintaan", "Sebutkan permintaanzq.")
        .putuskan("admpengaduan", VERIFIKASI, "tunda");
    laporan.dibalas("Ini balasanzq saya");
    laporan
        .pilih("admpengaduan", VERIFIKASI, "{\"kelas\":\"pengaduan\",\"unit\":\"dishub\"}")
        .tulis("admpengaduan", VERIFIKASI, "naskah", "Lampu padam naskahzq.")
        .tulis("admpengaduan", VERIFIKASI, "tempat", "Dekat tempatzq")
        .putuskan("admpengaduan", VERIFIKASI, "teruskan");
    laporan
        .tulis("dishubpejabat", DISPOSISI, "alasan", "Bukan kami, alasanzq.")
        .putuskan("dishubpejabat", DISPOSISI, "kembalikan");
    laporan.unitLain("admpengaduan", "Pilih unit lain", "dsdabmbk").diterima("dsdabmbkpejabat");
    laporan
        .tulis("dsdabmbkpejabat", TANGGAPAN, "tanggapan", "Besok tanggapanzq.")
        .tulis("dsdabmbkpejabat", TANGGAPAN, "catatan", "Ingat catatanzq.")
        .putuskan("dsdabmbkpejabat", TANGGAPAN, "kirim");
    laporan
        .tulis("dsdabmbkpejabat", PENANGANAN, "jawaban", "Sudah jawabanzq.")
        .putuskan("dsdabmbkpejabat", PENANGANAN, "ajukan");
    laporan
        .tulis("dsdabmbkkepala", PERSETUJUAN, "alasan", "Perbaiki kembalizq.")
        .putuskan("dsdabmbkkepala", PERSETUJUAN, "kembalikan")
        .putuskan("dsdabmbkpejabat", PENANGANAN, "ajukan")
        .putuskan("dsdabmbkkepala", PERSETUJUAN, "setujui");
    laporan.dinilai(true, "Terima kasih katazq");
    time.forwardTo("2026-07-14T09:00");

    var words = new ArrayList<>(RAHASIA);
    words.add(code);
    words.add(code.replace("-", ""));
    var tables = tables();
    assertThat(tables).contains(TERBIT.get(0), TERBIT.get(1));
    assertNone(words, "tabel", tables);
    assertNone(words, "berkas", files(data, mail));
    assertNone(
        words, "surel", files(mail, mail.resolve("tidak-ada")).replace("surelzq@contoh.id", ""));
    assertNone(words, "log", output.getAll());
  }

  private static void assertNone(List<String> words, String where, String all) {
    var plain = all.toLowerCase(Locale.ROOT);
    for (var word : words) {
      assertThat(plain.contains(word.toLowerCase(Locale.ROOT)))
          .as("%s terbaca dalam %s", word, where)
          .isFalse();
    }
  }

  private String tables() {
    var all = new StringBuilder();
    jdbc.queryForList(
            "select table_name from information_schema.tables where lower(table_schema) = 'public'",
            String.class)
        .forEach(
            table ->
                jdbc.query(
                    "select * from \"%s\"".formatted(table),
                    row -> {
                      for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        var value = row.getObject(column);
                        var bytes = value instanceof byte[] raw ? raw : null;
                        var text = row.getString(column);
                        all.append(text).append('\n');
                        if (bytes != null) {
                          all.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
                        }
                      }
                    }));
    return all.toString();
  }

  /** The demo's letters lie below the data; they count as delivered. */
  private static String files(Path root, Path without) throws IOException {
    if (!Files.exists(root)) {
      return "";
    }
    var all = new StringBuilder();
    try (var found = Files.walk(root)) {
      for (var file :
          found.filter(Files::isRegularFile).filter(one -> !one.startsWith(without)).toList()) {
        all.append(file.getFileName()).append('\n');
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).append('\n');
      }
    }
    return all.toString();
  }
}

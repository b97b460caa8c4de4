package id.tertib.pengaduan.berkas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.LaporanUji;
import id.tertib.pengaduan.perkara.PelaporDesk;
import id.tertib.pengaduan.perkara.Pesan;
import id.tertib.pengaduan.perkara.PesanTable;
import id.tertib.testing.ProcessTest;
import id.tertib.testing.TimeTravel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

@ProcessTest
class BerkasTersegelTest {

  private static final byte[] ISI =
      "isi surat warga yang dibaca orang".getBytes(StandardCharsets.UTF_8);
  private static final LampiranBersih SURAT =
      new LampiranBersih("Surat Bu Sri.pdf", "application/pdf", ISI);
  private static final LampiranBersih FOTO = new LampiranBersih("Rumah.jpg", "image/jpeg", ISI);

  @LocalServerPort int port;
  @Autowired ApplicationContext beans;
  @Autowired TimeTravel time;
  @Autowired BerkasLaporan files;
  @Autowired BerkasDisimpan kept;
  @Autowired PesanTable messages;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;

  @Value("${tertib.data-dir}")
  Path dataDir;

  private LaporanUji laporan;
  private String nomor = "";

  @BeforeEach
  void report() throws IOException {
    FileSystemUtils.deleteRecursively(dataDir.resolve("pengaduan"));
    time.startAt("2026-07-13T08:00");
    laporan = new LaporanUji(port, beans).masuk();
    nomor = laporan.key();
  }

  @AfterEach
  void noFiles() throws IOException {
    FileSystemUtils.deleteRecursively(dataDir.resolve("pengaduan"));
  }

  @Test
  void keepsNothingInClearAndGivesItBackWhole() throws IOException {
    keep(SURAT, FOTO);

    assertThat(files.milik(nomor))
        .extracting(Lampiran::nama, Lampiran::mediaType, Lampiran::ukuran, Lampiran::pesan)
        .containsExactly(
            tuple("Surat Bu Sri.pdf", "application/pdf", (long) ISI.length, null),
            tuple("Rumah.jpg", "image/jpeg", (long) ISI.length, null));
    assertThat(files.isi(files.milik(nomor).get(0))).isEqualTo(ISI);
    var onDisk = onDisk();
    assertThat(onDisk).hasSize(2);
    for (var file : onDisk) {
      assertThat(BerkasUji.holds(Files.readAllBytes(file), "warga")).isFalse();
      assertThat(file.toString()).doesNotContain(nomor).doesNotContain("Sri");
    }
    assertThat(row("nama")).noneMatch(name -> BerkasUji.holds(name, "Sri"));
  }

  @Test
  void letsNobodyElseOnTheServerReadThem() throws IOException {
    assumeThat(Files.getFileStore(dataDir).supportsFileAttributeView("posix")).isTrue();

    keep(FOTO);

    var file = onDisk().get(0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void opensNoFileThatWasPutInAnothersPlace() throws IOException {
    keep(SURAT, FOTO);
    var both = onDisk();
    var first = Files.readAllBytes(both.get(0));
    Files.write(both.get(1), first);
    jdbc.sql("update pengaduan_berkas set sha256 = ?")
        .params(id.tertib.data.Sha256.of(first))
        .update();

    var opened = files.milik(nomor).stream().filter(this::opens).count();

    assertThat(opened).isEqualTo(1);
  }

  private boolean opens(Lampiran one) {
    try {
      return files.isi(one).length > 0;
    } catch (RefusedException refused) {
      assertThat(refused.reason()).contains("rusak atau tertukar");
      return false;
    }
  }

  @Test
  void leavesNothingOfAReportThatFailed() throws IOException {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      files.simpan(nomor, null, List.of(SURAT, FOTO));
                      assertThat(onDiskNow()).hasSize(2);
                      throw new IllegalStateException("gagal");
                    }))
        .hasMessage("gagal");

    assertThat(onDisk()).isEmpty();
    assertThat(files.milik(nomor)).isEmpty();
  }

  @Test
  void refusesKindlyWhereTheDiskTakesNothingAndKeepsNoHalf() throws IOException {
    Files.createFile(dataDir.resolve("pengaduan"));

    var refused = catchThrowableOfType(RefusedException.class, () -> keep(SURAT));

    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.reason()).contains("tidak ada yang terkirim", "coba lagi nanti");
    assertThat(files.milik(nomor)).isEmpty();
  }

  @Test
  void saysOfADamagedOrMissingFileWhatHappened() throws IOException {
    keep(SURAT, FOTO);
    var both = files.milik(nomor);
    Files.write(path(both.get(0)), "lain".getBytes(StandardCharsets.UTF_8));
    Files.delete(path(both.get(1)));

    for (var one : both) {
      assertThat(catchThrowableOfType(RefusedException.class, () -> files.isi(one)).reason())
          .isEqualTo(
              "Lampiran laporan %s rusak di penyimpanan server, jadi tidak diberikan. Administrator sudah diberi tahu; minta dipulihkan dari cadangan."
                  .formatted(nomor));
    }
  }

  @Test
  void areCheckedWithAllKeptFilesWithoutBeingOpened() {
    keep(SURAT, FOTO);

    assertThat(kept.count()).isEqualTo(2);
    var first = kept.after("", 1);
    assertThat(first).hasSize(1);
    assertThat(kept.after(first.get(0).key(), 10)).hasSize(1);
    assertThat(first.get(0).file().name()).isEqualTo("Lampiran laporan " + nomor);
    assertThat(kept.uses(first.get(0).file().path())).containsExactly("lampiran laporan " + nomor);
    assertThat(kept.uses("bukti/ab/cd")).isEmpty();
  }

  @Test
  void publishesTickedPicturesAndNeverAPdf() {
    keep(SURAT, FOTO, FOTO);
    var all = files.milik(nomor).stream().map(Lampiran::id).toList();

    files.terbitkan(nomor, all.subList(0, 2));
    assertThat(files.milik(nomor)).extracting(Lampiran::terbit).containsExactly(false, true, false);
    assertThat(files.terbit(nomor)).extracting(Lampiran::id).containsExactly(all.get(1));

    files.terbitkan(nomor, List.of());
    assertThat(files.milik(nomor)).extracting(Lampiran::terbit).containsOnly(false);

    files.terbitkan("PGD-2026-999999", all);
    assertThat(files.milik(nomor)).extracting(Lampiran::terbit).containsOnly(false);
  }

  @Test
  void isSealedInATransactionOnly() {
    assertThatThrownBy(() -> files.simpan(nomor, null, List.of(FOTO)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void goesWithTheAnswerForWhichItWasUploaded() {
    laporan
        .diteruskan("pengaduan", "dishub")
        .putuskan("dishubpejabat", "Terima disposisi", "terima");
    files.simpanNaskah(nomor, "tanggapan", List.of(SURAT, FOTO));
    assertThat(files.milik(nomor)).as("not sent yet").isEmpty();
    var draft = files.naskah(nomor, "tanggapan");
    assertThat(files.find(draft.get(0).id())).isEmpty();
    assertThat(files.cariNaskah(nomor, draft.get(0).id())).contains(draft.get(0));
    assertThat(files.cariNaskah("PGD-2026-999999", draft.get(0).id())).isEmpty();
    files.buang("PGD-2026-999999", draft.get(0).id());
    files.buang(nomor, draft.get(1).id());

    laporan.ditanggapi("dishubpejabat");

    var answer =
        messages.of(nomor).stream()
            .filter(one -> one.jenis() == Pesan.Jenis.TANGGAPAN)
            .findFirst()
            .orElseThrow();
    assertThat(files.milik(nomor))
        .extracting(Lampiran::nama, Lampiran::pesan)
        .containsExactly(tuple("Surat Bu Sri.pdf", answer.id()));
    assertThat(files.naskah(nomor, "tanggapan")).isEmpty();
    assertThat(onDiskNow()).hasSize(1);
    assertThat(files.isi(files.milik(nomor).get(0))).isEqualTo(ISI);
  }

  @Test
  void isGivenUpWithItsDraft() {
    files.simpanNaskah(nomor, "permintaan", List.of(FOTO));

    laporan.diteruskan("pengaduan", "dishub");

    assertThat(files.naskah(nomor, "permintaan")).isEmpty();
    assertThat(onDiskNow()).isEmpty();
  }

  @Test
  void takesNoSixthFileWithADraft() {
    files.simpanNaskah(nomor, "jawaban", List.of(FOTO, FOTO, FOTO, FOTO));

    assertThatThrownBy(() -> files.simpanNaskah(nomor, "jawaban", List.of(FOTO, SURAT)))
        .isInstanceOf(BerkasDitolak.class)
        .hasMessageContaining("sudah ada 4");
    assertThat(files.naskah(nomor, "jawaban")).hasSize(4);
    assertThat(onDiskNow()).hasSize(4);
  }

  @Test
  void comesWithAReportersReply() {
    var clean = files.periksa(List.of(new LampiranBaru("a.jpg", BerkasUji.foto(640, 480, 6))));

    beans.getBean(PelaporDesk.class).balas(nomor, "Ini fotonya", clean);

    var one = files.milik(nomor).get(0);
    assertThat(one.pesan()).isNotNull();
    assertThat(files.isi(one)).isEqualTo(clean.get(0).isi());
    assertThat(BerkasUji.holds(files.isi(one), BerkasUji.JEJAK)).isFalse();
  }

  @Test
  void takesAReplyWithTheSameFilesTwiceAsOneAndWithAnotherAsTwo() {
    var reply =
        List.of(
            photo(640), new LampiranBaru("surat.pdf", BerkasUji.pdf(BerkasUji.tulisan("halaman"))));

    answer("Ini fotonya", reply);
    answer("Ini fotonya", reply);
    assertThat(files.milik(nomor)).hasSize(2);

    answer("Ini fotonya", List.of(photo(320)));
    answer("", List.of(photo(320)));
    answer("", List.of(photo(320)));
    assertThat(files.milik(nomor)).hasSize(4);
  }

  private static LampiranBaru photo(int width) {
    return new LampiranBaru("a.jpg", BerkasUji.foto(width, 480, 1));
  }

  private void answer(String words, List<LampiranBaru> some) {
    beans.getBean(PelaporDesk.class).balas(nomor, words, files.periksa(some));
  }

  private void keep(LampiranBersih... some) {
    transaction.executeWithoutResult(status -> files.simpan(nomor, null, List.of(some)));
  }

  private Path path(Lampiran one) {
    return dataDir.resolve(
        jdbc.sql("select jalur from pengaduan_berkas where id = ?")
            .params(one.id())
            .query(String.class)
            .single());
  }

  private List<byte[]> row(String column) {
    return jdbc.sql("select %s from pengaduan_berkas".formatted(column))
        .query((row, number) -> row.getBytes(1))
        .list();
  }

  private List<Path> onDiskNow() {
    try {
      return onDisk();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Path> onDisk() throws IOException {
    var folder = dataDir.resolve("pengaduan");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}

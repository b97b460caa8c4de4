package id.tertib.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.tertib.audit.AuditRow;
import id.tertib.audit.AuditTrail;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.FileSystemUtils;

@ProcessTest
class DiskEvidenceStoreTest {

  @Autowired EvidenceStore store;
  @Autowired AuditTrail audit;

  @Value("${tertib.data-dir}")
  Path dataDir;

  @BeforeEach
  void noFiles() throws IOException {
    FileSystemUtils.deleteRecursively(dataDir.resolve("bukti"));
  }

  @AfterEach
  void backToday() {
    ClockUtil.reset();
  }

  @Test
  void keepsADocumentUnderItsHash() throws IOException {
    var pdf = Documents.pdf();

    var kept = simpan("dinkes", "SK tim.pdf", pdf);

    assertThat(kept.mediaType()).isEqualTo("application/pdf");
    assertThat(kept.size()).isEqualTo(pdf.length);
    assertThat(store.find(kept.id())).contains(kept);
    assertThat(
            dataDir
                .resolve("bukti")
                .resolve(kept.sha256().substring(0, 2))
                .resolve(kept.sha256().substring(2)))
        .hasBinaryContent(pdf);
    try (var content = store.open(kept)) {
      assertThat(content).hasBinaryContent(pdf);
    }
  }

  @Test
  void storesTheSameContentOnceUnderSeveralNamesAndOffices() throws IOException {
    var pdf = Documents.pdf();

    var first = simpan("dinkes", "SK.pdf", pdf);
    var same = simpan("dinkes", "SK.pdf", pdf);
    ClockUtil.offset(60_000L);
    var renamed = simpan("dinkes", "SK final.pdf", pdf);
    var elsewhere = simpan("bappeda", "SK.pdf", pdf);

    assertThat(same.id()).isEqualTo(first.id());
    assertThat(List.of(first.id(), renamed.id(), elsewhere.id())).doesNotHaveDuplicates();
    assertThat(files()).hasSize(1);
    assertThat(store.ofOwner("dinkes")).extracting(Evidence::name).containsExactly("SK final.pdf");
    assertThat(store.findAll(List.of(first.id(), elsewhere.id(), "tidak-ada")))
        .containsOnlyKeys(first.id(), elsewhere.id());
  }

  @Test
  void writesTheUploadToTheTrail() {
    var kept = simpan("dinkes", "SK.pdf", Documents.pdf());

    assertThat(audit.of("dinkes"))
        .extracting(AuditRow::who, AuditRow::what, AuditRow::detail, AuditRow::after)
        .containsExactly(tuple("dinkesasesor", "mengunggah", "SK.pdf", "SHA-256 " + kept.sha256()));
  }

  @Test
  void refusesNothingAndTooMuchAndLeavesNoFile() throws IOException {
    assertThat(refusal(InputStream.nullInputStream())).contains("kosong");
    assertThat(refusal(new Endless())).contains("lebih besar dari 25 MB");
    assertThat(refusal(new ByteArrayInputStream(new byte[] {1, 2, 3}))).contains("bukan PDF");

    assertThat(files()).isEmpty();
    assertThat(store.ofOwner("dinkes")).isEmpty();
  }

  @Test
  void takesAFileOfExactlyTheLimit() {
    var pdf = Documents.pdf();
    var padded = java.util.Arrays.copyOf(pdf, (int) DiskEvidenceStore.LARGEST);

    assertThat(simpan("dinkes", "besar.pdf", padded).size()).isEqualTo(25 * 1024 * 1024);
  }

  @Test
  void givesNoDocumentThatWasChangedOrLost() throws IOException {
    var kept = simpan("dinkes", "SK tim.pdf", Documents.pdf());
    var place = files().get(0);
    var changed = Files.readAllBytes(place);
    changed[changed.length / 2] ^= 1;
    Files.write(place, changed);

    assertThat(damaged(kept)).contains("Dokumen “SK tim.pdf” rusak", "dipulihkan dari cadangan");
    Files.write(place, java.util.Arrays.copyOf(changed, 10));
    assertThat(damaged(kept)).contains("SK tim.pdf");
    Files.delete(place);
    assertThat(damaged(kept)).contains("SK tim.pdf");
  }

  @Test
  void mendsADamagedDocumentByTheSameUpload() throws IOException {
    var pdf = Documents.pdf();
    var kept = simpan("dinkes", "SK tim.pdf", pdf);
    var changed = pdf.clone();
    changed[7] ^= 1;
    Files.write(files().get(0), changed);

    simpan("dinkes", "SK tim.pdf", pdf);

    try (var content = store.open(kept)) {
      assertThat(content).hasBinaryContent(pdf);
    }
  }

  @Test
  void keepsWhatOnlyTheServiceReads() throws IOException {
    assumeThat(dataDir.getFileSystem().supportedFileAttributeViews()).contains("posix");
    simpan("dinkes", "SK tim.pdf", Documents.pdf());

    var place = files().get(0);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.getParent())))
        .isEqualTo("rwx------");
  }

  private String damaged(Evidence kept) {
    var refused = catchThrowableOfType(RefusedException.class, () -> store.open(kept));
    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(500);
    return refused.reason();
  }

  private Evidence simpan(String office, String name, byte[] content) {
    try {
      return store.store(
          office, "2026-S2/" + office, "dinkesasesor", name, new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String refusal(InputStream content) {
    var refused =
        catchThrowableOfType(
            RefusedException.class,
            () -> store.store("dinkes", "2026-S2/dinkes", "dinkesasesor", "SK.pdf", content));
    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(400);
    return refused.reason();
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(dataDir.resolve("bukti"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** Never ends; whoever reads it whole would never return. */
  private static final class Endless extends InputStream {
    @Override
    public int read() {
      return 'x';
    }
  }
}

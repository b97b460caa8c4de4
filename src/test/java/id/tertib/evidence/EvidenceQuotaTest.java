package id.tertib.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.testing.ProcessTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** What the documents of one case may take together. */
@ProcessTest
class EvidenceQuotaTest {

  private static final byte[] PDF = Documents.pdf();
  private static final String CASE = "2026-S2/dinkes";

  @Autowired EvidenceStore store;
  @Autowired Sentences words;
  @Autowired JdbcClient jdbc;

  private EvidenceQuota quota;

  @BeforeEach
  void tenMegabytes() {
    quota = new EvidenceQuota(jdbc, words, DataSize.ofBytes(10_000_000));
  }

  @Test
  void refusesWhatIsMoreThanTheCaseMayHaveAndSaysHowMuchItUses() throws IOException {
    simpan(CASE, "satu.pdf", 6_000_000, 'a');

    assertThat(refusal(() -> quota.require(CASE, "lain", 4_000_001)))
        .contains("perkara 2026-S2/dinkes", "sudah memakai 6 MB dari 10 MB", "administrator");
    assertThatCode(() -> quota.require(CASE, "lain", 4_000_000)).doesNotThrowAnyException();
  }

  @Test
  void countsEachContentOnceAndEachCaseForItself() throws IOException {
    simpan(CASE, "satu.pdf", 6_000_000, 'a');
    simpan(CASE, "nama lain.pdf", 6_000_000, 'a');
    var same = simpan("2026-S2/bappeda", "satu.pdf", 9_000_000, 'b');

    assertThatCode(() -> quota.require(CASE, "lain", 4_000_000)).doesNotThrowAnyException();
    assertThatCode(() -> quota.require("2026-S2/bappeda", same.sha256(), same.size()))
        .doesNotThrowAnyException();
  }

  @Test
  void receivesNothingMoreWhenEverythingIsUsed() throws IOException {
    simpan(CASE, "satu.pdf", 5_000_000, 'a');
    simpan(CASE, "dua.pdf", 5_000_000, 'b');

    assertThat(refusal(() -> quota.requireSome(CASE))).contains("sudah memakai 10 MB dari 10 MB");
    assertThatCode(() -> quota.requireSome("2026-S2/bappeda")).doesNotThrowAnyException();
  }

  private Evidence simpan(String subject, String name, int size, char filling) throws IOException {
    var content = Arrays.copyOf(PDF, size);
    Arrays.fill(content, PDF.length, size, (byte) filling);
    var office = subject.substring(subject.indexOf('/') + 1);
    return store.store(office, subject, "admin", name, new ByteArrayInputStream(content));
  }

  private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    var refused = catchThrowableOfType(RefusedException.class, work);
    assertThat(refused).isNotNull();
    assertThat(refused.status()).isEqualTo(400);
    return refused.reason();
  }
}

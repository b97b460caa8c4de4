package id.tertib.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.tertib.data.UniqueRow;
import id.tertib.engine.RefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is sealed is read by nobody else, and by us for as long as its key is there. */
@ExtendWith(OutputCaptureExtension.class)
abstract class VaultStory {

  private static final String OWNER = "pengaduan/PGD-2026-000001";
  private static final String PLACE = "pengaduan.isi/1";
  private static final String TEXT = "Jalan di depan SDN 2 berlubang 🕳 شارع";
  private static final String OLD = key(1);
  private static final String NEW = key(2);

  @Autowired Vault vault;
  @Autowired JdbcClient jdbc;
  @Autowired UniqueRow uniqueRow;
  @Autowired Clock clock;
  @Autowired PlatformTransactionManager transactions;
  @Autowired LoggingSystem logging;

  @Test
  void givesBackWhatWasSealedAndShowsNothingOfIt() {
    var sealed = vault.sealText(OWNER, PLACE, TEXT);

    assertThat(vault.openText(OWNER, PLACE, sealed)).isEqualTo(TEXT);
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("berlubang");
    assertThat(vault.sealText(OWNER, PLACE, TEXT)).isNotEqualTo(sealed);
    assertThat(vault.open(OWNER, PLACE, vault.seal(OWNER, PLACE, new byte[0]))).isEmpty();
  }

  @Test
  void givesEveryOwnerAKeyOfItsOwn() {
    vault.sealText(OWNER, PLACE, TEXT);
    vault.sealText(OWNER, "pengaduan.nama/1", "Siti");
    vault.sealText("pengaduan/PGD-2026-000002", PLACE, TEXT);

    assertThat(owners()).containsExactly(OWNER, "pengaduan/PGD-2026-000002");
  }

  @Test
  void opensNothingThatWasChangedOrSwapped() {
    var sealed = vault.sealText(OWNER, PLACE, TEXT);
    var other = vault.sealText("pengaduan/PGD-2026-000002", PLACE, TEXT);
    for (var at = 0; at < sealed.length; at++) {
      var changed = sealed.clone();
      changed[at] ^= 1;
      assertDamaged(OWNER, PLACE, changed);
    }
    assertDamaged(OWNER, PLACE, Arrays.copyOf(sealed, sealed.length - 1));
    assertDamaged(OWNER, PLACE, new byte[0]);
    assertDamaged(OWNER, "pengaduan.isi/2", sealed);
    assertDamaged(OWNER, PLACE, other);
  }

  @Test
  void opensNothingWithTheKeyOfAnotherOwner() {
    var sealed = vault.sealText(OWNER, PLACE, TEXT);
    vault.sealText("pengaduan/PGD-2026-000002", PLACE, TEXT);
    jdbc.sql("update brankas_kunci set milik = 'x' where milik = ?").param(OWNER).update();
    jdbc.sql("update brankas_kunci set milik = ? where milik = 'pengaduan/PGD-2026-000002'")
        .param(OWNER)
        .update();

    assertThatThrownBy(() -> vault.open(OWNER, PLACE, sealed))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.status()).isEqualTo(500))
        .hasMessageContaining("Pulihkan tabel brankas_kunci");
  }

  @Test
  void opensNothingOfAnOwnerThatWasForgotten() {
    var sealed = vault.sealText(OWNER, PLACE, TEXT);
    inTransaction(
        () -> {
          assertThat(vault.openText(OWNER, PLACE, sealed)).isEqualTo(TEXT);
          vault.forget(OWNER);
          assertForgotten(sealed);
        });

    assertForgotten(sealed);
    assertThat(owners()).isEmpty();
    vault.sealText(OWNER, PLACE, TEXT);
    assertDamaged(OWNER, PLACE, sealed);
  }

  @Test
  void keepsNoKeyOfATransactionThatFailed() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      vault.sealText(OWNER, PLACE, TEXT);
                      throw new IllegalStateException("batal");
                    }))
        .hasMessage("batal");

    assertThat(owners()).isEmpty();
    var sealed = vault.sealText(OWNER, PLACE, TEXT);
    assertThat(vault.openText(OWNER, PLACE, sealed)).isEqualTo(TEXT);
  }

  @Test
  void keepsAForgottenOwnerWhenTheTransactionFails() {
    var sealed = vault.sealText(OWNER, PLACE, TEXT);
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      vault.forget(OWNER);
                      throw new IllegalStateException("batal");
                    }))
        .hasMessage("batal");

    assertThat(vault.openText(OWNER, PLACE, sealed)).isEqualTo(TEXT);
  }

  /**
   * Two nodes seal for the same new owner. 1. Node A makes the key and does not commit yet. 2. Node
   * B finds none, makes one of its own, and waits for A's row. 3. A commits. 4. B takes A's key;
   * both seals open.
   */
  @Test
  void sealsWithOneKeyWhenTwoBeginAtOnce() throws Exception {
    var made = new CountDownLatch(1);
    var tried = new CountDownLatch(1);
    var first =
        CompletableFuture.supplyAsync(
            () ->
                inTransaction(
                    () -> {
                      var sealed = vault.sealText(OWNER, PLACE, "pertama");
                      made.countDown();
                      await(tried);
                      return sealed;
                    }));
    await(made);
    var second =
        CompletableFuture.supplyAsync(
            () ->
                inTransaction(
                    () -> {
                      tried.countDown();
                      return vault.sealText(OWNER, PLACE, "kedua");
                    }));

    assertThat(vault.openText(OWNER, PLACE, first.get(20, TimeUnit.SECONDS))).isEqualTo("pertama");
    assertThat(vault.openText(OWNER, PLACE, second.get(20, TimeUnit.SECONDS))).isEqualTo("kedua");
  }

  @Test
  void hashesAlikeForAPurposeAndNeverAcrossPurposes() {
    var hash = vault.hash("kode", "ABCD-1234");

    assertThat(hash).matches("[0-9a-f]{64}").isEqualTo(vault.hash("kode", "ABCD-1234"));
    assertThat(vault.hash("kode", "ABCD-1235")).isNotEqualTo(hash);
    assertThat(vault.hash("kata", "ABCD-1234")).isNotEqualTo(hash);
    assertThat(vault.hash("kodeA", "BCD-1234")).isNotEqualTo(hash);
  }

  @Test
  void opensAndHashesAsBeforeAfterAChangeOfTheMasterKey() {
    emptyTable();
    var before = vault(OLD, "");
    var sealed = before.sealText(OWNER, PLACE, TEXT);
    var hash = before.hash("kode", "ABCD");

    var after = vault(NEW, "%s, %s".formatted(key(9), OLD));

    assertThat(after.openText(OWNER, PLACE, sealed)).isEqualTo(TEXT);
    assertThat(after.hash("kode", "ABCD")).isEqualTo(hash);
    rewrapping(NEW, OLD).now();
    var alone = vault(NEW, "");
    assertThat(alone.openText(OWNER, PLACE, sealed)).isEqualTo(TEXT);
    assertThat(alone.hash("kode", "ABCD")).isEqualTo(hash);
    assertThat(masters()).containsExactly(MasterKey.of("", NEW).id());
  }

  /** A program that ends between two batches; meanwhile one owner is forgotten, one is new. */
  @Test
  void goesOnWithRewrappingWhereItStopped() {
    emptyTable();
    var before = vault(OLD, "");
    var sealed =
        List.of(1, 2, 3, 4, 5).stream().map(at -> before.sealText(owner(at), PLACE, TEXT)).toList();
    var keys = MasterKeys.of(NEW, OLD);
    rewrapping(NEW, OLD).batch(MasterKey.of("", OLD).id(), "", 3, keys);
    assertThat(masters()).hasSize(2);

    var between = vault(NEW, OLD);
    sealed.forEach(
        each ->
            assertThat(between.openText(owner(sealed.indexOf(each) + 1), PLACE, each))
                .isEqualTo(TEXT));
    between.forget(owner(4));
    between.sealText(owner(6), PLACE, TEXT);
    rewrapping(NEW, OLD).now();

    assertThat(masters()).containsExactly(MasterKey.of("", NEW).id());
    assertThat(owners()).containsExactly(owner(1), owner(2), owner(3), owner(5), owner(6));
    assertThat(vault(NEW, "").openText(owner(5), PLACE, sealed.get(4))).isEqualTo(TEXT);
  }

  @Test
  void saysInTheLogHowFarItIsAndNoKey(CapturedOutput log) {
    emptyTable();
    vault(OLD, "").sealText(OWNER, PLACE, TEXT);
    logging.setLogLevel("id.tertib.vault", LogLevel.INFO);
    try {
      rewrapping(NEW, OLD).now();
    } finally {
      logging.setLogLevel("id.tertib.vault", null);
    }

    assertThat(log)
        .contains("2 kunci data sudah dibungkus ulang dengan " + MasterKey.of("", NEW).id());
    assertThat(log).doesNotContain(OLD).doesNotContain(NEW).doesNotContain("berlubang");
  }

  @Test
  void staysClosedWithAWrongKeyAndSaysWhichOneIsMissing(CapturedOutput log) {
    emptyTable();
    var sealed = vault(OLD, "").sealText(OWNER, PLACE, TEXT);

    var wrong = vault(NEW, key(9));

    assertThat(wrong.isOpen()).isFalse();
    assertThat(wrong.closedBecause().orElseThrow())
        .contains("bukan kunci basis data ini")
        .contains(MasterKey.of("", OLD).id())
        .contains("TERTIB_DATA_KEY_FORMER");
    assertThat(log).contains("Brankas tertutup").doesNotContain(OLD).doesNotContain(NEW);
    assertClosed(() -> wrong.openText(OWNER, PLACE, sealed));
    assertClosed(() -> wrong.sealText(OWNER, PLACE, TEXT));
    assertClosed(() -> wrong.hash("kode", "ABCD"));
    assertThat(vault(OLD, "").openText(OWNER, PLACE, sealed)).isEqualTo(TEXT);
  }

  /** The former key was taken away before everything was wrapped anew. */
  @Test
  void tellsWhatAFormerKeyThatIsGoneStillWraps(CapturedOutput log) {
    emptyTable();
    var before = vault(OLD, "");
    var sealed =
        List.of(before.sealText(owner(1), PLACE, TEXT), before.sealText(owner(2), PLACE, TEXT));
    rewrapping(NEW, OLD).batch(MasterKey.of("", OLD).id(), "", 2, MasterKeys.of(NEW, OLD));

    var tooEarly = vault(NEW, "");

    assertThat(tooEarly.isOpen()).isTrue();
    assertThat(log).contains("1 kunci masih dibungkus kunci induk " + MasterKey.of("", OLD).id());
    assertThat(tooEarly.openText(owner(1), PLACE, sealed.get(0))).isEqualTo(TEXT);
    assertThatThrownBy(() -> tooEarly.openText(owner(2), PLACE, sealed.get(1)))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.status()).isEqualTo(503))
        .hasMessageContaining("TERTIB_DATA_KEY_FORMER");
  }

  @Test
  void staysClosedWithoutAKey() {
    emptyTable();
    var without = vault("", "");

    assertThat(without.isOpen()).isFalse();
    assertThat(without.closedBecause().orElseThrow()).contains("TERTIB_DATA_KEY belum diisi");
    assertClosed(() -> without.sealText(OWNER, PLACE, TEXT));
    assertThat(masters()).isEmpty();
    without.forget(OWNER);
  }

  private void assertDamaged(String owner, String place, byte[] sealed) {
    assertThatThrownBy(() -> vault.open(owner, place, sealed))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.status()).isEqualTo(500))
        .hasMessageContaining("rusak atau tertukar");
  }

  private void assertForgotten(byte[] sealed) {
    assertThatThrownBy(() -> vault.open(OWNER, PLACE, sealed))
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.status()).isEqualTo(404))
        .hasMessageContaining("dimusnahkan");
  }

  private static void assertClosed(Runnable use) {
    assertThatThrownBy(use::run)
        .isInstanceOfSatisfying(RefusedException.class, e -> assertThat(e.status()).isEqualTo(503))
        .hasMessageContaining("kunci data belum terpasang");
  }

  /** As another start with these settings would have it. */
  private Vault vault(String key, String former) {
    var keys = new DataKeys(table());
    return new Vault(new VaultDoor(MasterKeys.of(key, former), table(), keys), keys);
  }

  private Rewrapping rewrapping(String key, String former) {
    var door = new VaultDoor(MasterKeys.of(key, former), table(), new DataKeys(table()));
    return new Rewrapping(door, table(), transactions);
  }

  private KeyTable table() {
    return new KeyTable(jdbc, uniqueRow, clock);
  }

  /** Of the key, too, with which this application began. */
  private void emptyTable() {
    jdbc.sql("delete from brankas_kunci").update();
  }

  private List<String> owners() {
    return jdbc.sql(
            "select milik from brankas_kunci where milik not like 'brankas/%' order by milik")
        .query(String.class)
        .list();
  }

  private List<String> masters() {
    return jdbc.sql("select distinct induk from brankas_kunci").query(String.class).list();
  }

  private <T> T inTransaction(Supplier<T> work) {
    return new TransactionTemplate(transactions).execute(status -> work.get());
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String owner(int number) {
    return "pengaduan/PGD-2026-%06d".formatted(number);
  }

  private static String key(int seed) {
    var bytes = new byte[Cipher.LENGTH];
    Arrays.fill(bytes, (byte) seed);
    return Base64.getEncoder().encodeToString(bytes);
  }
}

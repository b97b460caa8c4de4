package id.tertib.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class TransactionMemoryTest {

  private record Number(String of) implements TransactionMemory.Question<Integer> {}

  private record Setting() implements TransactionMemory.Question<Integer> {

    @Override
    public boolean isSetting() {
      return true;
    }
  }

  private record Row(String key) implements TransactionMemory.Lock {}

  private final DataSourceTransactionManager manager =
      new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:ingatan"));
  private final TransactionTemplate transaction = new TransactionTemplate(manager);
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger locks = new AtomicInteger();

  @Test
  void readsAgainEachTimeOutsideATransaction() {
    assertThat(ask("a")).isEqualTo(1);
    assertThat(ask("a")).isEqualTo(2);
  }

  @Test
  void readsTheSameOnceInATransactionAndAnewInTheNext() {
    transaction.executeWithoutResult(
        status -> {
          assertThat(ask("a")).isEqualTo(1);
          assertThat(ask("a")).isEqualTo(1);
          assertThat(ask("b")).as("another question").isEqualTo(2);
        });
    transaction.executeWithoutResult(status -> assertThat(ask("a")).isEqualTo(3));
  }

  @Test
  void readsAgainAfterItWasToldToForget() {
    transaction.executeWithoutResult(
        status -> {
          ask("a");
          TransactionMemory.forget();
          assertThat(ask("a")).isEqualTo(2);
        });
  }

  @Test
  void keepsASettingUntilItIsForgottenByItself() {
    transaction.executeWithoutResult(
        status -> {
          TransactionMemory.recall(new Setting(), reads::incrementAndGet);
          TransactionMemory.forget();
          assertThat(TransactionMemory.<Integer>recall(new Setting(), reads::incrementAndGet))
              .isEqualTo(1);
          TransactionMemory.forget(new Setting());
          assertThat(TransactionMemory.<Integer>recall(new Setting(), reads::incrementAndGet))
              .isEqualTo(2);
        });
  }

  @Test
  void locksOnceAndReadsAgainAfterItWaited() {
    transaction.executeWithoutResult(
        status -> {
          ask("a");
          TransactionMemory.hold(new Row("a"), locks::incrementAndGet);
          assertThat(ask("a")).as("whoever waited may have waited for a change").isEqualTo(2);
          TransactionMemory.hold(new Row("a"), locks::incrementAndGet);
          assertThat(ask("a")).as("nobody waited").isEqualTo(2);
        });
    assertThat(locks).hasValue(1);
    transaction.executeWithoutResult(
        status -> TransactionMemory.hold(new Row("a"), locks::incrementAndGet));
    assertThat(locks).as("another transaction").hasValue(2);
  }

  @Test
  void locksAgainWhatASavepointLetGo() {
    transaction.executeWithoutResult(
        status -> {
          var savepoint = status.createSavepoint();
          TransactionMemory.hold(new Row("a"), locks::incrementAndGet);
          status.rollbackToSavepoint(savepoint);
          TransactionMemory.hold(new Row("a"), locks::incrementAndGet);
        });
    assertThat(locks).hasValue(2);
  }

  @Test
  void readsAgainAfterASavepointTookChangesBack() {
    transaction.executeWithoutResult(
        status -> {
          var savepoint = status.createSavepoint();
          ask("a");
          status.rollbackToSavepoint(savepoint);
          assertThat(ask("a")).isEqualTo(2);
        });
  }

  @Test
  void knowsNothingOfAnotherTransactionInBetween() {
    var inner = new TransactionTemplate(manager);
    inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(
        status -> {
          assertThat(ask("a")).isEqualTo(1);
          inner.executeWithoutResult(its -> assertThat(ask("a")).isEqualTo(2));
          assertThat(ask("a")).as("what the other one changed is seen").isEqualTo(3);
          assertThat(ask("a")).isEqualTo(3);
        });
    transaction.executeWithoutResult(status -> assertThat(ask("a")).isEqualTo(4));
  }

  private int ask(String of) {
    return TransactionMemory.recall(new Number(of), reads::incrementAndGet);
  }
}

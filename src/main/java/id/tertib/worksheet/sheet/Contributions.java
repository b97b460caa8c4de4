package id.tertib.worksheet.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks modules what they bring to a sheet. One that fails brings nothing and takes nothing along: a
 * savepoint keeps the transaction of whoever reads the sheet.
 */
@Component
final class Contributions {

  private static final Logger LOG = LoggerFactory.getLogger(Contributions.class);

  private final TransactionTemplate savepoint;

  Contributions(PlatformTransactionManager transactions) {
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /** What all of them bring, in their order. */
  <C, T> List<T> of(ObjectProvider<C> modules, Function<C, List<T>> question) {
    var found = new ArrayList<T>();
    modules.orderedStream().forEach(module -> found.addAll(asked(module, question)));
    return found;
  }

  private <C, T> List<T> asked(C module, Function<C, List<T>> question) {
    try {
      return Objects.requireNonNull(
          savepoint.execute(status -> List.copyOf(question.apply(module))));
    } catch (RuntimeException e) {
      LOG.error("{} tidak menjawab; lembar dibuka tanpa jawabannya", module.getClass(), e);
      return List.of();
    }
  }
}

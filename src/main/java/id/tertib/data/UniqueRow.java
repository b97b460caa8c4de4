package id.tertib.data;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Something that happens once belongs to whoever writes its unique row first. A savepoint keeps the
 * work of the caller's transaction when somebody else was faster.
 */
@Component
public class UniqueRow {

  private final TransactionTemplate savepoint;

  UniqueRow(PlatformTransactionManager transactions) {
    this.savepoint = new TransactionTemplate(transactions);
    this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * @param write inserts the row
   * @return false when it is there already, also one that another transaction is only now writing
   */
  public boolean first(Runnable write) {
    try {
      savepoint.executeWithoutResult(status -> write.run());
      return true;
    } catch (DuplicateKeyException somebodyWasFaster) {
      return false;
    }
  }
}

package id.tertib.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an account must be, however somebody saves it: by REST or in Camunda's Admin. Beans of this
 * type are asked by the guard; services of ours ask for themselves.
 */
public interface AccountRule {

  /**
   * @param id of an account that is made; null for one that is there
   * @param address of mail, when it is new or another one; null otherwise, and for none
   * @return why it cannot be saved, naming the thing and the mend; empty when it can
   */
  Optional<String> refuse(@Nullable String id, @Nullable String address);
}

package id.tertib.engine;

import java.util.Map;
import java.util.Optional;

/** Judges what a person deploys, before the engine sees it. */
public interface DeploymentRule {

  /**
   * @param files all that is sent, by name
   * @return why not, naming file, element and mend; empty when it may be deployed
   */
  Optional<String> refuse(Map<String, byte[]> files);
}

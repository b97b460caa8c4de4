package id.tertib.instrument;

import java.util.Optional;

/** How a node's score comes from what stands in it. */
public enum RollUp {
  /** The scores added; the weights of what stands in it add up to its own. */
  SUM("jumlah"),
  /** Mean of the shares, times its weight. */
  MEAN("rata"),
  /** The best share, times its weight. */
  BEST("terbaik"),
  /** Mean of the shares weighed by the children's weights, times its own. */
  WEIGHTED_MEAN("rata-berbobot");

  private final String code;

  RollUp(String code) {
    this.code = code;
  }

  /** As it stands in a file. */
  public String code() {
    return code;
  }

  public static Optional<RollUp> of(String code) {
    for (var rollUp : values()) {
      if (rollUp.code.equals(code)) {
        return Optional.of(rollUp);
      }
    }
    return Optional.empty();
  }
}

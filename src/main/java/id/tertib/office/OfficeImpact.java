package id.tertib.office;

import java.util.List;

/**
 * What a change of an office touches in one module, told before anything happens.
 *
 * @param lines what is so now and how it would be
 * @param warnings what somebody should see to; they do not hinder
 * @param refusals why it cannot be done now; empty when it can
 */
public record OfficeImpact(List<Line> lines, List<String> warnings, List<String> refusals) {

  /**
   * @param what the thing, e.g. {@code Monitoring semester II 2026}
   * @param now as it is
   * @param then as it would be
   */
  public record Line(String what, String now, String then) {}

  public static OfficeImpact none() {
    return new OfficeImpact(List.of(), List.of(), List.of());
  }
}

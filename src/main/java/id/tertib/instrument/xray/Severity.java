package id.tertib.instrument.xray;

import java.util.Locale;

/** How much a finding weighs; the gravest first. */
public enum Severity {
  BERAT,
  SEDANG,
  RINGAN;

  /** As people read it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

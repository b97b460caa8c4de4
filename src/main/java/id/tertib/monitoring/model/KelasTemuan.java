package id.tertib.monitoring.model;

import java.util.Arrays;
import java.util.Optional;

/** Classes of a finding's follow-up, the words of the Road Map. */
public enum KelasTemuan {
  DIPERTAHANKAN("Dipertahankan"),
  DITINGKATKAN("Ditingkatkan"),
  DIPERBAIKI("Diperbaiki");

  private final String label;

  KelasTemuan(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public static Optional<KelasTemuan> find(String label) {
    return Arrays.stream(values()).filter(kelas -> kelas.label.equals(label)).findFirst();
  }

  /** What is only to be kept asks for no follow-up. */
  public boolean needsTindakLanjut() {
    return this != DIPERTAHANKAN;
  }
}

package id.tertib.instrument;

/**
 * Names one version of an instrument.
 *
 * @param key e.g. {@code zi-lke}
 * @param version e.g. {@code 90-2021}
 */
public record InstrumentId(String key, String version) {

  @Override
  public String toString() {
    return key + " " + version;
  }
}

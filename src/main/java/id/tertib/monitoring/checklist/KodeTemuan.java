package id.tertib.monitoring.checklist;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a finding is called. An office calls its own {@code TEMUAN-2026-S1-2}, one that it took over
 * with another office {@code TEMUAN-2026-S1-DISPAR-2}.
 *
 * @param semester e.g. {@code 2026-S1}
 * @param kantor code of the office that it was found at
 * @param nomor from 1 within the office and semester
 */
public record KodeTemuan(String semester, String kantor, int nomor) {

  private static final Pattern KODE =
      Pattern.compile("TEMUAN-(\\d{4}-S[12])-(?:([A-Z][A-Z0-9-]*)-)?(\\d{1,6})");

  /**
   * @param reader code of the office whose checklist or case writes it so
   */
  public static KodeTemuan parse(String text, String reader) {
    var matcher = KODE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("Kode temuan '%s' tidak dikenal".formatted(text));
    }
    var origin = matcher.group(2);
    return new KodeTemuan(
        matcher.group(1),
        origin == null ? reader : origin.toLowerCase(Locale.ROOT),
        Integer.parseInt(matcher.group(3)));
  }

  /** As this office's checklist writes it. */
  public String forOffice(String reader) {
    return reader.equals(kantor)
        ? "TEMUAN-%s-%d".formatted(semester, nomor)
        : "TEMUAN-%s-%s-%d".formatted(semester, kantor.toUpperCase(Locale.ROOT), nomor);
  }
}

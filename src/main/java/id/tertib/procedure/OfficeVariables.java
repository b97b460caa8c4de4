package id.tertib.procedure;

import id.tertib.office.Jabatan;
import id.tertib.office.PerangkatDaerah;
import java.util.HashMap;
import java.util.Map;

/** What a case of an office begins with: whose it is, and the groups that hold its steps. */
public final class OfficeVariables {

  /** Code of the perangkat daerah, e.g. {@code dinkes}; set at the start, never changed. */
  static final String OFFICE = "perangkatDaerah";

  private OfficeVariables() {}

  public static Map<String, Object> of(PerangkatDaerah office, Jabatan... holders) {
    var variables = new HashMap<String, Object>(Map.of(OFFICE, office.kode()));
    for (var jabatan : holders) {
      variables.put(OfficeHolders.variable(jabatan), office.group(jabatan));
    }
    return variables;
  }
}

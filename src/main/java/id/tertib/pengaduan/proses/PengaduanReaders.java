package id.tertib.pengaduan.proses;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.office.Workplaces;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.Jam;
import id.tertib.pengaduan.perkara.LaporanTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whoever holds a step reads a report until the step ends; nobody else does, and nobody of the
 * accused office, whatever groups he is in.
 */
@Component
class PengaduanReaders implements CaseReaders {

  private static final String NOMOR = "PGD-";

  private final LaporanTable table;
  private final Workplaces workplaces;

  PengaduanReaders(LaporanTable table, Workplaces workplaces) {
    this.table = table;
    this.workplaces = workplaces;
  }

  @Override
  public List<CaseKind> kinds() {
    return Stream.concat(Stream.of(Pengaduan.KEY), Arrays.stream(Jam.values()).map(Jam::jenis))
        .map(name -> new CaseKind(name, true, Set.of()))
        .toList();
  }

  @Override
  public Set<String> closed(String userId, Set<String> held) {
    var reports = held.stream().filter(one -> one.startsWith(NOMOR)).collect(Collectors.toSet());
    return reports.isEmpty() ? Set.of() : table.menuduh(reports, workplaces.codes(userId));
  }
}

package id.tertib.pengaduan.proses;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import id.tertib.pengaduan.Pengaduan;
import id.tertib.pengaduan.perkara.Jam;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whoever holds a step reads a report until the step ends; nobody else does. */
@Component
class PengaduanReaders implements CaseReaders {

  PengaduanReaders() {}

  @Override
  public List<CaseKind> kinds() {
    return Stream.concat(Stream.of(Pengaduan.KEY), Arrays.stream(Jam.values()).map(Jam::jenis))
        .map(name -> new CaseKind(name, true, Set.of()))
        .toList();
  }
}

package id.tertib.testing;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The small processes of the tests and what they file are open, unless their models say more. */
@Component
class KindsOfTests implements CaseReaders {

  @Override
  public List<CaseKind> kinds() {
    return Stream.of(
            "penjaga",
            "pmprb",
            "uji",
            "uji-akses",
            "uji-lembar",
            "uji-tugas",
            "uji-empat-lapis",
            "uji-instrumen",
            "beranda-uji")
        .map(CaseKind::open)
        .toList();
  }
}

package id.tertib.zona;

import id.tertib.zona.KeputusanUsulan.Temuan;
import id.tertib.zona.syarat.Syarat;
import id.tertib.zona.syarat.SyaratUsulan;
import id.tertib.zona.unit.Tingkat;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is found for the conditions of a proposal, each just enough for one level. */
record FaktaUsulan(Map<String, String> nilai, Set<String> berdokumen) {

  static FaktaUsulan pas(SyaratUsulan syarat, Tingkat tingkat) {
    var stated =
        syarat.dinyatakan().stream()
            .filter(one -> !one.kode().equals(SyaratUsulan.LAMA_BANGUN))
            .collect(Collectors.toMap(Syarat::kode, one -> one.diminta(tingkat)));
    return new FaktaUsulan(stated, stated.keySet());
  }

  FaktaUsulan dengan(String kode, String lain) {
    var changed = new HashMap<>(nilai);
    changed.put(kode, lain);
    return new FaktaUsulan(changed, berdokumen);
  }

  FaktaUsulan tanpaNilai(String kode) {
    var changed = new HashMap<>(nilai);
    changed.remove(kode);
    return new FaktaUsulan(changed, berdokumen);
  }

  FaktaUsulan tanpaDokumen(String kode) {
    return new FaktaUsulan(
        nilai, berdokumen.stream().filter(one -> !one.equals(kode)).collect(Collectors.toSet()));
  }

  Temuan temuan() {
    return new Temuan(nilai, berdokumen);
  }
}

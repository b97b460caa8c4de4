package id.tertib.pmprb;

import id.tertib.access.CaseKind;
import id.tertib.access.CaseReaders;
import java.util.List;
import org.springframework.stereotype.Component;

/** Deadlines that no step of a model names: the last day of the offices is the city's own. */
@Component
class PmprbReaders implements CaseReaders {

  @Override
  public List<CaseKind> kinds() {
    return List.of(CaseKind.open(PmprbKinds.BATAS_UNIT));
  }
}

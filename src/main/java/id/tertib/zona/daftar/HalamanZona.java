package id.tertib.zona.daftar;

import id.tertib.portal.FrontLink;
import id.tertib.portal.FrontLinks;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of units on the front page. */
@Component
class HalamanZona implements FrontLinks {

  @Override
  public List<FrontLink> links() {
    return List.of(new FrontLink("unit-zona", "/zona-integritas"));
  }
}

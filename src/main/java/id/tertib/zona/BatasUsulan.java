package id.tertib.zona;

import java.time.LocalDate;
import java.time.MonthDay;
import org.springframework.stereotype.Component;

/** The last day on which a year's proposals may be sent. */
@Component
class BatasUsulan {

  private final SyaratUsulan syarat;

  BatasUsulan(SyaratUsulan syarat) {
    this.syarat = syarat;
  }

  LocalDate of(int year) {
    return MonthDay.parse("--" + syarat.get(SyaratUsulan.BATAS_USULAN).wbk()).atYear(year);
  }
}

package id.tertib.monitoring.semester;

import id.tertib.access.CityGroup;
import id.tertib.access.DemoAccount;
import id.tertib.access.GroupSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** The assessor team that the Sekda sets up for monitoring, of any size, and its head. */
@Component
public class TimAsesor implements GroupSource {

  public static final String KETUA = "ketuatim";
  public static final String TIM = "timasesor";

  @Override
  public List<CityGroup> groups() {
    return List.of(new CityGroup(KETUA, "Ketua tim asesor"), new CityGroup(TIM, "Tim asesor"));
  }

  /** The head is never an assessor of an office himself; the fourth belongs to BKPSDM. */
  @Override
  public List<DemoAccount> demoAccounts() {
    return List.of(
        new DemoAccount(
            "asesor1", "Ketua tim asesor", "Ketua tim asesor", null, List.of(KETUA, TIM)),
        new DemoAccount("asesor2", "Asesor kota 2", "Anggota tim asesor", null, List.of(TIM)),
        new DemoAccount("asesor3", "Asesor kota 3", "Anggota tim asesor", null, List.of(TIM)),
        new DemoAccount(
            "asesor4", "Asesor kota 4", "Anggota tim asesor", "bkpsdm", List.of(TIM, "bkpsdm")));
  }
}

package id.tertib.office;

import id.tertib.access.CityGroup;
import id.tertib.access.DemoAccount;
import id.tertib.access.GroupSource;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The city's groups as its offices and units are, also of those that are no more. */
@Component
@Order(0)
class OfficeGroups implements GroupSource {

  private final PerangkatDaerahRegister register;
  private final PerangkatDaerahTable table;
  private final UnitLayananTable units;

  OfficeGroups(
      PerangkatDaerahRegister register, PerangkatDaerahTable table, UnitLayananTable units) {
    this.register = register;
    this.table = table;
    this.units = units;
  }

  @Override
  public void lock() {
    table.lock();
  }

  @Override
  public List<CityGroup> groups() {
    var offices = register.allEver();
    return CityGroups.of(offices, units.all());
  }

  /** The people of offices that are no more still finish what is theirs. */
  @Override
  public List<DemoAccount> demoAccounts() {
    var offices = register.allEver();
    return DemoAccountList.of(offices, units.all());
  }
}

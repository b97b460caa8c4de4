package id.tertib.access;

import java.util.List;

/** Knows groups that the city has, and who is in them in the training mode. */
public interface GroupSource {

  /** What has to be held while the groups are made, so that two nodes never make them at once. */
  default void lock() {}

  /** All of them, also those of the past. */
  List<CityGroup> groups();

  List<DemoAccount> demoAccounts();
}

package id.tertib.portal;

import java.util.List;
import java.util.Set;

/** Pages that a procedure adds to the front page of everybody who signs in. */
public interface FrontLinks {

  List<FrontLink> links();

  /** As {@link #links()}, for who is in these groups; the same for everybody unless told. */
  default List<FrontLink> links(Set<String> groups) {
    return links();
  }
}

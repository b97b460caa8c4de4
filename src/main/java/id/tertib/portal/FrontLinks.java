package id.tertib.portal;

import java.util.List;

/** Pages that a procedure adds to the front page of everybody who signs in. */
public interface FrontLinks {

  List<FrontLink> links();
}

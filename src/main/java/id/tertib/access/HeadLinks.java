package id.tertib.access;

import java.util.List;
import java.util.Set;

/** Ways that a module adds to the head of every page of ours, for whoever works there. */
public interface HeadLinks {

  /**
   * @param nama key of the message that it is called by
   */
  record HeadLink(String alamat, String nama) {}

  List<HeadLink> head(Set<String> groups);
}

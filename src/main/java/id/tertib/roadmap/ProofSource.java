package id.tertib.roadmap;

import java.util.List;

/** Sheets of a procedure that ask offices about actions of the Road Map, and further ones. */
public interface ProofSource {

  /**
   * @param office code
   * @return those that were made for this office, whatever became of them, oldest cycle first
   */
  List<AskedSheet> of(String office);
}

package id.tertib.portal;

import java.time.LocalDate;
import java.util.Optional;

/** Whatever fills the training mode at its first start; the front page tells how far it is. */
public interface TrainingPreparation {

  /**
   * @param persen 0 to 100
   * @param tanggal the day that is being gone through
   */
  record Progress(int persen, LocalDate tanggal) {}

  /** Empty when nothing is being prepared. */
  Optional<Progress> progress();
}

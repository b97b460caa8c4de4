package id.tertib.training;

import java.util.List;

/** A part of the history: one cycle from its plan to where the training finds it. */
interface Script {

  /** In any order; the history plays them by their moments. */
  List<Scene> scenes();
}

/**
 * Zona integritas (PermenPANRB 90/2021, amended by 5/2024): the register of units with stage and
 * predicate, what a unit must fulfil to be proposed for WBK or WBBM, and why it may not be; how its
 * predicate is watched and taken away. The root keeps what cannot be parted: the desk of the
 * register, and the decision of a proposal, which reads there and falls with a revocation.
 */
@ApplicationModule(
    displayName = "Zona integritas",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "deadline",
      "engine",
      "evidence",
      "instrument",
      "instrument :: score",
      "instrument :: shelf",
      "instrument :: web",
      "office",
      "portal",
      "procedure",
      "report",
      "roadmap",
      "skm",
      "training",
      "worksheet"
    })
@NullMarked
package id.tertib.zona;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

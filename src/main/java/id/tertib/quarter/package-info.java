/**
 * The quarterly report of each office on its actions of the Road Map (Perwali 63/2022, Tabel 9).
 */
@ApplicationModule(
    displayName = "Laporan triwulan",
    allowedDependencies = {
      "access",
      "audit",
      "calendar",
      "data",
      "deadline",
      "engine",
      "evidence",
      "manager",
      "office",
      "portal",
      "procedure",
      "procedure :: course",
      "report",
      "roadmap",
      "worksheet"
    })
@NullMarked
package id.tertib.quarter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

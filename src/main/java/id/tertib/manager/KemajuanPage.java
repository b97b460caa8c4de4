package id.tertib.manager;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The progress of monitoring for ketua, assessors and offices, who have no Cockpit; its data come
 * from {@code /api/monitoring/kemajuan}, each person's own part.
 */
@Controller
class KemajuanPage {

  @GetMapping("/kemajuan")
  String kemajuan() {
    return "kemajuan";
  }
}

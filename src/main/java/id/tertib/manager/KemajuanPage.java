package id.tertib.manager;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The progress of every cycle for those who have no Cockpit, each person's own part. */
@Controller
class KemajuanPage {

  @GetMapping("/kemajuan")
  String kemajuan() {
    return "kemajuan";
  }
}

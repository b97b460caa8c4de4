package id.tertib.portal;

import id.tertib.access.People;
import id.tertib.deadline.DeadlineCounts;
import id.tertib.portal.leader.LeaderFront;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The front page of somebody who is signed in: what comes next, and what happened. */
@Component
class BerandaPribadi {

  private static final int MOST_TASKS = 8;
  private static final int MOST_TASKS_OF_LEADERS = 3;
  private static final int MOST_NEWS = 5;

  private final People people;
  private final MyTasks tasks;
  private final News news;
  private final DeadlineCounts deadlines;
  private final BerandaKelompok parts;
  private final LeaderFront leaders;
  private final Clock clock;

  BerandaPribadi(
      People people,
      MyTasks tasks,
      News news,
      DeadlineCounts deadlines,
      BerandaKelompok part,
      LeaderFront leaders,
      Clock clock) {
    this.people = people;
    this.tasks = tasks;
    this.news = news;
    this.deadlines = deadlines;
    this.parts = part;
    this.leaders = leaders;
    this.clock = clock;
  }

  String view(String id, Model model) {
    var groups = people.groupsOf(id);
    model.addAttribute("nama", people.nameOf(id));
    model.addAttribute("salam", greeting());
    model.addAttribute("kini", clock.instant());
    var leads = leaders.isFor(groups);
    model.addAttribute("tugas", tasks.all(id, leads ? MOST_TASKS_OF_LEADERS : MOST_TASKS));
    model.addAttribute("jumlah", tasks.count(id));
    model.addAttribute("kabar", news.forUser(id, MOST_NEWS));
    parts.add(groups, model);
    if (leads) {
      leaders.add(id, groups, model);
      return "portal/pimpinan";
    }
    var told = deadlines.of(id);
    model.addAttribute("tenggat", told.counts());
    model.addAttribute("terlambat", told.late());
    return "portal/beranda";
  }

  /** Suffix of the greeting's message; day and night as Indonesian has them. */
  private String greeting() {
    var hour = LocalTime.now(clock).getHour();
    if (hour < 4) {
      return "malam";
    }
    return hour < 11 ? "pagi" : hour < 15 ? "siang" : hour < 18 ? "sore" : "malam";
  }
}

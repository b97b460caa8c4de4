package id.tertib.training;

import id.tertib.access.CurrentUser;
import id.tertib.data.Tanggal;
import id.tertib.engine.DemoClock;
import id.tertib.engine.EngineTasks;
import id.tertib.engine.RefusedException;
import id.tertib.training.ClockMoves.Move;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The training page, for administrators of the demo: choose a day, see what comes, move there, see
 * what happened. Outside the demo there is no such address.
 */
@Controller
@Profile("demo")
@RequestMapping("/latihan")
class TrainingPage {

  private static final int FARTHEST_YEARS = 2;

  private final DemoClock clock;
  private final ClockMoves moves;
  private final Ahead ahead;
  private final Aftermath aftermath;
  private final CurrentUser user;
  private final EngineTasks engine;

  TrainingPage(
      DemoClock clock,
      ClockMoves moves,
      Ahead ahead,
      Aftermath aftermath,
      CurrentUser user,
      EngineTasks engine) {
    this.clock = clock;
    this.moves = moves;
    this.ahead = ahead;
    this.aftermath = aftermath;
    this.user = user;
    this.engine = engine;
  }

  /**
   * @param persen 0 to 99; null while a program moves the clock, whose target is not known here
   * @param kini day and time that the clock has reached
   * @param alamat where to go on when it is over
   */
  record Keadaan(boolean berjalan, @Nullable Integer persen, String kini, String alamat) {}

  /**
   * @param tuju day to look ahead to, e.g. {@code 2026-07-20}
   * @param jam time of that day, e.g. {@code 08:00}
   * @param sejak with {@code sampai} the stretch to tell of, e.g. {@code 2026-07-13T07:00:00}
   */
  @GetMapping
  String page(
      @RequestParam(defaultValue = "") String tuju,
      @RequestParam(defaultValue = "") String jam,
      @RequestParam(defaultValue = "") String sejak,
      @RequestParam(defaultValue = "") String sampai,
      Model model,
      HttpServletResponse response) {
    administratorsOnly();
    if (moves.busy()) {
      return "redirect:/latihan/gerak";
    }
    try {
      var target = tuju.isBlank() ? Optional.<ZonedDateTime>empty() : Optional.of(at(tuju, jam));
      return view(target, sejak, sampai, model);
    } catch (RefusedException refusal) {
      return refused(refusal, model, response);
    }
  }

  @PostMapping("/maju")
  String move(
      @RequestParam(defaultValue = "") String tuju,
      @RequestParam(defaultValue = "") String jam,
      Model model,
      HttpServletResponse response) {
    administratorsOnly();
    try {
      var move = moves.begin(at(tuju, jam));
      return "redirect:" + (moves.running().isPresent() ? "/latihan/gerak" : resultOf(move));
    } catch (RefusedException refusal) {
      return refused(refusal, model, response);
    }
  }

  @GetMapping("/gerak")
  String moving(Model model) {
    administratorsOnly();
    var state = state();
    if (!state.berjalan()) {
      return "redirect:" + state.alamat();
    }
    model.addAttribute("gerak", state);
    moves.running().ifPresent(move -> model.addAttribute("tujuan", move.target().toInstant()));
    return "latihan/gerak";
  }

  @GetMapping("/gerak/keadaan")
  @ResponseBody
  Keadaan state() {
    administratorsOnly();
    var now = clock.now();
    return new Keadaan(
        moves.busy(),
        moves.running().map(move -> move.percent(now)).orElse(null),
        moment(now),
        moves.last().map(this::resultOf).orElse("/latihan"));
  }

  private String view(Optional<ZonedDateTime> target, String since, String end, Model model) {
    var now = clock.now();
    var destinations = ahead.destinations(now);
    var chosen = target.orElseGet(() -> destinations.get(destinations.size() - 1).at());
    model.addAttribute("kini", now.toInstant());
    model.addAttribute("hariIni", now.toLocalDate());
    model.addAttribute("terjauh", now.toLocalDate().plusYears(FARTHEST_YEARS));
    model.addAttribute("tujuan", destinations);
    model.addAttribute("pilihan", chosen.toLocalDateTime());
    model.addAttribute("depan", ahead.until(now, chosen));
    if (!since.isBlank() && !end.isBlank()) {
      var from = moment("sejak", since);
      var until = moment("sampai", end);
      model.addAttribute("sejak", from.toInstant());
      model.addAttribute("sampai", until.toInstant());
      model.addAttribute("kejadian", aftermath.between(from.toInstant(), until.toInstant()));
      model.addAttribute(
          "gagal",
          moves
              .last()
              .filter(move -> move.failed() && whole(move.from()).equals(from))
              .isPresent());
    }
    return "latihan/latihan";
  }

  /** Told on the page itself, where it can be chosen anew. */
  private String refused(RefusedException refusal, Model model, HttpServletResponse response) {
    response.setStatus(refusal.status());
    model.addAttribute("ditolak", refusal.reason());
    if (refusal.status() == HttpServletResponse.SC_CONFLICT && moves.busy()) {
      model.addAttribute("gerak", state());
      return "latihan/gerak";
    }
    return view(Optional.empty(), "", "", model);
  }

  /** The stretch that was gone through; cut where the clock stopped before its target. */
  private String resultOf(Move move) {
    var until = move.failed() ? clock.now() : move.target();
    return "/latihan?sejak=%s&sampai=%s#kejadian"
        .formatted(whole(move.from()).toLocalDateTime(), whole(until).toLocalDateTime());
  }

  private ZonedDateTime at(String tuju, String time) {
    var now = clock.now();
    ZonedDateTime target;
    try {
      target =
          LocalDate.parse(tuju)
              .atTime(time.isBlank() ? Ahead.MORNING : LocalTime.parse(time))
              .atZone(now.getZone());
    } catch (DateTimeException e) {
      throw RefusedException.badRequest(
          "Tanggal atau jam tidak dapat dibaca. Tulis tanggal seperti 2026-07-20 dan jam seperti"
              + " 08:00.");
    }
    if (!target.isAfter(now)) {
      throw RefusedException.badRequest(
          "%s sudah lewat. Jam hanya dapat maju; pilih waktu sesudah %s."
              .formatted(moment(target), moment(now)));
    }
    if (target.isAfter(now.plusYears(FARTHEST_YEARS))) {
      throw RefusedException.badRequest(
          "%s terlalu jauh. Majukan paling jauh %d tahun sekali."
              .formatted(moment(target), FARTHEST_YEARS));
    }
    return target;
  }

  private ZonedDateTime moment(String name, String value) {
    try {
      return LocalDateTime.parse(value).atZone(clock.now().getZone());
    } catch (DateTimeException e) {
      throw RefusedException.badRequest(
          "%s harus tanggal dan jam, seperti 2026-07-13T07:00.".formatted(name));
    }
  }

  private static ZonedDateTime whole(ZonedDateTime moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  private static String moment(ZonedDateTime moment) {
    return "%s, %s".formatted(Tanggal.hari(moment.toInstant()), Tanggal.jamWib(moment.toInstant()));
  }

  private void administratorsOnly() {
    if (!engine.isAdministrator(user.id())) {
      throw RefusedException.forbidden("Halaman latihan hanya untuk administrator.");
    }
  }
}

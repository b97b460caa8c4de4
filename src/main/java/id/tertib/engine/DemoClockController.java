package id.tertib.engine;

import java.security.Principal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The clock of the training mode, for administrators; outside the demo there is no such address.
 */
@RestController
@Profile("demo")
@RequestMapping("/api/demo/clock")
class DemoClockController implements DisposableBean {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int FARTHEST_YEARS = 5;

  private final DemoClock clock;
  private final EngineTasks engine;
  private final ExecutorService mover =
      Executors.newSingleThreadExecutor(
          work -> {
            var thread = new Thread(work, "jam-demo");
            thread.setDaemon(true);
            return thread;
          });

  DemoClockController(DemoClock clock, EngineTasks engine) {
    this.clock = clock;
    this.engine = engine;
  }

  /**
   * @param forwardTo moment with its zone, e.g. {@code 2027-01-05T07:00:00+07:00}
   */
  record Move(@Nullable String forwardTo) {}

  @GetMapping
  Map<String, Object> now(@Nullable Principal who) {
    refuseUnlessAdministrator(who);
    return answer();
  }

  @PostMapping
  ResponseEntity<Map<String, Object>> forward(@Nullable Principal who, @RequestBody Move move)
      throws InterruptedException {
    refuseUnlessAdministrator(who);
    var target = parse(move.forwardTo());
    clock.refusePast(target.toInstant());
    if (target.isAfter(clock.now().toOffsetDateTime().plusYears(FARTHEST_YEARS))) {
      throw RefusedException.badRequest(
          "Jam dimajukan paling jauh %d tahun sekali. Kirim forwardTo yang lebih dekat."
              .formatted(FARTHEST_YEARS));
    }
    var moving =
        mover.submit(() -> clock.forwardTo(target.atZoneSameInstant(ClockConfiguration.ZONE)));
    try {
      moving.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return ResponseEntity.ok(answer());
    } catch (TimeoutException e) {
      var answer = answer();
      answer.put("pendingJobs", clock.pendingJobs());
      return ResponseEntity.status(HttpStatus.ACCEPTED).body(answer);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void destroy() {
    mover.shutdownNow();
  }

  private Map<String, Object> answer() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("now", clock.now().withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    return answer;
  }

  private static OffsetDateTime parse(@Nullable String forwardTo) {
    try {
      if (forwardTo != null) {
        return OffsetDateTime.parse(forwardTo);
      }
    } catch (DateTimeParseException e) {
      // told below
    }
    throw RefusedException.badRequest(
        "forwardTo harus tanggal, jam dan zona, seperti 2027-01-05T07:00:00+07:00.");
  }

  private void refuseUnlessAdministrator(@Nullable Principal who) {
    if (who == null || !engine.isAdministrator(who.getName())) {
      throw RefusedException.forbidden("Jam demo hanya untuk administrator.");
    }
  }
}

package id.tertib.pengaduan.publik;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.benchmark.Figures;
import id.tertib.benchmark.Timings;
import id.tertib.pengaduan.LimaTahun;
import id.tertib.testing.PostgresTest;
import id.tertib.testing.TimeTravel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/**
 * Reports that come in among 100,000 others, through the public form and a trusted proxy, while the
 * engine begins their cases beside them. The limits are those of the product.
 */
@PostgresTest
@ExtendWith(Figures.Shared.class)
@TestPropertySource(
    properties = {
      "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1",
      "tertib.pengaduan.per-alamat=10",
      "camunda.bpm.job-execution.enabled=true"
    })
class PengirimanBenchmark {

  private static final int ONE_BY_ONE = 200;
  private static final int WARM_UP = 50;
  private static final int A_SECOND = 50;
  private static final int SECONDS = 60;
  private static final Duration SUBMIT = Duration.ofMillis(300);

  private static final Pattern FIELD =
      Pattern.compile("<input type=\"hidden\" name=\"(formulir|_csrf)\" value=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("PGD-[0-9]{4}-[0-9]{6}");

  @LocalServerPort int port;
  @Autowired TimeTravel time;
  @Autowired JdbcTemplate jdbc;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeEach
  void fiveYears() {
    time.startAt("2026-07-13T08:00");
    LimaTahun.isi(jdbc);
  }

  @Test
  void takesReportsOneByOneAndFiftyASecond(Figures figures) throws Exception {
    oneByOne(figures);
    fiftyASecond(figures);
  }

  private void oneByOne(Figures figures) throws Exception {
    var forms = opened(0, WARM_UP + ONE_BY_ONE);
    time.startAt("2026-07-13T08:05");
    for (var form : forms.subList(0, WARM_UP)) {
      taken(client.send(form, HttpResponse.BodyHandlers.ofString()));
    }
    var timings = new Timings();
    for (var form : forms.subList(WARM_UP, forms.size())) {
      timings.add(() -> taken(client.send(form, HttpResponse.BodyHandlers.ofString())));
    }
    figures.add(
        "submitting a report without photos, one by one, p95 of %d".formatted(ONE_BY_ONE),
        Timings.milliseconds(timings.percentile(95)),
        "≤ 300 ms",
        timings.percentile(95).compareTo(SUBMIT) <= 0);
  }

  /** Each at its own moment, whether the ones before were answered or not. */
  private void fiftyASecond(Figures figures) throws Exception {
    var many = A_SECOND * SECONDS;
    var before = received();
    var forms = opened(1_000, many);
    time.startAt("2026-07-13T08:10");
    var begun = System.nanoTime();
    var answers = new ArrayList<CompletableFuture<Duration>>();
    var numbers = Collections.synchronizedSet(new HashSet<String>());
    for (var index = 0; index < many; index++) {
      var planned = begun + index * TimeUnit.SECONDS.toNanos(1) / A_SECOND;
      LockSupport.parkNanos(planned - System.nanoTime());
      answers.add(
          client
              .sendAsync(forms.get(index), HttpResponse.BodyHandlers.ofString())
              .thenApply(
                  answer -> {
                    numbers.add(taken(answer));
                    return Duration.ofNanos(System.nanoTime() - planned);
                  }));
    }
    var timings = new Timings();
    for (var answer : answers) {
      timings.add(answer.get(5, TimeUnit.MINUTES));
    }
    var took = Duration.ofNanos(System.nanoTime() - begun);

    assertThat(numbers).hasSize(many);
    assertThat(received() - before).isEqualTo(many);
    var kept = took.compareTo(Duration.ofSeconds(SECONDS + 5)) <= 0;
    figures.add(
        "%d reports a second for %d seconds through a trusted proxy: %,d taken, none lost; each after"
            .formatted(A_SECOND, SECONDS, numbers.size()),
        timings.percentiles(),
        "all, in %d s; took %s".formatted(SECONDS, Timings.seconds(took)),
        kept);
    figures.add("their cases, begun by the engine", Timings.seconds(begunAfter(begun)));
  }

  private Duration begunAfter(long since) throws InterruptedException {
    var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
    while (waiting() > 0) {
      assertThat(System.nanoTime()).as("%d cases still not begun", waiting()).isLessThan(until);
      TimeUnit.SECONDS.sleep(1);
    }
    return Duration.ofNanos(System.nanoTime() - since);
  }

  private long received() {
    return count("select count(*) from pengaduan");
  }

  /** Those that no verifier has got yet. */
  private long waiting() {
    return count(
        """
        select count(*) from pengaduan p where p.status = 'verifikasi' and not exists (
          select 1 from act_ru_task t where t.proc_inst_id_ = p.proses_id)
        """);
  }

  private long count(String sql) {
    return jdbc.queryForObject(sql, Long.class);
  }

  /** Forms of so many people, each behind an address of its own, filled in and ready to be sent. */
  private List<HttpRequest> opened(int first, int many) throws Exception {
    var forms = new ArrayList<HttpRequest>();
    for (var person = first; person < first + many; person++) {
      forms.add(filled("10.%d.%d.7".formatted(person / 250, person % 250)));
    }
    return forms;
  }

  private HttpRequest filled(String from) throws Exception {
    var page = client.send(request(from).GET().build(), HttpResponse.BodyHandlers.ofString());
    var cookies =
        page.headers().allValues("Set-Cookie").stream()
            .map(one -> one.substring(0, one.indexOf(';')))
            .toList();
    var body = new StringBuilder();
    var hidden = FIELD.matcher(page.body());
    while (hidden.find()) {
      part(body, hidden.group(1), hidden.group(2));
    }
    part(body, "jenis", "pengaduan");
    part(
        body,
        "uraian",
        "Lampu jalan di dekat stasiun mati sejak tiga hari lalu, warga takut lewat.");
    part(body, "kategori", "lampu-jalan");
    part(body, "kelurahan", "rawa-buntu");
    part(body, "alamat", "Jalan Rawa Buntu, seberang stasiun");
    part(body, "nama", "Warga Rawa Buntu");
    part(body, "email", "warga@contoh.id");
    part(body, "setuju", "ya");
    return request(from)
        .header("Cookie", String.join("; ", cookies))
        .header("Content-Type", "multipart/form-data; boundary=batas")
        .POST(HttpRequest.BodyPublishers.ofString(body + "--batas--\r\n", StandardCharsets.UTF_8))
        .build();
  }

  private HttpRequest.Builder request(String from) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + FormulirUji.AWAL))
        .header("Accept", "text/html")
        .header("X-Forwarded-For", from);
  }

  private static void part(StringBuilder body, String name, String value) {
    body.append(
        "--batas\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
            .formatted(name, value));
  }

  private static String taken(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var number = NUMBER.matcher(answer.body());
    assertThat(number.find()).as(answer.body()).isTrue();
    return number.group();
  }
}

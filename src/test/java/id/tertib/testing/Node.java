package id.tertib.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * One node of the product: the packaged jar as a process of its own, on a database and a data
 * directory that it may share with others, with the training mode's clock, which begins on 13 July
 * 2026 at 07:00 WIB and which the test moves.
 */
public final class Node implements AutoCloseable {

  private final ChildProduct product;

  private Node(ChildProduct product) {
    this.product = product;
  }

  /**
   * @param folder where its console goes
   * @param database JDBC address
   * @param data its data directory
   * @param smtp port of the mail server on this machine
   */
  public static Node start(Path folder, String database, Path data, int smtp) throws IOException {
    var settings = new HashMap<String, String>();
    settings.put("SPRING_PROFILES_ACTIVE", "demo");
    settings.put("SPRING_DATASOURCE_URL", database);
    settings.put("SPRING_DATASOURCE_USERNAME", "postgres");
    settings.put("SPRING_DATASOURCE_PASSWORD", "postgres");
    settings.put("SPRING_MAIL_HOST", "127.0.0.1");
    settings.put("SPRING_MAIL_PORT", Integer.toString(smtp));
    settings.put("TERTIB_DATA_DIR", data.toString());
    settings.put("TERTIB_DEMO_HISTORY", "false");
    settings.put("TERTIB_MAIL_INTERVAL", "1s");
    settings.put("TERTIB_MAIL_TIMEOUT", "10m");
    settings.put("TERTIB_REMINDER_INTERVAL", "1s");
    settings.put("TERTIB_WEEKLY_RUN", "false");
    return new Node(
        ChildProduct.start(
            folder,
            List.of(ChildProduct.java(), "-Xmx384m", "-jar", ChildProduct.packaged().toString()),
            Map.copyOf(settings)));
  }

  /**
   * Moves its clock; what falls due on the way is done there. Does not wait: a node may hang.
   *
   * @param wib e.g. {@code 2026-07-13T07:31}
   */
  public CompletableFuture<Integer> clockTo(String wib) {
    return CompletableFuture.supplyAsync(
        () ->
            Visitor.program(product.port(), "admin")
                .post("/api/demo/clock", "{\"forwardTo\":\"%s:00+07:00\"}".formatted(wib))
                .statusCode());
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    product.kill();
  }

  @Override
  public void close() {
    product.close();
  }
}

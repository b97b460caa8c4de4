package id.tertib.zona;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.testing.Perkara;
import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A case of monitoring or revocation, worked on through the addresses that people use. */
public final class PerkaraUji extends Perkara {

  public static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

  private final int port;
  private final Map<String, Visitor> browsers = new HashMap<>();

  public PerkaraUji(int port, String key) {
    super(port);
    this.port = port;
    this.key = key;
  }

  public Visitor browser(String account) {
    return browsers.computeIfAbsent(account, one -> Visitor.browser(port).signIn(one));
  }

  /** Proposes on the page of the unit, with a document. */
  public HttpResponse<String> propose(String account, String unit, String uraian, String tanggal) {
    return browser(account)
        .upload(
            "/zona-integritas/unit/%s/pencabutan?uraian=%s&sumber=Laporan+warga&tanggal=%s"
                .formatted(unit, uraian, tanggal),
            "laporan.pdf",
            PDF);
  }

  /** The same without a document. */
  public HttpResponse<String> proposeBare(String account, String unit) {
    var visitor = browser(account);
    return visitor.send(
        "POST",
        "/zona-integritas/unit/" + unit + "/pencabutan",
        "uraian=Pungutan&sumber=Laporan+warga&tanggal=2026-07-10",
        visitor.tokens("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
  }

  public JsonNode rows(String account, String task, String kind) {
    for (var list : json(done(as(account).get("/api/tasks/" + task + "/lists")))) {
      if (list.path("kind").asText().equals(kind)) {
        return list.path("rows");
      }
    }
    throw new AssertionError(kind);
  }

  /** Sets columns of the row that this text stands in. */
  public HttpResponse<String> set(
      String account, String task, String kind, String row, String values) {
    var found = row(account, task, kind, row);
    return as(account)
        .send(
            "PUT",
            "/api/tasks/%s/lists/%s/rows/%s".formatted(task, kind, found.path("id").asText()),
            "{\"values\":{%s},\"revision\":%d}".formatted(values, found.path("revision").asInt()),
            "Content-Type",
            "application/json");
  }

  public HttpResponse<String> attach(String account, String task, String kind, String row) {
    return as(account)
        .upload(
            "/api/tasks/%s/lists/%s/rows/%s/evidence"
                .formatted(task, kind, row(account, task, kind, row).path("id").asText()),
            "keputusan.pdf",
            PDF);
  }

  private JsonNode row(String account, String task, String kind, String text) {
    for (var row : rows(account, task, kind)) {
      if (row.path("values").toString().contains(text)) {
        return row;
      }
    }
    throw new AssertionError(text);
  }

  public HttpResponse<String> complete(String account, String task) {
    return complete(account, task, "");
  }
}

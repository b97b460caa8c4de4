package id.tertib.pengaduan.publik;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.Visitor;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at the public pages, who sends what a page holds and what he typed into it. */
public final class FormulirUji {

  public static final String AWAL = "/layanan/pengaduan";
  public static final String LACAK = AWAL + "/lacak";

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(formulir|_csrf)\" value=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("PGD-[0-9]{4}-[0-9]{6}");
  private static final Pattern FILE = Pattern.compile("name=\"id\" value=\"([0-9]+)\"");
  private static final Pattern CODE = Pattern.compile("id=\"kode\">([A-Z0-9]{4}-[A-Z0-9]{4})<");

  private static final String[] KEPALA = {
    "Content-Type", "multipart/form-data; boundary=batas", "Accept", "text/html"
  };

  private final Visitor browser;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  public FormulirUji(int port) {
    this(Visitor.browser(port));
  }

  FormulirUji(Visitor browser) {
    this.browser = browser;
  }

  /** The form, filled with a usual report. */
  public FormulirUji buka() {
    keep(browser.page(AWAL).body());
    return isi("jenis", "pengaduan")
        .isi("uraian", "Lampu jalan di dekat stasiun mati sejak tiga hari lalu.")
        .isi("kategori", "lampu-jalan")
        .isi("kelurahan", "rawa-buntu")
        .isi("alamat", "Jalan Rawa Buntu, seberang stasiun")
        .isi("nama", "Warga Rawa Buntu")
        .isi("email", "warga@contoh.id")
        .isi("setuju", "ya");
  }

  public FormulirUji isi(String name, String value) {
    fields.put(name, value);
    return this;
  }

  /** One more file, by its name. */
  public FormulirUji lampirkan(String nama, byte[] isi) {
    files.put(nama, isi);
    return this;
  }

  public HttpResponse<String> kirim() {
    return kirim(AWAL);
  }

  HttpResponse<String> kirim(String berkas, String isi) {
    return lampirkan(berkas, isi.getBytes(UTF_8)).kirim();
  }

  public HttpResponse<String> lacak(String nomor, String kode) {
    return tindak(LACAK, Map.of("nomor", nomor, "kode", kode));
  }

  /** Posts to an address with the token of the tracking page. */
  public HttpResponse<String> tindak(String path, Map<String, String> some) {
    return bertoken(some).kirim(path);
  }

  /** What the reporter is given of a file. */
  public HttpResponse<byte[]> unduh(String nomor, String kode, String id) {
    var form = bertoken(Map.of("nomor", nomor, "kode", kode, "id", id));
    return browser.post(
        LACAK + "/berkas", form.body(), HttpResponse.BodyHandlers.ofByteArray(), KEPALA);
  }

  /** Answers what was asked, with a photo. */
  public HttpResponse<String> balas(
      String nomor, String kode, String balasan, String berkas, byte[] foto) {
    return bertoken(Map.of("nomor", nomor, "kode", kode, "balasan", balasan))
        .lampirkan(berkas, foto)
        .kirim(LACAK + "/balas");
  }

  private FormulirUji bertoken(Map<String, String> some) {
    var form = new FormulirUji(browser);
    form.keep(browser.page(LACAK).body());
    form.fields.remove("formulir");
    form.fields.putAll(some);
    return form;
  }

  /** Takes over the hidden fields of a page that came back. */
  FormulirUji keep(String page) {
    var hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      fields.put(hidden.group(1), hidden.group(2));
    }
    assertThat(fields).as(page).containsKey("_csrf");
    return this;
  }

  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public static String nomor(HttpResponse<String> answer) {
    return found(NUMBER, answer, 0);
  }

  public static String kode(HttpResponse<String> answer) {
    return found(CODE, answer, 1);
  }

  /** The files that a page of the reporter offers. */
  public static List<String> berkas(String page) {
    return FILE.matcher(page).results().map(one -> one.group(1)).toList();
  }

  private static String found(Pattern pattern, HttpResponse<String> answer, int group) {
    var match = pattern.matcher(answer.body());
    assertThat(match.find()).as(answer.body()).isTrue();
    return match.group(group);
  }

  private HttpResponse<String> kirim(String path) {
    return browser.post(path, body(), HttpResponse.BodyHandlers.ofString(), KEPALA);
  }

  private byte[] body() {
    var body = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(UTF_8)));
    files.forEach(
        (name, value) -> part(body, "name=\"lampiran\"; filename=\"" + name + "\"", value));
    // As in a browser, where files are chosen anew when the form comes back.
    files.clear();
    body.writeBytes("--batas--\r\n".getBytes(UTF_8));
    return body.toByteArray();
  }

  private static void part(ByteArrayOutputStream body, String head, byte[] value) {
    body.writeBytes(
        "--batas\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(head).getBytes(UTF_8));
    body.writeBytes(value);
    body.writeBytes("\r\n".getBytes(UTF_8));
  }
}

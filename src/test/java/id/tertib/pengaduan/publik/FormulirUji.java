package id.tertib.pengaduan.publik;

import static org.assertj.core.api.Assertions.assertThat;

import id.tertib.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody at the public pages, who sends what a page holds and what he typed into it. */
final class FormulirUji {

  static final String AWAL = "/layanan/pengaduan";
  static final String LACAK = AWAL + "/lacak";

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"(formulir|_csrf)\" value=\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("PGD-[0-9]{4}-[0-9]{6}");
  private static final Pattern CODE = Pattern.compile("id=\"kode\">([A-Z0-9]{4}-[A-Z0-9]{4})<");

  private final Visitor browser;
  private final Map<String, String> fields = new LinkedHashMap<>();

  FormulirUji(int port) {
    this(Visitor.browser(port));
  }

  FormulirUji(Visitor browser) {
    this.browser = browser;
  }

  /** The form, filled with a usual report. */
  FormulirUji buka() {
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

  FormulirUji isi(String name, String value) {
    fields.put(name, value);
    return this;
  }

  HttpResponse<String> kirim() {
    return kirim(AWAL, fields, "");
  }

  HttpResponse<String> kirim(String berkas, String isi) {
    return kirim(
        AWAL,
        fields,
        "--batas\r\nContent-Disposition: form-data; name=\"lampiran\"; filename=\"%s\"\r\n\r\n%s\r\n"
            .formatted(berkas, isi));
  }

  HttpResponse<String> lacak(String nomor, String kode) {
    return tindak(LACAK, Map.of("nomor", nomor, "kode", kode));
  }

  /** Posts to an address with the token of the tracking page. */
  HttpResponse<String> tindak(String path, Map<String, String> some) {
    var token = new FormulirUji(browser);
    token.keep(browser.page(LACAK).body());
    var all = new LinkedHashMap<>(some);
    all.put("_csrf", token.fields.get("_csrf"));
    return kirim(path, all, "");
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

  static String nomor(HttpResponse<String> answer) {
    return found(NUMBER, answer, 0);
  }

  static String kode(HttpResponse<String> answer) {
    return found(CODE, answer, 1);
  }

  private static String found(Pattern pattern, HttpResponse<String> answer, int group) {
    var match = pattern.matcher(answer.body());
    assertThat(match.find()).as(answer.body()).isTrue();
    return match.group(group);
  }

  private HttpResponse<String> kirim(String path, Map<String, String> some, String files) {
    var body = new StringBuilder();
    some.forEach(
        (name, value) ->
            body.append(
                "--batas\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(name, value)));
    return browser.send(
        "POST",
        path,
        body + files + "--batas--\r\n",
        "Content-Type",
        "multipart/form-data; boundary=batas",
        "Accept",
        "text/html");
  }
}

package id.tertib.pengaduan.open311;

import id.tertib.data.Tanggal;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.perkara.Penerimaan;
import id.tertib.pengaduan.perkara.TandaTerima;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GeoReport's service requests: reports of citizens. */
@RestController
@RequestMapping(Alamat.V2)
@Tag(name = "Open311", description = "Open311 GeoReport v2, tanpa akun (without an account)")
class Permintaan {

  private static final String AKAR = "service_requests";
  private static final String SATU = "request";

  private final CariPermintaan search;
  private final BacaSaringan filters;
  private final BacaKiriman forms;
  private final Penerimaan intake;
  private final Penulis writer;

  Permintaan(
      CariPermintaan search,
      BacaSaringan filters,
      BacaKiriman forms,
      Penerimaan intake,
      Penulis writer) {
    this.search = search;
    this.filters = filters;
    this.forms = forms;
    this.intake = intake;
    this.writer = writer;
  }

  @GetMapping("/requests" + Alamat.FORMAT)
  @Operation(summary = "Laporan yang diumumkan, atau menurut nomor (service requests)")
  ResponseEntity<String> all(
      @PathVariable String format,
      @RequestParam(name = "service_request_id", required = false) @Nullable String numbers,
      @RequestParam(name = "service_code", required = false) @Nullable String codes,
      @RequestParam(name = "start_date", required = false) @Nullable String from,
      @RequestParam(name = "end_date", required = false) @Nullable String until,
      @RequestParam(name = "status", required = false) @Nullable String status) {
    var found =
        numbers == null || numbers.isBlank()
            ? search.terbit(filters.baca(codes, from, until, status))
            : search.nomor(BacaSaringan.daftar(numbers));
    return answer(found, format);
  }

  @GetMapping("/requests/{number}" + Alamat.FORMAT)
  @Operation(summary = "Satu laporan menurut nomornya (service request)")
  ResponseEntity<String> one(@PathVariable String number, @PathVariable String format) {
    return answer(known(number), format);
  }

  @GetMapping("/tokens/{token}" + Alamat.FORMAT)
  @Operation(summary = "Nomor laporan; tokennya nomor itu sendiri (service request id of a token)")
  ResponseEntity<String> token(@PathVariable String token, @PathVariable String format) {
    var number = known(token).get(0).get("service_request_id");
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("service_request_id", number);
    row.put("token", number);
    return answer(List.of(row), format);
  }

  /** Each is a report of its own: no form of ours carries a sign by which to know a double. */
  @PostMapping(
      path = "/requests" + Alamat.FORMAT,
      consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
  @Operation(summary = "Laporan baru (a new service request)")
  ResponseEntity<String> take(@PathVariable String format, HttpServletRequest request) {
    return answer(List.of(receipt(intake.terima(forms.baca(Kiriman.of(request))))), format);
  }

  private static Map<String, @Nullable Object> receipt(TandaTerima receipt) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("service_request_id", receipt.nomor());
    row.put(
        "service_notice",
        "Laporan Anda diterima dan diperiksa paling lambat %s. Simpan tracking_code: kode itu tidak dapat ditampilkan lagi, dan dengan nomor membuka laporan Anda di /layanan/pengaduan/lacak."
            .formatted(Tanggal.hari(receipt.batas())));
    row.put("account_id", null);
    row.put("tracking_code", receipt.kode());
    return row;
  }

  private List<Map<String, @Nullable Object>> known(String number) {
    var found = search.nomor(List.of(number));
    if (found.isEmpty()) {
      throw RefusedException.notFound(
          "Laporan dengan nomor ini tidak ada. Nomor berbentuk PGD-2026-000123.");
    }
    return found;
  }

  private ResponseEntity<String> answer(List<Map<String, @Nullable Object>> rows, String format) {
    return Layanan.answer(writer, new Dokumen(AKAR, SATU, rows), format);
  }
}

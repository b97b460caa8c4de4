package id.tertib.pengaduan.open311;

import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.acuan.Kelurahan;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** GeoReport's services: what can be reported, and how its place is told. */
@RestController
@RequestMapping(Alamat.V2)
@Tag(name = "Open311", description = "Open311 GeoReport v2, tanpa akun (without an account)")
class Layanan {

  private static final String TEMPAT =
      "Kelurahan tempat kejadian; boleh pula dikirim sebagai address_id, atau dibiarkan kosong dan dipilih petugas. Patokannya ditulis di address_string, atau titiknya di lat dan long.";

  private final DaftarKategori categories;
  private final DaftarKelurahan places;
  private final Penulis writer;

  Layanan(DaftarKategori categories, DaftarKelurahan places, Penulis writer) {
    this.categories = categories;
    this.places = places;
    this.writer = writer;
  }

  @GetMapping("/services" + Alamat.FORMAT)
  @Operation(summary = "Perihal laporan (services)")
  ResponseEntity<String> all(@PathVariable String format) {
    return answer(
        new Dokumen(
            "services", "service", categories.all().stream().map(Layanan::service).toList()),
        format);
  }

  @GetMapping("/services/{code}" + Alamat.FORMAT)
  @Operation(summary = "Isian satu perihal (service definition)")
  ResponseEntity<String> one(@PathVariable String code, @PathVariable String format) {
    var found =
        categories
            .find(code)
            .orElseThrow(
                () ->
                    RefusedException.notFound(
                        "service_code ini tidak dikenal. Daftarnya di %s/services.%s."
                            .formatted(Alamat.V2, format)));
    return answer(Dokumen.satu("service_definition", definition(found)), format);
  }

  private ResponseEntity<String> answer(Dokumen dokumen, String format) {
    return answer(writer, dokumen, format);
  }

  static ResponseEntity<String> answer(Penulis writer, Dokumen dokumen, String format) {
    var asked = Format.of(format);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(asked.jenis()))
        .body(writer.tulis(dokumen, asked));
  }

  private static Map<String, @Nullable Object> service(Kategori kategori) {
    var words = kategori.contoh().split(";", 2)[0];
    var service = new LinkedHashMap<String, @Nullable Object>();
    service.put("service_code", kategori.kode());
    service.put("service_name", kategori.nama());
    service.put("description", kategori.contoh().isEmpty() ? kategori.nama() : kategori.contoh());
    service.put("metadata", true);
    service.put("type", "realtime");
    service.put("keywords", words.replace(", ", ","));
    service.put("group", "");
    return service;
  }

  private Map<String, @Nullable Object> definition(Kategori kategori) {
    var attribute = new LinkedHashMap<String, @Nullable Object>();
    attribute.put("variable", true);
    attribute.put("code", Kiriman.KELURAHAN);
    attribute.put("datatype", "singlevaluelist");
    attribute.put("required", false);
    attribute.put("datatype_description", TEMPAT);
    attribute.put("order", 1);
    attribute.put("description", "Di kelurahan mana?");
    attribute.put("values", places.all().stream().map(Layanan::value).toList());
    var definition = new LinkedHashMap<String, @Nullable Object>();
    definition.put("service_code", kategori.kode());
    definition.put("attributes", List.of(attribute));
    return definition;
  }

  private static Map<String, String> value(Kelurahan place) {
    var value = new LinkedHashMap<String, String>();
    value.put("key", place.kode());
    value.put("name", place.nama());
    return value;
  }
}

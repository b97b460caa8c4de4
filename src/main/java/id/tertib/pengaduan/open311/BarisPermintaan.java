package id.tertib.pengaduan.open311;

import id.tertib.data.Tanggal;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.perkara.Laporan;
import id.tertib.pengaduan.perkara.Terbitan;
import id.tertib.pengaduan.perkara.Terbitan.Naskah;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A report as a service request. Of one that is not published: number, service, state and times;
 * the service only where the report may be published at all.
 */
@Component
class BarisPermintaan {

  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private static final LocalTime AKHIR_HARI = LocalTime.of(23, 59, 59);
  private static final DateTimeFormatter SAAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

  private final Terbitan published;
  private final DaftarKategori categories;
  private final DaftarKelurahan places;

  BarisPermintaan(Terbitan published, DaftarKategori categories, DaftarKelurahan places) {
    this.published = published;
    this.categories = categories;
    this.places = places;
  }

  /**
   * @param words that were published; null for none
   * @param due the last day of its limit; null when none counts
   */
  Map<String, @Nullable Object> of(
      Laporan laporan, @Nullable Naskah words, @Nullable LocalDate due) {
    var open = published.may(laporan);
    var row = new LinkedHashMap<String, @Nullable Object>();
    row.put("service_request_id", laporan.nomor());
    row.put("status", StatusPublik.of(laporan.status()).kode());
    if (open) {
      row.put("service_name", categories.get(laporan.kategori()).nama());
      row.put("service_code", laporan.kategori());
    }
    row.put("requested_datetime", saat(laporan.diterima()));
    row.put("updated_datetime", saat(laporan.statusSejak()));
    row.put(
        "expected_datetime", due == null ? null : SAAT.format(due.atTime(AKHIR_HARI).atZone(WIB)));
    if (open && words != null) {
      terbit(row, laporan, words);
    }
    return row;
  }

  /** No position: none is ever published. */
  private void terbit(Map<String, @Nullable Object> row, Laporan laporan, Naskah words) {
    var place = places.get(laporan.kelurahan());
    row.put("status_notes", laporan.status().nama());
    row.put("description", words.teks());
    row.put("agency_responsible", null);
    row.put("service_notice", null);
    row.put(
        "address", words.tempat().isEmpty() ? place.nama() : words.tempat() + ", " + place.nama());
    row.put("address_id", place.kode());
    row.put("zipcode", null);
    row.put("lat", null);
    row.put("long", null);
    row.put("media_url", null);
  }

  private static String saat(Instant moment) {
    return SAAT.format(Tanggal.saat(moment));
  }
}

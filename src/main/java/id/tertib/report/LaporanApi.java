package id.tertib.report;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.report.LaporanList.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The register of reports for programs; each account sees what its page Laporan shows. */
@RestController
@RequestMapping("/api/laporan")
class LaporanApi {

  private static final int PAGE = 200;

  private final LaporanShelf shelf;
  private final LaporanDownload download;
  private final CurrentUser user;

  LaporanApi(LaporanShelf shelf, LaporanDownload download, CurrentUser user) {
    this.shelf = shelf;
    this.download = download;
    this.user = user;
  }

  /**
   * @param perangkatDaerah null for the city's
   * @param xlsx its data; null for most
   */
  record Entry(
      String id,
      String subject,
      @Nullable String perangkatDaerah,
      String kind,
      int version,
      String title,
      String number,
      LocalDate date,
      String dataSha256,
      Instant publishedAt,
      FileEntry docx,
      FileEntry pdf,
      @Nullable FileEntry xlsx) {

    static Entry of(Laporan laporan) {
      return new Entry(
          laporan.id(),
          laporan.subject(),
          laporan.office(),
          laporan.kind(),
          laporan.version(),
          laporan.title(),
          laporan.number(),
          laporan.date(),
          laporan.dataSha256(),
          laporan.at(),
          FileEntry.of(laporan, LaporanFile.DOCX),
          FileEntry.of(laporan, LaporanFile.PDF),
          laporan.has(LaporanFile.XLSX) ? FileEntry.of(laporan, LaporanFile.XLSX) : null);
    }
  }

  /**
   * @param size bytes
   */
  record FileEntry(String name, long size, String sha256, String href) {

    static FileEntry of(Laporan laporan, LaporanFile file) {
      return new FileEntry(
          laporan.fileName(file),
          laporan.size(file),
          laporan.sha256(file),
          "/api/laporan/" + laporan.id() + "/" + file.ending());
    }
  }

  /**
   * The reports that the account may read, newest first, 200 at a time. Where there are more, a
   * {@code Link} header names the address of the next page ({@code rel="next"}).
   *
   * @param siklus e.g. {@code 2026-S1}
   * @param perangkatDaerah a code, or {@code kota} for the city's own
   * @param halaman from 1
   */
  @GetMapping
  ResponseEntity<List<Entry>> list(
      @RequestParam(required = false) @Nullable String siklus,
      @RequestParam(required = false) @Nullable String perangkatDaerah,
      @RequestParam(defaultValue = "1") int halaman) {
    var page = shelf.page(user.id(), Filter.of(siklus, perangkatDaerah), halaman, PAGE);
    var answer = ResponseEntity.ok();
    if (page.number() < page.pages()) {
      answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(address(page.number() + 1)));
    }
    return answer.body(page.reports().stream().map(Entry::of).toList());
  }

  /** This address with another page. */
  private static String address(int page) {
    return ServletUriComponentsBuilder.fromCurrentRequest()
        .replaceQueryParam("halaman", page)
        .build()
        .toUriString();
  }

  @GetMapping("/{id}")
  Entry one(@PathVariable String id) {
    return Entry.of(find(id));
  }

  @GetMapping("/{id}/docx")
  ResponseEntity<byte[]> docx(@PathVariable String id) {
    return download.answer(find(id), LaporanFile.DOCX);
  }

  @GetMapping("/{id}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String id) {
    return download.answer(find(id), LaporanFile.PDF);
  }

  @GetMapping("/{id}/xlsx")
  ResponseEntity<byte[]> xlsx(@PathVariable String id) {
    var laporan = find(id);
    if (!laporan.has(LaporanFile.XLSX)) {
      throw RefusedException.notFound(
          "Laporan %s tidak punya berkas XLSX. Ambil PDF atau DOCX-nya.".formatted(id));
    }
    return download.answer(laporan, LaporanFile.XLSX);
  }

  private Laporan find(String id) {
    return shelf
        .find(user.id(), id)
        .orElseThrow(
            () ->
                RefusedException.notFound(
                    "Laporan %s tidak ada, atau milik perangkat daerah lain. Lihat daftarnya di"
                            .formatted(id)
                        + " /api/laporan."));
  }
}

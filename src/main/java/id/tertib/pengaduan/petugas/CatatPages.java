package id.tertib.pengaduan.petugas;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.DaftarKelurahan;
import id.tertib.pengaduan.acuan.NamaTempat;
import id.tertib.pengaduan.berkas.LampiranBaru;
import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Penerimaan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The counter: a report that came by another way than the public page. Works without script. */
@Controller
@RequestMapping("/pengaduan/catat")
class CatatPages {

  private final PeranReader roles;
  private final Penerimaan intake;
  private final DaftarKategori categories;
  private final DaftarKelurahan places;
  private final NamaTempat names;
  private final CurrentUser user;

  CatatPages(
      PeranReader roles,
      Penerimaan intake,
      DaftarKategori categories,
      DaftarKelurahan places,
      NamaTempat names,
      CurrentUser user) {
    this.roles = roles;
    this.intake = intake;
    this.categories = categories;
    this.places = places;
    this.names = names;
    this.user = user;
  }

  @GetMapping
  String form(Model model) {
    roles.petugas(user.id());
    return form(new IsianLoket(Map.of("kanal", "loket", "jenis", "pengaduan")), List.of(), model);
  }

  @PostMapping
  String take(
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<MultipartFile> lampiran,
      Model model,
      HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    var peran = roles.petugas(user.id());
    var isian = new IsianLoket(fields);
    try {
      var baru = isian.laporan(peran.akun(), peran.pencatat().orElseThrow(), files(lampiran));
      model.addAttribute("t", intake.terima(baru));
      model.addAttribute("perihal", categories.get(baru.kategori()).nama());
      model.addAttribute("tempat", names.nama(baru.kelurahan()));
      model.addAttribute("kanal", baru.kanal().nama());
      return "pengaduan/petugas/tanda-terima";
    } catch (IsianDitolak refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return form(isian, refused.salah(), model);
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
      return form(isian, List.of(), model);
    }
  }

  private static List<LampiranBaru> files(@Nullable List<MultipartFile> some) {
    return Objects.requireNonNullElse(some, List.<MultipartFile>of()).stream()
        .filter(file -> !file.isEmpty())
        .map(
            file -> {
              try {
                return new LampiranBaru(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            })
        .toList();
  }

  private String form(IsianLoket isian, List<Salah> wrong, Model model) {
    var kept = new HashMap<>(isian.nilai());
    // What was refused is the same form; a new one is another report.
    kept.computeIfAbsent("formulir", name -> UUID.randomUUID().toString().replace("-", ""));
    model.addAttribute("isi", new IsianLoket(kept));
    model.addAttribute("kanal", IsianLoket.KANAL);
    model.addAttribute("jenis", JenisLaporan.values());
    model.addAttribute("kategori", categories.all());
    model.addAttribute(
        "kelurahan",
        names.semuaKecamatan().entrySet().stream()
            .map(
                one ->
                    Map.entry(
                        one.getValue(),
                        places.all().stream()
                            .filter(place -> place.kecamatan().equals(one.getKey()))
                            .toList()))
            .toList());
    if (!wrong.isEmpty()) {
      model.addAttribute("salah", wrong);
    }
    model.addAttribute(
        "salahPada",
        wrong.stream()
            .collect(Collectors.toMap(Salah::isian, Salah::kalimat, (first, more) -> first)));
    return "pengaduan/petugas/catat";
  }
}

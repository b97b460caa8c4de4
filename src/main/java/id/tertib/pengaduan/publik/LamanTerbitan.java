package id.tertib.pengaduan.publik;

import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.berkas.Lampiran;
import id.tertib.pengaduan.perkara.DaftarTerbitan;
import id.tertib.pengaduan.perkara.DaftarTerbitan.Baris;
import id.tertib.pengaduan.perkara.DaftarTerbitan.Cari;
import id.tertib.pengaduan.perkara.DaftarTerbitan.Letak;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Published reports, as everybody reads them. */
@Controller
@RequestMapping(AlamatPublik.AWAL)
class LamanTerbitan {

  private static final int A_PAGE = 20;
  private static final int LONGEST = 100;
  private static final String DAFTAR = AlamatPublik.AWAL + "/laporan";
  private static final Pattern NUMBER = Pattern.compile("PGD-[0-9]{4}-[0-9]{6}");
  private static final Pattern SEEN = Pattern.compile("([0-9]{1,15})\\.(PGD-[0-9]{4}-[0-9]{6})");

  private final DaftarTerbitan published;
  private final TampilTerbitan view;
  private final PilihanFormulir choices;
  private final BerkasLaporan files;

  LamanTerbitan(
      DaftarTerbitan published, TampilTerbitan view, PilihanFormulir choices, BerkasLaporan files) {
    this.published = published;
    this.view = view;
    this.choices = choices;
    this.files = files;
  }

  /** What somebody filters by, as its address says. */
  record Saring(
      @Nullable String kecamatan,
      @Nullable String kelurahan,
      @Nullable String kategori,
      @Nullable String teks,
      @Nullable String lanjut) {

    /** Empty for none. */
    public String nilai(String name) {
      return VisibleText.orEmpty(
          switch (name) {
            case "kecamatan" -> kecamatan;
            case "kelurahan" -> kelurahan;
            case "kategori" -> kategori;
            case "lanjut" -> lanjut;
            default -> teks == null || teks.length() <= LONGEST ? teks : teks.substring(0, LONGEST);
          });
    }

    public boolean ada() {
      return List.of("kecamatan", "kelurahan", "kategori", "teks").stream()
          .anyMatch(name -> !nilai(name).isEmpty());
    }
  }

  @GetMapping("/laporan")
  String daftar(Saring saring, Model model) {
    var typed = saring.nilai("teks").toUpperCase(Locale.ROOT);
    if (NUMBER.matcher(typed).matches() && published.find(typed).isPresent()) {
      return "redirect:" + DAFTAR + "/" + typed;
    }
    var found =
        published.cari(
            new Cari(
                kelurahan(saring),
                saring.nilai("kategori"),
                saring.nilai("teks"),
                seen(saring.nilai("lanjut"))),
            A_PAGE + 1);
    var shown = found.subList(0, Math.min(A_PAGE, found.size()));
    model.addAttribute("saring", saring);
    model.addAttribute("kecamatan", choices.kecamatan());
    model.addAttribute("kategori", choices.kategoriTerbuka());
    model.addAttribute("laporan", shown.stream().map(view::of).toList());
    model.addAttribute(
        "berikut", found.size() > A_PAGE ? next(saring, shown.get(A_PAGE - 1)) : null);
    return "pengaduan/laporan";
  }

  @GetMapping("/laporan/{nomor}")
  String satu(@PathVariable String nomor, Model model) {
    var found =
        published
            .find(nomor)
            .orElseThrow(
                () ->
                    RefusedException.notFound(
                        "Laporan itu tidak diumumkan. Bila laporan itu milik Anda, lacak dengan nomor dan kodenya."));
    model.addAttribute("laporan", view.of(found));
    model.addAttribute("foto", photos(nomor));
    return "pengaduan/satu";
  }

  /** A photo that the verifier ticked, of a report that is published now. */
  @GetMapping("/foto/{id}")
  ResponseEntity<byte[]> foto(@PathVariable String id) {
    var found =
        (id.matches("[0-9]{1,18}") ? files.find(Long.parseLong(id)) : Optional.<Lampiran>empty())
            .filter(LamanTerbitan::isPhoto)
            .filter(one -> published.find(one.nomor()).isPresent())
            .orElseThrow(() -> RefusedException.notFound("Foto itu tidak diumumkan."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.mediaType()))
        .body(files.isi(found));
  }

  private List<Lampiran> photos(String nomor) {
    return files.terbit(nomor).stream().filter(LamanTerbitan::isPhoto).toList();
  }

  private static boolean isPhoto(Lampiran one) {
    return one.terbit() && one.mediaType().startsWith("image/");
  }

  private Collection<String> kelurahan(Saring saring) {
    var one = saring.nilai("kelurahan");
    return one.isEmpty() ? choices.kelurahanDi(saring.nilai("kecamatan")) : List.of(one);
  }

  private static @Nullable Letak seen(String text) {
    var parts = SEEN.matcher(text);
    return parts.matches()
        ? new Letak(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2))
        : null;
  }

  private static String next(Saring saring, Baris last) {
    var address = UriComponentsBuilder.fromPath(DAFTAR);
    for (var name : List.of("kecamatan", "kelurahan", "kategori", "teks")) {
      if (!saring.nilai(name).isEmpty()) {
        address.queryParam(name, "{" + name + "}");
      }
    }
    return address
        .queryParam("lanjut", last.diterima().toEpochMilli() + "." + last.nomor())
        .encode()
        .buildAndExpand(
            Map.of(
                "kecamatan", saring.nilai("kecamatan"),
                "kelurahan", saring.nilai("kelurahan"),
                "kategori", saring.nilai("kategori"),
                "teks", saring.nilai("teks")))
        .toUriString();
  }
}

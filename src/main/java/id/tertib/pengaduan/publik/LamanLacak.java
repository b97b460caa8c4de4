package id.tertib.pengaduan.publik;

import id.tertib.data.VisibleText;
import id.tertib.engine.RefusedException;
import id.tertib.pengaduan.berkas.BerkasLaporan;
import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import id.tertib.pengaduan.perkara.Laporan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * Where a report stands, and what its reporter does there. Number and code come with every request
 * and stand in no address; what is answered is a page, so that nothing has to be kept in between.
 */
@Controller
@RequestMapping(AlamatPublik.LACAK)
class LamanLacak {

  private static final String CARI = "pengaduan/cari";

  private final PintuLacak door;
  private final LembarPelapor sheet;
  private final TindakanPelapor acts;
  private final PesanPelapor messages;
  private final BerkasLaporan files;

  LamanLacak(
      PintuLacak door,
      LembarPelapor sheet,
      TindakanPelapor acts,
      PesanPelapor messages,
      BerkasLaporan files) {
    this.door = door;
    this.sheet = sheet;
    this.acts = acts;
    this.messages = messages;
    this.files = files;
  }

  /** Number and code as every form here carries them. */
  record Kunci(@Nullable String nomor, @Nullable String kode) {

    String angka() {
      return VisibleText.orEmpty(nomor);
    }

    String rahasia() {
      return VisibleText.orEmpty(kode);
    }
  }

  @GetMapping
  String cari(@RequestParam(defaultValue = "") String nomor, Model model) {
    model.addAttribute("nomor", nomor);
    return CARI;
  }

  @PostMapping
  String buka(Kunci kunci, HttpServletRequest request, HttpServletResponse response, Model model) {
    if (!kunci.rahasia().isEmpty()) {
      return withCode(kunci, request, response, model, laporan -> {});
    }
    try {
      sheet.umum(door.nomor(kunci.angka()), model);
      return "pengaduan/nomor";
    } catch (IsianDitolak refused) {
      return notOpened(kunci, refused.salah(), response, model);
    }
  }

  @PostMapping("/balas")
  String balas(
      Kunci kunci,
      @RequestParam(defaultValue = "") String balasan,
      @RequestParam(required = false) @Nullable List<MultipartFile> lampiran,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var sent = Kiriman.of(lampiran);
    model.addAttribute("balasan", balasan);
    model.addAttribute("berkasHilang", sent.ada());
    return withCode(
        kunci,
        request,
        response,
        model,
        laporan -> {
          acts.balas(laporan, balasan, sent);
          model.addAttribute("balasan", "");
          model.addAttribute("kabar", "balas");
        });
  }

  @PostMapping("/nilai")
  String nilai(
      Kunci kunci,
      @RequestParam(defaultValue = "") String putaran,
      @RequestParam(defaultValue = "") String selesai,
      @RequestParam(defaultValue = "") String nilai,
      @RequestParam(defaultValue = "") String kata,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("selesai", selesai);
    model.addAttribute("nilai", nilai);
    model.addAttribute("kata", kata);
    return withCode(
        kunci,
        request,
        response,
        model,
        laporan -> {
          if (acts.nilai(laporan, putaran, selesai, nilai, kata)) {
            model.addAttribute("kabar", selesai.equals("ya") ? "nilai" : "buka");
          } else {
            model.addAttribute("selesai", "").addAttribute("nilai", "").addAttribute("kata", "");
          }
        });
  }

  @PostMapping("/berkas")
  ResponseEntity<byte[]> berkas(
      Kunci kunci, @RequestParam(defaultValue = "0") long id, HttpServletRequest request) {
    Laporan laporan;
    try {
      laporan = door.kode(kunci.angka(), kunci.rahasia(), request.getRemoteAddr());
    } catch (IsianDitolak refused) {
      throw RefusedException.forbidden(refused.salah().get(0).kalimat());
    }
    var found =
        messages
            .find(laporan, id)
            .orElseThrow(() -> RefusedException.notFound("Berkas itu tidak ada di laporan ini."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(found.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.nama(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(files.isi(found));
  }

  /** What somebody does who knows the code; he reads the page afterwards, whatever came of it. */
  private interface Tindakan {
    void run(Laporan laporan);
  }

  private String withCode(
      Kunci kunci,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      Tindakan act) {
    Laporan laporan;
    try {
      laporan = door.kode(kunci.angka(), kunci.rahasia(), request.getRemoteAddr());
    } catch (IsianDitolak refused) {
      return notOpened(kunci, refused.salah(), response, model);
    } catch (RefusedException waits) {
      if (waits.status() != 429) {
        throw waits;
      }
      var answer = notOpened(kunci, List.of(new Salah("kode", waits.reason())), response, model);
      response.setStatus(waits.status());
      response.setHeader(
          HttpHeaders.RETRY_AFTER, waits.getResponse().getHeaderString(HttpHeaders.RETRY_AFTER));
      return answer;
    }
    try {
      act.run(laporan);
    } catch (IsianDitolak refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      faults(refused.salah(), model);
    } catch (RefusedException moved) {
      response.setStatus(moved.status());
      model.addAttribute("ulang", moved.reason());
    }
    sheet.lengkap(laporan.nomor(), kunci.rahasia(), model);
    return "pengaduan/lacak";
  }

  private static String notOpened(
      Kunci kunci, List<Salah> wrong, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    faults(wrong, model);
    model.addAttribute("nomor", kunci.angka());
    return CARI;
  }

  private static void faults(List<Salah> wrong, Model model) {
    model.addAttribute("salah", wrong);
    model.addAttribute("galat", Galat.byField(wrong));
  }
}

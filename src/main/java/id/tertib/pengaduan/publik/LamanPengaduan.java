package id.tertib.pengaduan.publik;

import id.tertib.pengaduan.acuan.DaftarKategori;
import id.tertib.pengaduan.acuan.Kategori;
import id.tertib.pengaduan.perkara.IsianDitolak;
import id.tertib.pengaduan.perkara.IsianDitolak.Salah;
import id.tertib.pengaduan.perkara.JenisLaporan;
import id.tertib.pengaduan.perkara.Kelas;
import id.tertib.pengaduan.perkara.LaporanBaru;
import id.tertib.pengaduan.perkara.Penerimaan;
import id.tertib.pengaduan.perkara.TandaTerima;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a report, and what its reporter takes along. Works without script; whatever is not
 * taken comes back filled.
 */
@Controller
@RequestMapping(AlamatPublik.AWAL)
class LamanPengaduan {

  private static final String LAMA =
      "Formulir ini sudah lama terbuka. Isian Anda masih ada: periksa sebentar, lalu kirim lagi.";
  private static final String CEPAT =
      "Formulir terkirim terlalu cepat. Isian Anda masih ada: periksa sebentar, lalu kirim lagi.";
  private static final String UMUM =
      "Laporan belum dapat kami terima. Periksa isian Anda, lalu kirim lagi; bila tetap begini, hubungi loket pengaduan.";

  private final TandaFormulir forms;
  private final BacaLaporan reading;
  private final Penerimaan intake;
  private final PilihanFormulir choices;
  private final JanjiLayanan promises;
  private final DaftarKategori categories;

  LamanPengaduan(
      TandaFormulir forms,
      BacaLaporan reading,
      Penerimaan intake,
      PilihanFormulir choices,
      JanjiLayanan promises,
      DaftarKategori categories) {
    this.forms = forms;
    this.reading = reading;
    this.intake = intake;
    this.choices = choices;
    this.promises = promises;
    this.categories = categories;
  }

  @GetMapping
  String formulir(Model model) {
    return form(Isian.kosong(), forms.baru(), model);
  }

  @PostMapping
  String kirim(
      @RequestParam(required = false) @Nullable List<MultipartFile> lampiran,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var isi = Isian.of(request);
    var files = Kiriman.of(lampiran);
    model.addAttribute("berkasHilang", files.ada());
    var form = forms.baca(isi.get("formulir"));
    if (form.isEmpty()) {
      return again(isi, forms.baru(), LAMA, response, model);
    }
    var kiriman = form.get().kiriman();
    var bare = reading.laporan(isi, kiriman, List.of());
    var told = intake.sudah(bare);
    if (told.isPresent()) {
      return receipt(told.get(), bare, model);
    }
    if (!isi.get("situs").isEmpty()) {
      return again(isi, isi.get("formulir"), UMUM, response, model);
    }
    if (forms.terlaluCepat(form.get())) {
      return again(isi, isi.get("formulir"), CEPAT, response, model);
    }
    if (forms.terlaluLama(form.get())) {
      return again(isi, forms.baru(), LAMA, response, model);
    }
    var wrong = wrong(isi, files, bare);
    if (!wrong.isEmpty()) {
      return faults(isi, wrong, response, model);
    }
    try {
      return receipt(intake.terima(reading.laporan(isi, kiriman, files.isi())), bare, model);
    } catch (IsianDitolak refused) {
      return faults(isi, refused.salah(), response, model);
    }
  }

  private List<Salah> wrong(Isian isi, Kiriman files, LaporanBaru bare) {
    var wrong = new ArrayList<>(reading.salah(isi));
    wrong.addAll(files.salah());
    wrong.addAll(intake.salah(bare));
    wrong.sort(Comparator.comparingInt(one -> Isian.URUTAN.indexOf(one.isian())));
    return wrong;
  }

  private String faults(Isian isi, List<Salah> wrong, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("salah", wrong);
    var byField = Galat.byField(wrong);
    model.addAttribute("galat", byField);
    var shown = byField.containsKey("lat") ? isi.tanpa("lat", "long") : isi;
    return form(shown, isi.get("formulir"), model);
  }

  private String again(
      Isian isi, String form, String sentence, HttpServletResponse response, Model model) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("ulang", sentence);
    return form(isi, form, model);
  }

  private String form(Isian isi, String form, Model model) {
    model.addAttribute("isi", isi);
    model.addAttribute("formulir", form);
    model.addAttribute("kembali", !isi.nilai().isEmpty());
    model.addAttribute("kategori", choices.kategori());
    model.addAttribute("kecamatan", choices.kecamatan());
    model.addAttribute("janji", promises.umum());
    return "pengaduan/lapor";
  }

  private String receipt(TandaTerima receipt, LaporanBaru laporan, Model model) {
    model.addAttribute("terima", receipt);
    model.addAttribute("anonim", laporan.pelapor().anonim());
    model.addAttribute("janji", promises.of(kelas(laporan)));
    return "pengaduan/terkirim";
  }

  /** What it usually is; the verifier decides. */
  private Kelas kelas(LaporanBaru laporan) {
    return laporan.jenis() == JenisLaporan.PENGADUAN
        ? categories
            .find(laporan.kategori())
            .map(Kategori::kelas)
            .flatMap(Kelas::find)
            .orElse(Kelas.PENGADUAN)
        : Kelas.find(laporan.jenis().kode()).orElse(Kelas.PENGADUAN);
  }
}

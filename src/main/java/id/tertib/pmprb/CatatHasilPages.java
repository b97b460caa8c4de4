package id.tertib.pmprb;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import id.tertib.evidence.EvidenceStore;
import id.tertib.pmprb.HasilResmi.Isi;
import id.tertib.pmprb.IsianDitolakException.Salah;
import id.tertib.worksheet.Owner;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording, correcting and withdrawing a result of another source. Works without script. */
@Controller
@RequestMapping("/pmprb/hasil")
class CatatHasilPages {

  private final HasilDesk desk;
  private final HasilTahunan years;
  private final IsianHasil isian;
  private final InstrumenHasil instruments;
  private final HasilReaders readers;
  private final Berkas files;
  private final CurrentUser user;

  CatatHasilPages(
      HasilDesk desk,
      HasilTahunan years,
      IsianHasil isian,
      InstrumenHasil instruments,
      HasilReaders readers,
      Berkas files,
      CurrentUser user) {
    this.desk = desk;
    this.years = years;
    this.isian = isian;
    this.instruments = instruments;
    this.readers = readers;
    this.files = files;
    this.user = user;
  }

  @GetMapping("/baru")
  String form(@RequestParam Map<String, String> fields, Model model) {
    readers.requireRecorder(user.id());
    return formView(fields, model);
  }

  @PostMapping("/baru")
  String save(
      @RequestParam Map<String, String> fields,
      @RequestParam(name = "dokumen", required = false) @Nullable List<MultipartFile> dokumen,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    readers.requireRecorder(user.id());
    return told(
        model,
        response,
        () -> {
          var isi = isian.read(fields);
          var brought = Berkas.brought(dokumen);
          desk.check(user.id(), isi, brought.size());
          var id = desk.enter(user.id(), isi, files.keep(user.id(), isi, brought));
          after.addFlashAttribute("hasil", "tercatat");
          return "redirect:/pmprb/hasil/" + id;
        },
        () -> formView(fields, model));
  }

  @GetMapping("/{id:\\d{1,18}}/koreksi")
  String correction(@PathVariable long id, Model model) {
    readers.requireRecorder(user.id());
    var hasil = desk.requireCounting(id);
    return correction(hasil, IsianHasil.fields(hasil.isi()), model);
  }

  /**
   * @param tetap ids of the documents that stay
   */
  @PostMapping("/{id:\\d{1,18}}/koreksi")
  String correct(
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      @RequestParam(required = false) @Nullable List<String> tetap,
      @RequestParam(name = "dokumen", required = false) @Nullable List<MultipartFile> dokumen,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    readers.requireRecorder(user.id());
    var hasil = desk.require(id);
    return told(
        model,
        response,
        () -> {
          var isi = isian.read(fields);
          var kept = new ArrayList<>(hasil.dokumen());
          kept.retainAll(Objects.requireNonNullElse(tetap, List.of()));
          var brought = Berkas.brought(dokumen);
          desk.check(user.id(), isi, kept.size() + brought.size(), id);
          files.keep(user.id(), isi, brought).stream()
              .filter(one -> !kept.contains(one))
              .forEach(kept::add);
          var corrected = desk.correct(user.id(), id, isi, kept, fields.get("alasan"));
          after.addFlashAttribute("hasil", "dikoreksi");
          return "redirect:/pmprb/hasil/" + corrected;
        },
        () -> correction(hasil, fields, model));
  }

  @GetMapping("/{id:\\d{1,18}}/tarik")
  String withdrawal(@PathVariable long id, Model model) {
    readers.requireRecorder(user.id());
    model.addAttribute("r", years.of(desk.requireCounting(id)));
    return "penilaian/hasil-tarik";
  }

  @PostMapping("/{id:\\d{1,18}}/tarik")
  String withdraw(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String alasan,
      Model model,
      HttpServletResponse response) {
    readers.requireRecorder(user.id());
    var hasil = desk.require(id);
    return told(
        model,
        response,
        () -> {
          desk.withdraw(user.id(), id, alasan);
          return "redirect:/pmprb/hasil/" + id;
        },
        () -> {
          model.addAttribute("r", years.of(hasil));
          return "penilaian/hasil-tarik";
        });
  }

  /** Something that a page does, told on the form when it is refused. */
  private interface Deed {
    String perform() throws IOException;
  }

  private interface View {
    String show();
  }

  private static String told(Model model, HttpServletResponse response, Deed deed, View form) {
    try {
      return deed.perform();
    } catch (IsianDitolakException refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("salah", refused.salah());
      model.addAttribute(
          "salahPada", refused.salah().stream().map(Salah::isian).collect(Collectors.toSet()));
    } catch (RefusedException refused) {
      PageRefusal.tell(refused, model, response);
    } catch (IOException unread) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("putus", true);
    }
    return form.show();
  }

  private String formView(Map<String, String> fields, Model model) {
    common(fields, model);
    return "penilaian/hasil-baru";
  }

  private String correction(HasilResmi hasil, Map<String, String> fields, Model model) {
    common(fields, model);
    model.addAttribute("r", years.of(hasil));
    return "penilaian/hasil-koreksi";
  }

  private void common(Map<String, String> fields, Model model) {
    var instrument = isian.instrument(fields);
    model.addAttribute("instrumenPilihan", instruments.all());
    model.addAttribute("instrumen", instrument);
    model.addAttribute("komponen", InstrumenHasil.komponen(instrument));
    model.addAttribute("predikat", InstrumenHasil.predikat(instrument));
    model.addAttribute("isi", new HashMap<>(fields));
  }

  /** Documents that were brought with a form. */
  @Component
  static class Berkas {

    private final EvidenceStore evidence;
    private final Sentences words;

    Berkas(EvidenceStore evidence, Sentences words) {
      this.evidence = evidence;
      this.words = words;
    }

    /** Without the empty part that a browser sends for none. */
    static List<MultipartFile> brought(@Nullable List<MultipartFile> files) {
      return files == null ? List.of() : files.stream().filter(file -> !file.isEmpty()).toList();
    }

    /**
     * @return their ids
     * @throws RefusedException 400 naming the one that cannot be kept
     */
    List<String> keep(String userId, Isi isi, List<MultipartFile> brought) throws IOException {
      var ids = new ArrayList<String>();
      for (var file : brought) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var content = file.getInputStream()) {
          ids.add(
              evidence
                  .store(Owner.city().code(), SiklusPmprb.key(isi.tahun()), userId, name, content)
                  .id());
        } catch (RefusedException refused) {
          throw RefusedException.badRequest(
              words.of("pmprb.hasil.tolak.berkas", name, refused.reason()));
        }
      }
      return ids.stream().distinct().toList();
    }
  }
}

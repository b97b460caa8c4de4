package id.tertib.instrument.web;

import id.tertib.access.CurrentUser;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.shelf.Edition;
import id.tertib.instrument.shelf.Publishing;
import id.tertib.instrument.shelf.Shelf;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Instruments for people: what there is, and each down to its items. */
@Controller
class InstrumentPage {

  private final Shelf shelf;
  private final Publishing publishing;
  private final CurrentUser user;

  InstrumentPage(Shelf shelf, Publishing publishing, CurrentUser user) {
    this.shelf = shelf;
    this.publishing = publishing;
    this.user = user;
  }

  @GetMapping("/instrumen")
  String list(Model model) {
    model.addAttribute("versi", shelf.editions());
    model.addAttribute("boleh", publishing.isAllowed(user.id()));
    return "instrumen/daftar";
  }

  @GetMapping("/instrumen/{kunci}/{versi}")
  String tree(@PathVariable String kunci, @PathVariable String versi, Model model) {
    var edition = edition(kunci, versi);
    model.addAttribute("edisi", edition);
    model.addAttribute("instrumen", shelf.read(edition.instrument()));
    model.addAttribute("simpul", SheetView.of(edition.instrument()));
    model.addAttribute("boleh", publishing.isAllowed(user.id()));
    return "instrumen/rinci";
  }

  @GetMapping("/instrumen/{kunci}/{versi}/unduh")
  ResponseEntity<byte[]> file(@PathVariable String kunci, @PathVariable String versi) {
    var edition = edition(kunci, versi);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_YAML)
        .header(
            "Content-Disposition",
            ContentDisposition.attachment()
                .filename("%s-%s.yaml".formatted(kunci, versi), StandardCharsets.US_ASCII)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(edition.text().getBytes(StandardCharsets.UTF_8));
  }

  private Edition edition(String key, String version) {
    return shelf
        .edition(new InstrumentId(key, version))
        .orElseThrow(() -> InstrumentWords.unknown(key, version));
  }
}

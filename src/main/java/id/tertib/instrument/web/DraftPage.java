package id.tertib.instrument.web;

import id.tertib.access.CurrentUser;
import id.tertib.access.PageRefusal;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.Instrument;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.check.InstrumentCheck;
import id.tertib.instrument.check.UnfitInstrumentException;
import id.tertib.instrument.file.InstrumentFile;
import id.tertib.instrument.score.BadAnswer;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.shelf.Publishing;
import id.tertib.instrument.shelf.Shelf;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Trying a draft: its problems, its score with answers, publishing it. The draft and the answers go
 * to and fro with the form; nothing is kept before it is published. Works without script.
 */
@Controller
class DraftPage {

  private static final String VIEW = "instrumen/coba";
  private static final String TEXT = "naskah";

  private final Shelf shelf;
  private final Publishing publishing;
  private final CurrentUser user;

  DraftPage(Shelf shelf, Publishing publishing, CurrentUser user) {
    this.shelf = shelf;
    this.publishing = publishing;
    this.user = user;
  }

  /** Empty, or with the text of a version that a new one shall grow from. */
  @GetMapping("/instrumen/coba")
  String begin(
      @RequestParam(required = false) @Nullable String dari,
      @RequestParam(required = false) @Nullable String versi,
      Model model) {
    publishing.requireAllowed(user.id());
    var text = "";
    if (dari != null && versi != null) {
      text =
          shelf
              .edition(new InstrumentId(dari, versi))
              .orElseThrow(() -> InstrumentWords.unknown(dari, versi))
              .text();
      model.addAttribute("asal", dari + " " + versi);
    }
    model.addAttribute(TEXT, text);
    return VIEW;
  }

  @PostMapping(path = "/instrumen/coba", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  String upload(@RequestParam(required = false) @Nullable MultipartFile file, Model model)
      throws IOException {
    publishing.requireAllowed(user.id());
    byte[] content = {};
    if (file != null) {
      try (var stream = file.getInputStream()) {
        content = stream.readNBytes(InstrumentFile.LARGEST + 1);
      }
    }
    var small = content.length <= InstrumentFile.LARGEST;
    model.addAttribute(TEXT, small ? new String(content, StandardCharsets.UTF_8) : "");
    checked(content, Map.of(), model);
    return VIEW;
  }

  @PostMapping(path = "/instrumen/coba", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  String attempt(
      @RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
    publishing.requireAllowed(user.id());
    var text = text(sent);
    model.addAttribute(TEXT, text);
    var instrument = checked(bytes(text), sent, model);
    if (instrument == null) {
      return VIEW;
    }
    switch (sent.getOrDefault("apa", "")) {
      case "nilai" -> {
        if (instrument.hasTree()) {
          score(instrument, sent, model);
        }
      }
      case "terbit" -> {
        try {
          publishing.requireNew(instrument.id());
          model.addAttribute("isian", answers(sent));
          return "instrumen/terbitkan";
        } catch (RefusedException refusal) {
          PageRefusal.tell(refusal, model, response);
        }
      }
      default -> {
        // Only the problems were asked for.
      }
    }
    return VIEW;
  }

  @PostMapping("/instrumen/terbitkan")
  String publish(
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes after,
      HttpServletResponse response) {
    var text = text(sent);
    try {
      var id = publishing.publish(bytes(text), user.id()).instrument().id();
      after.addFlashAttribute("terbit", true);
      return "redirect:/instrumen/%s/%s".formatted(id.key(), id.version());
    } catch (UnfitInstrumentException unfit) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    } catch (RefusedException refusal) {
      PageRefusal.tell(refusal, model, response);
    }
    model.addAttribute(TEXT, text);
    checked(bytes(text), sent, model);
    return VIEW;
  }

  /** Null when there are problems, which then stand on the page. */
  private static @Nullable Instrument checked(byte[] file, Map<String, String> sent, Model model) {
    var checked = InstrumentCheck.check(file);
    model.addAttribute("masalah", checked.problems());
    if (!checked.isValid()) {
      return null;
    }
    var instrument = checked.valid();
    model.addAttribute("instrumen", instrument);
    model.addAttribute("butir", instrument.items().size());
    model.addAttribute("paling", DraftAnswers.MOST);
    model.addAttribute("isianBagian", new DraftAnswers(instrument, sent).sections(List.of()));
    return instrument;
  }

  private static void score(Instrument instrument, Map<String, String> sent, Model model) {
    var form = new DraftAnswers(instrument, sent);
    var scoring = new Scoring(instrument);
    var problems = new ArrayList<BadAnswer>();
    var given = scoring.read(form.answers(), problems);
    if (problems.isEmpty()) {
      model.addAttribute("nilai", ScoreView.of(scoring.scoreGiven(given), given));
    } else {
      model.addAttribute("salah", problems);
      model.addAttribute("isianBagian", form.sections(problems));
    }
  }

  /** A browser sends the ends of lines as two signs. */
  private static String text(Map<String, String> sent) {
    return sent.getOrDefault(TEXT, "").replace("\r\n", "\n");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> answers(Map<String, String> sent) {
    var answers = new LinkedHashMap<String, String>();
    sent.forEach(
        (name, value) -> {
          if (name.startsWith(DraftAnswers.PREFIX)) {
            answers.put(name, value);
          }
        });
    return answers;
  }
}

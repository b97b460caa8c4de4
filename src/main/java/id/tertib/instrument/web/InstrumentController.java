package id.tertib.instrument.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import id.tertib.instrument.InstrumentId;
import id.tertib.instrument.Problem;
import id.tertib.instrument.check.InstrumentCheck;
import id.tertib.instrument.check.UnfitInstrumentException;
import id.tertib.instrument.file.InstrumentFile;
import id.tertib.instrument.score.BadAnswer;
import id.tertib.instrument.score.Scoring;
import id.tertib.instrument.shelf.Edition;
import id.tertib.instrument.shelf.Publishing;
import id.tertib.instrument.shelf.Shelf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Instruments for programs. Publishing alone stores anything. */
@RestController
@RequestMapping("/api/instruments")
@Tag(name = "Instrumen", description = "Lembar penilaian menurut versinya (instruments)")
final class InstrumentController {

  private static final String YAML = "application/yaml";

  private final Shelf shelf;
  private final Publishing publishing;
  private final CurrentUser user;

  InstrumentController(Shelf shelf, Publishing publishing, CurrentUser user) {
    this.shelf = shelf;
    this.publishing = publishing;
    this.user = user;
  }

  record Verdict(boolean valid, List<Problem> problems) {}

  @GetMapping
  @Operation(summary = "Semua versi semua instrumen (all versions)")
  List<InstrumentEntry> all() {
    return shelf.editions().stream().map(InstrumentEntry::of).toList();
  }

  @GetMapping("/{key}/{version}")
  @Operation(summary = "Satu versi dengan simpul dan butirnya (the tree)")
  @ApiResponse(responseCode = "404", description = "Tidak ada versi itu")
  InstrumentTree tree(
      @Parameter(description = "misalnya zi-lke") @PathVariable String key,
      @Parameter(description = "misalnya 90-2021") @PathVariable String version) {
    return InstrumentTree.of(edition(key, version));
  }

  @PostMapping(
      path = "/validate",
      consumes = {YAML, "application/x-yaml", "text/yaml", "text/plain"})
  @Operation(
      summary = "Periksa naskah instrumen (validate a draft)",
      description = "Tidak menyimpan apa pun. Tiap masalah menyebut path, found, dan expected.")
  Verdict validate(InputStream body, HttpServletRequest request) {
    var checked = InstrumentCheck.check(draft(body, request));
    return new Verdict(checked.isValid(), checked.problems());
  }

  @PostMapping(path = "/try", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Coba naskah instrumen dengan jawaban (try a draft with answers)",
      description =
          "Bagian instrument berisi YAML, bagian answers JSON seperti pada score. Tidak menyimpan"
              + " apa pun.")
  @ApiResponse(responseCode = "400", description = "Naskah bermasalah, atau jawaban di luar skala")
  ScoreAnswer attempt(@Parameter(hidden = true) MultipartHttpServletRequest request)
      throws MissingServletRequestPartException {
    var instrument = part(request, "instrument");
    var answers = part(request, "answers");
    var scoring = Shelf.scoring(InstrumentCheck.check(draft(content(instrument), request)).valid());
    return score(
        scoring, () -> SentAnswers.ofPart(read(content(answers), SentAnswers.LARGEST)), request);
  }

  /** With or without a file's name; the parts are read first, so that broken ones are told so. */
  private static Part part(MultipartHttpServletRequest request, String name)
      throws MissingServletRequestPartException {
    request.getMultiFileMap();
    try {
      var part = request.getPart(name);
      if (part != null) {
        return part;
      }
    } catch (IOException | ServletException e) {
      throw new MultipartException("Bagian %s tidak terbaca".formatted(name), e);
    }
    throw new MissingServletRequestPartException(name);
  }

  @PostMapping(consumes = {YAML, "application/x-yaml", "text/yaml", "text/plain"})
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Terbitkan satu versi (publish a version)",
      description =
          "Bagian Organisasi dan administrator. Versi yang terbit tidak pernah berubah dan tidak"
              + " dapat dihapus.")
  @ApiResponse(responseCode = "400", description = "Naskah bermasalah; lihat problems")
  @ApiResponse(responseCode = "403", description = "Bukan Bagian Organisasi atau administrator")
  @ApiResponse(responseCode = "409", description = "Versi itu sudah ada")
  InstrumentEntry publish(InputStream body, HttpServletRequest request) {
    publishing.requireAllowed(user.id());
    return InstrumentEntry.of(publishing.publish(draft(body, request), user.id()));
  }

  @PostMapping(path = "/{key}/{version}/score", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Nilai dari jawaban, dengan penjelasannya (score answers)",
      description = "{\"answers\":{…}} menurut kode butir; null berarti kosong. Tidak disimpan.")
  @ApiResponse(responseCode = "400", description = "Jawaban yang tidak sesuai, semuanya disebut")
  @ApiResponse(responseCode = "404", description = "Tidak ada versi itu")
  ScoreAnswer score(
      @PathVariable String key,
      @PathVariable String version,
      InputStream body,
      HttpServletRequest request) {
    var scoring = shelf.scoring(edition(key, version).instrument().id());
    return score(scoring, () -> SentAnswers.of(read(body, SentAnswers.LARGEST)), request);
  }

  private Edition edition(String key, String version) {
    return shelf
        .edition(new InstrumentId(key, version))
        .orElseThrow(() -> InstrumentWords.unknown(key, version));
  }

  private interface Answers {
    Map<String, @Nullable JsonNode> read() throws IOException;
  }

  private static ScoreAnswer score(Scoring scoring, Answers sent, HttpServletRequest request) {
    var problems = new ArrayList<BadAnswer>();
    var given = scoring.read(sent(sent, request), problems);
    if (!problems.isEmpty()) {
      throw RefusedAnswersException.of(problems);
    }
    return ScoreAnswer.of(scoring.scoreGiven(given));
  }

  private static Map<String, @Nullable JsonNode> sent(Answers sent, HttpServletRequest request) {
    try {
      return sent.read();
    } catch (IOException e) {
      throw unreadable(e, request);
    }
  }

  private static byte[] draft(InputStream body, HttpServletRequest request) {
    try {
      return read(body, InstrumentFile.LARGEST);
    } catch (IOException e) {
      throw unreadable(e, request);
    }
  }

  /** One byte more than is allowed tells that it is too large. */
  private static byte[] read(InputStream body, int largest) throws IOException {
    return body.readNBytes(largest + 1);
  }

  private static InputStream content(Part part) {
    try {
      return part.getInputStream();
    } catch (IOException e) {
      throw RefusedException.badRequest(
          "Bagian %s tidak dapat dibaca. Kirim sekali lagi.".formatted(part.getName()));
    }
  }

  private static HttpMessageNotReadableException unreadable(
      IOException problem, HttpServletRequest request) {
    return new HttpMessageNotReadableException(
        "Isi tidak terbaca", problem, new ServletServerHttpRequest(request));
  }

  @ExceptionHandler
  ProblemDetail refused(UnfitInstrumentException refused) {
    var problem = AnswerProblems.problem(refused.reason());
    problem.setProperty(
        "errors",
        refused.problems().stream()
            .map(one -> Map.of("field", one.path(), "message", one.message()))
            .toList());
    problem.setProperty("problems", refused.problems());
    return problem;
  }
}

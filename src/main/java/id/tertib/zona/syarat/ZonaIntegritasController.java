package id.tertib.zona.syarat;

import id.tertib.instrument.score.BadAnswer;
import id.tertib.instrument.shelf.Instruments;
import id.tertib.instrument.web.GateAnswer;
import id.tertib.instrument.web.RefusedAnswersException;
import id.tertib.instrument.web.SentAnswers;
import id.tertib.zona.perkara.ZonaIntegritas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Zona integritas for programs. Stores nothing. */
@RestController
@RequestMapping("/api/zona-integritas")
@Tag(name = "Zona integritas", description = "Usulan menuju WBK dan WBBM (integrity zones)")
final class ZonaIntegritasController {

  /** Judged by people in the process, not by a question of a program. */
  private static final List<String> DINILAI_DALAM_PROSES = List.of("layanan_inti", "dampak_publik");

  private final Instruments instruments;
  private final SyaratUsulan syarat;
  private final NilaiSyarat nilai;
  private final PemeriksaanUsulan pemeriksaan;

  ZonaIntegritasController(
      Instruments instruments,
      SyaratUsulan syarat,
      NilaiSyarat nilai,
      PemeriksaanUsulan pemeriksaan) {
    this.instruments = instruments;
    this.syarat = syarat;
    this.nilai = nilai;
    this.pemeriksaan = pemeriksaan;
  }

  /**
   * @param gates of both levels, as a score has them
   */
  record Jawaban(boolean boleh, List<Penolakan> penolakan, List<GateAnswer> gates) {}

  @PostMapping(path = "/periksa", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Dapatkah unit ini diusulkan (may this unit be proposed)",
      description =
          "Menilai syarat yang disebut di sini dan ambang lembar kerja. Layanan inti dan dampak"
              + " publik dinilai dalam proses. Tidak menyimpan apa pun.")
  @ApiResponse(responseCode = "400", description = "Isian di luar skalanya, semuanya disebut")
  Jawaban periksa(InputStream body, HttpServletRequest request) {
    try {
      return periksa(body.readNBytes(SentAnswers.LARGEST + 1));
    } catch (IOException e) {
      throw new HttpMessageNotReadableException(
          "Isi tidak terbaca", e, new ServletServerHttpRequest(request));
    }
  }

  private Jawaban periksa(byte[] body) throws IOException {
    var tree = SentAnswers.tree(body);
    var asked =
        syarat.dinyatakan().stream()
            .filter(one -> !DINILAI_DALAM_PROSES.contains(one.kode()))
            .toList();
    var faults = new ArrayList<BadAnswer>();
    var usulan = PermintaanPeriksa.read(tree, asked, DINILAI_DALAM_PROSES, nilai, faults);
    var scoring = instruments.scoring(ZonaIntegritas.LKE);
    var answers = scoring.read(SentAnswers.of(tree), faults);
    if (!faults.isEmpty() || usulan.isEmpty()) {
      throw RefusedAnswersException.of(faults);
    }
    var score = scoring.scoreGiven(answers);
    var penolakan = pemeriksaan.periksa(usulan.get(), asked, score);
    return new Jawaban(
        penolakan.isEmpty(), penolakan, score.gates().stream().map(GateAnswer::of).toList());
  }
}

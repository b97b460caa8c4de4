package id.tertib.engine.problem;

import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import id.tertib.engine.FullDisk;
import id.tertib.engine.RefusedException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

class ProblemsTest {

  private MockMvc http;

  @BeforeEach
  void serve() {
    http =
        MockMvcBuilders.standaloneSetup(new Faulty()).setControllerAdvice(new Problems()).build();
  }

  @Test
  void tellsARefusalWithItsStatusAndSentence() throws Exception {
    http.perform(get("/api/uji/ditolak"))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("about:blank"))
        .andExpect(jsonPath("$.status").value(409))
        .andExpect(jsonPath("$.detail").value("Tugas dipegang asesor2."))
        .andExpect(jsonPath("$.errors").isEmpty());
  }

  @Test
  void namesEachFieldAtFault() throws Exception {
    http.perform(
            post("/api/uji").contentType(MediaType.APPLICATION_JSON).content("{\"nama\":\"\"}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("nama"))
        .andExpect(jsonPath("$.errors[0].message").value("harus diisi"))
        .andExpect(jsonPath("$.detail").value("Isian belum benar: nama harus diisi."));
    http.perform(
            post("/api/uji")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"nama\":\"x\",\"tanggal\":\"besok\"}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("tanggal"));
  }

  @Test
  void mendsWhatCannotBeRead() throws Exception {
    http.perform(post("/api/uji").contentType(MediaType.APPLICATION_JSON).content("{\"nama\":"))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.detail")
                .value(
                    "Isi permintaan bukan JSON yang utuh. Periksa tanda kurung, kutip dan koma."));
    http.perform(get("/api/uji/cari").param("tahun", "dua"))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.detail").value("Nilai 'dua' untuk tahun tidak sesuai. Periksa bentuknya."));
    http.perform(get("/api/uji/cari"))
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.detail").value("Parameter tahun belum ada. Tambahkan pada alamatnya."));
  }

  @Test
  void answersTheRestWithItsOwnStatus() throws Exception {
    http.perform(get("/api/uji/besar"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail", Matchers.startsWith("Berkas lebih besar daripada 25 MB")));
    http.perform(get("/api/uji/berebut")).andExpect(status().isConflict());
    http.perform(get("/api/uji/kembar")).andExpect(status().isConflict());
    http.perform(post("/api/uji/cari")).andExpect(status().isMethodNotAllowed());
  }

  @Test
  void tellsNothingOfWhatNobodyForesaw() throws Exception {
    http.perform(get("/api/uji/rusak"))
        .andExpect(status().isInternalServerError())
        .andExpect(
            jsonPath("$.detail", matchesPattern("Ada kesalahan pada sistem\\..* [0-9a-f]{8} .*")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("rahasia"))));
  }

  @Test
  void saysThatTheServersDiskIsFull() throws Exception {
    http.perform(get("/api/uji/penuh"))
        .andExpect(status().isInsufficientStorage())
        .andExpect(jsonPath("$.title").value("Penyimpanan penuh"))
        .andExpect(jsonPath("$.detail").value(FullDisk.SENTENCE));
  }

  @Test
  void saysWhatIsDamaged() throws Exception {
    http.perform(get("/api/uji/hilang"))
        .andExpect(status().isInternalServerError())
        .andExpect(jsonPath("$.detail").value("Dokumen “SK.pdf” rusak."));
  }

  record Body(@NotBlank(message = "harus diisi") String nama, LocalDate tanggal) {}

  @RestController
  static class Faulty {

    @GetMapping("/api/uji/ditolak")
    String refused() {
      throw RefusedException.conflict("Tugas dipegang asesor2.");
    }

    @PostMapping("/api/uji")
    String body(@Valid @RequestBody Body body) {
      return body.nama();
    }

    @GetMapping("/api/uji/cari")
    String parameter(@RequestParam("tahun") int tahun) {
      return "" + tahun;
    }

    @GetMapping("/api/uji/besar")
    String big() {
      throw new MaxUploadSizeExceededException(1);
    }

    @GetMapping("/api/uji/berebut")
    String race() {
      throw new OptimisticLockingException("x");
    }

    @GetMapping("/api/uji/kembar")
    String twin() {
      throw new DuplicateKeyException("x");
    }

    @GetMapping("/api/uji/penuh")
    String full() {
      throw new UncheckedIOException(new IOException("No space left on device"));
    }

    @GetMapping("/api/uji/hilang")
    String lost() {
      throw RefusedException.damaged("Dokumen “SK.pdf” rusak.");
    }

    @GetMapping("/api/uji/rusak")
    String broken() {
      throw new IllegalStateException("rahasia");
    }
  }
}

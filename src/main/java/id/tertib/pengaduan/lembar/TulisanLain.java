package id.tertib.pengaduan.lembar;

import id.tertib.pengaduan.perkara.IsiTable.Isi;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Somebody else's newer draft: the page shows both, so it is carried along. */
final class TulisanLain extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Isi current;

  TulisanLain(Isi current) {
    super("Tulisan ini sudah diubah di tempat lain. Pilih yang dipakai.", null, false, false);
    this.current = current;
  }

  /** 409 with {@code current}. */
  ProblemDetail problem() {
    var problem =
        ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, String.valueOf(getMessage()));
    problem.setTitle("Tulisan bertabrakan");
    problem.setProperty("errors", List.of());
    problem.setProperty("current", current);
    return problem;
  }
}

package id.tertib.engine.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import id.tertib.engine.FullDisk;
import id.tertib.engine.RefusedException;
import id.tertib.server.DatabaseFault;
import id.tertib.server.UnreadableTextException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers what goes wrong under {@code /api} as a problem detail (RFC 9457) in Indonesian, with the
 * list {@code errors} of the fields at fault. Pages are left to the error pages. What nobody
 * foresaw is a 500 that tells its number in the log and nothing else.
 */
@RestControllerAdvice
@Order(Problems.AFTER_THE_MODULES)
final class Problems {

  /** After the advices of modules, which know their own exceptions, before Spring's own. */
  static final int AFTER_THE_MODULES = Ordered.HIGHEST_PRECEDENCE + 100;

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /** One field at fault and what is wrong with it. */
  record FieldProblem(String field, String message) {}

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> answer(Exception problem, HttpServletRequest request)
      throws Exception {
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        || problem instanceof AccessDeniedException
        || problem instanceof AuthenticationException
        || problem instanceof RequestRejectedException
        || DatabaseFault.of(problem).isPresent()) {
      // Spring takes the same exception on to the error pages, the sign-in or the filters.
      throw problem;
    }
    return ResponseEntity.status(statusOf(problem))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .headers(headersOf(problem))
        .body(describe(problem));
  }

  private static ProblemDetail describe(Exception problem) {
    var status = statusOf(problem);
    var detail = ProblemDetail.forStatusAndDetail(status, detailOf(problem, status));
    detail.setTitle(titleOf(status));
    detail.setProperty("errors", errorsOf(problem));
    return detail;
  }

  private static HttpStatusCode statusOf(Exception problem) {
    if (problem instanceof RefusedException refused) {
      return HttpStatus.valueOf(refused.status());
    }
    if (FullDisk.isCauseOf(problem)) {
      return HttpStatus.INSUFFICIENT_STORAGE;
    }
    if (problem instanceof MultipartException
        || problem instanceof HttpMessageNotReadableException
        || problem instanceof TypeMismatchException
        || problem instanceof ConstraintViolationException) {
      return HttpStatus.BAD_REQUEST;
    }
    if (problem instanceof OptimisticLockingException
        || problem instanceof OptimisticLockingFailureException
        || problem instanceof DuplicateKeyException) {
      return HttpStatus.CONFLICT;
    }
    if (problem instanceof AuthorizationException) {
      return HttpStatus.FORBIDDEN;
    }
    if (problem instanceof ErrorResponse response) {
      return response.getStatusCode();
    }
    return HttpStatus.INTERNAL_SERVER_ERROR;
  }

  private static String detailOf(Exception problem, HttpStatusCode status) {
    if (problem instanceof RefusedException refused) {
      return refused.reason();
    }
    if (FullDisk.isCauseOf(problem)) {
      LOG.error("Penyimpanan penuh atau tidak dapat ditulis", problem);
      return FullDisk.SENTENCE;
    }
    if (problem instanceof MaxUploadSizeExceededException) {
      return "Berkas lebih besar daripada 25 MB. Kecilkan atau bagi berkasnya.";
    }
    if (problem instanceof MultipartException) {
      return "Unggahan ini tidak dapat dibaca. Kirim sebagai multipart/form-data dengan boundary.";
    }
    if (problem instanceof HttpMessageNotReadableException unreadable) {
      return unreadable(unreadable);
    }
    if (problem instanceof MethodArgumentTypeMismatchException mismatch) {
      return "Nilai '%s' untuk %s tidak sesuai. Periksa bentuknya."
          .formatted(shown(mismatch.getValue()), mismatch.getName());
    }
    if (problem instanceof TypeMismatchException mismatch) {
      return "Nilai '%s' tidak sesuai. Periksa bentuknya.".formatted(shown(mismatch.getValue()));
    }
    if (problem instanceof MissingServletRequestParameterException missing) {
      return "Parameter %s belum ada. Tambahkan pada alamatnya."
          .formatted(missing.getParameterName());
    }
    if (problem instanceof MissingServletRequestPartException missing) {
      return "Bagian %s belum ada. Kirim sebagai multipart/form-data."
          .formatted(missing.getRequestPartName());
    }
    if (problem instanceof NoResourceFoundException) {
      return "Alamat ini tidak ada. Lihat daftar alamat di /swagger-ui.html.";
    }
    if (problem instanceof HttpRequestMethodNotSupportedException method) {
      return "Alamat ini tidak menerima %s. Pakai %s."
          .formatted(method.getMethod(), method.getSupportedHttpMethods());
    }
    if (problem instanceof HttpMediaTypeNotSupportedException type) {
      return "Isi berjenis %s tidak diterima di sini. Kirim sebagai %s."
          .formatted(type.getContentType(), type.getSupportedMediaTypes());
    }
    var errors = errorsOf(problem);
    if (!errors.isEmpty()) {
      return "Isian belum benar: %s."
          .formatted(
              errors.stream()
                  .map(error -> error.field() + " " + error.message())
                  .collect(Collectors.joining("; ")));
    }
    return switch (status.value()) {
      case 403 -> "Anda tidak berwenang melakukan ini.";
      case 409 -> "Data ini baru saja diubah orang lain. Muat ulang, lalu ulangi.";
      case 500 -> unforeseen(problem);
      default -> "Permintaan ini tidak dapat dijawab. Periksa alamat dan isinya.";
    };
  }

  private static String unforeseen(Exception problem) {
    var number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("Galat {}", number, problem);
    return ("Ada kesalahan pada sistem. Ulangi sebentar lagi; bila tetap, sampaikan nomor %s kepada"
            + " administrator.")
        .formatted(number);
  }

  private static String unreadable(HttpMessageNotReadableException problem) {
    if (problem.getMostSpecificCause() instanceof UnreadableTextException text) {
      return text.getOriginalMessage();
    }
    if (problem.getCause() instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
      return "Nilai %s tidak sesuai. Periksa bentuknya.".formatted(path(mapping));
    }
    return "Isi permintaan bukan JSON yang utuh. Periksa tanda kurung, kutip dan koma.";
  }

  private static List<FieldProblem> errorsOf(Exception problem) {
    if (problem instanceof MethodArgumentNotValidException invalid) {
      return invalid.getFieldErrors().stream()
          .map(error -> new FieldProblem(error.getField(), message(error)))
          .toList();
    }
    if (problem instanceof HandlerMethodValidationException invalid) {
      return invalid.getParameterValidationResults().stream()
          .flatMap(
              result ->
                  result.getResolvableErrors().stream()
                      .map(
                          error ->
                              new FieldProblem(
                                  String.valueOf(result.getMethodParameter().getParameterName()),
                                  message(error))))
          .toList();
    }
    if (problem instanceof ConstraintViolationException invalid) {
      return invalid.getConstraintViolations().stream()
          .map(
              violation ->
                  new FieldProblem(violation.getPropertyPath().toString(), violation.getMessage()))
          .toList();
    }
    if (problem instanceof HttpMessageNotReadableException
        && problem.getCause() instanceof JsonMappingException mapping
        && !path(mapping).isEmpty()) {
      return List.of(new FieldProblem(path(mapping), "tidak sesuai"));
    }
    if (problem instanceof MethodArgumentTypeMismatchException mismatch) {
      return List.of(new FieldProblem(mismatch.getName(), "tidak sesuai"));
    }
    if (problem instanceof MissingServletRequestParameterException missing) {
      return List.of(new FieldProblem(missing.getParameterName(), "wajib ada"));
    }
    if (problem instanceof MissingServletRequestPartException missing) {
      return List.of(new FieldProblem(missing.getRequestPartName(), "wajib ada"));
    }
    return List.of();
  }

  private static String titleOf(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> "Permintaan tidak dapat diterima";
      case 401 -> "Belum masuk";
      case 403 -> "Tidak berwenang";
      case 404 -> "Tidak ditemukan";
      case 405 -> "Cara ini tidak tersedia";
      case 406, 415 -> "Jenis isi tidak didukung";
      case 409 -> "Sudah diubah lebih dahulu";
      case FullDisk.STATUS -> "Penyimpanan penuh";
      default -> status.is5xxServerError() ? "Kesalahan sistem" : "Permintaan ditolak";
    };
  }

  /** Names such as {@code Allow} that belong to the status, without the body's own. */
  private static HttpHeaders headersOf(Exception problem) {
    var headers = new HttpHeaders();
    if (problem instanceof ErrorResponse response) {
      headers.addAll(response.getHeaders());
    }
    return headers;
  }

  private static String path(JsonMappingException problem) {
    return problem.getPath().stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? "[%d]".formatted(step.getIndex())
                    : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String message(MessageSourceResolvable error) {
    var message = error.getDefaultMessage();
    return message == null ? "tidak sesuai" : message;
  }

  private static String shown(@Nullable Object value) {
    var text = String.valueOf(value);
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}

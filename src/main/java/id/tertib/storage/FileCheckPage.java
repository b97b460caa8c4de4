package id.tertib.storage;

import id.tertib.access.CurrentUser;
import id.tertib.access.Groups;
import id.tertib.access.People;
import id.tertib.data.ByteSize;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What administrators see of the kept files: the disk, the check of all, what is damaged. */
@Controller
class FileCheckPage {

  private static final int MOST = 500;

  /** Seconds after which the page asks again while a check runs. */
  private static final int REFRESH = 3;

  private final FileCheck check;
  private final DamagedFiles damaged;
  private final DataDirectory directory;
  private final ObjectProvider<KeptFileSource> sources;
  private final People people;
  private final CurrentUser user;

  FileCheckPage(
      FileCheck check,
      DamagedFiles damaged,
      DataDirectory directory,
      ObjectProvider<KeptFileSource> sources,
      People people,
      CurrentUser user) {
    this.check = check;
    this.damaged = damaged;
    this.directory = directory;
    this.sources = sources;
    this.people = people;
    this.user = user;
  }

  /**
   * @param trouble why nothing can be kept; null when all is well
   * @param free bytes; null when the disk does not say
   * @param check null when none ran since the start
   * @param damaged how many files; {@code files} names the oldest 500 of them
   */
  record State(
      @Nullable String trouble,
      @Nullable Long free,
      FileCheck.@Nullable Progress check,
      long damaged,
      List<Listed> files) {

    public @Nullable String freeWords() {
      return free == null ? null : ByteSize.words(free);
    }
  }

  record Listed(
      String path, String name, String sha256, String fault, Instant since, List<String> uses) {}

  @GetMapping("/berkas")
  String page(Model model) {
    var state = state();
    model.addAttribute("berkas", state);
    if (state.check() != null && state.check().running()) {
      model.addAttribute("segarkan", REFRESH);
    }
    return "berkas";
  }

  @PostMapping("/berkas/periksa")
  String begin() {
    administratorsOnly();
    check.begin(user.id());
    return "redirect:/berkas";
  }

  @GetMapping("/api/berkas")
  @ResponseBody
  State state() {
    administratorsOnly();
    return new State(
        directory.trouble().orElse(null),
        directory.free().orElse(null),
        check.progress(),
        damaged.count(),
        damaged.all(MOST).stream().map(this::listed).toList());
  }

  @PostMapping("/api/berkas/periksa")
  @ResponseBody
  @ResponseStatus(HttpStatus.ACCEPTED)
  State beginByProgram() {
    administratorsOnly();
    check.begin(user.id());
    return state();
  }

  private Listed listed(DamagedFiles.Damaged one) {
    var file = one.file();
    return new Listed(
        file.path(),
        file.name(),
        file.sha256(),
        one.fault().words(),
        one.since(),
        sources.orderedStream().flatMap(source -> source.uses(file.path()).stream()).toList());
  }

  private void administratorsOnly() {
    if (!people.isIn(user.id(), Groups.ADMIN)) {
      throw new AccessDeniedException("Hanya administrator yang memeriksa berkas");
    }
  }
}

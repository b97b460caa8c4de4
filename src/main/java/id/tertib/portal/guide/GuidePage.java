package id.tertib.portal.guide;

import id.tertib.access.CurrentUser;
import id.tertib.access.People;
import id.tertib.engine.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /panduan}: one chapter for each kind of work, those of the reader first. */
@Controller
class GuidePage {

  private static final String PICTURES = "panduan/gambar/";

  private final Guide guide;
  private final People people;
  private final CurrentUser user;

  GuidePage(Guide guide, People people, CurrentUser user) {
    this.guide = guide;
    this.people = people;
    this.user = user;
  }

  @GetMapping("/panduan")
  String index(Model model) {
    return page(Guide.INDEX, model);
  }

  /**
   * @throws RefusedException 404 when there is no such chapter
   */
  @GetMapping("/panduan/{chapter}")
  String chapter(@PathVariable String chapter, Model model) {
    return page(chapter, model);
  }

  private String page(String name, Model model) {
    var chapter =
        guide
            .find(name)
            .orElseThrow(
                () ->
                    RefusedException.notFound(
                        "Bab panduan %s tidak ada. Buka /panduan untuk memilih.".formatted(name)));
    var groups = people.groupsOf(user.id());
    model.addAttribute("bab", chapter);
    model.addAttribute("utama", name.equals(Guide.INDEX));
    model.addAttribute("untukAnda", chosen(groups, true));
    model.addAttribute("lainnya", chosen(groups, false));
    return "portal/panduan";
  }

  private List<Guide.Chapter> chosen(Set<String> groups, boolean his) {
    return guide.all().stream().filter(each -> guide.isFor(each, groups) == his).toList();
  }

  /** A picture of the guides; they change with the product alone. */
  @GetMapping("/panduan/gambar/{name:[a-z0-9-]+}.png")
  ResponseEntity<Resource> picture(@PathVariable String name) {
    var picture = new ClassPathResource(PICTURES + name + ".png");
    if (!picture.exists()) {
      throw RefusedException.notFound("Gambar %s tidak ada pada panduan.".formatted(name));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(picture);
  }
}

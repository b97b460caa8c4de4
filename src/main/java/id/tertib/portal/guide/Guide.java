package id.tertib.portal.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The chapters as they lie in the repository, read once: what a reader of the code finds there is
 * what people read here. Links between chapters and to pictures become addresses of the product;
 * those that lead elsewhere in the repository, which people do not have, stay as words.
 */
@Component
class Guide {

  static final String INDEX = "README";

  private static final String EVERYBODY = "*";
  private static final String CHAPTERS = "classpath*:panduan/*.md";
  private static final Pattern READERS = Pattern.compile("<!-- untuk: ([a-z0-9* -]+) -->");
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());

  private final Map<String, Chapter> chapters = new LinkedHashMap<>();

  Guide(ResourcePatternResolver files) throws IOException {
    var parser = Parser.builder().extensions(EXTENSIONS).build();
    var renderer = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    for (var file : files.getResources(CHAPTERS)) {
      var chapter = chapter(file, parser, renderer);
      chapters.put(chapter.name(), chapter);
    }
  }

  /**
   * @param name of its file, e.g. {@code ketua-tim}
   * @param title its first heading
   * @param html everything, the title too
   * @param readers groups for whom it is written, {@code *asesor} for every other group that ends
   *     so, {@code *} for everybody
   */
  record Chapter(String name, String title, String html, List<String> readers) {}

  Optional<Chapter> find(String name) {
    return Optional.ofNullable(chapters.get(name));
  }

  /** Without the index. */
  List<Chapter> all() {
    return chapters.values().stream().filter(each -> !each.name().equals(INDEX)).toList();
  }

  /** Whether the chapter is written for people of one of these groups. */
  boolean isFor(Chapter chapter, Set<String> groups) {
    return chapter.readers().stream()
        .anyMatch(
            reader ->
                reader.equals(EVERYBODY)
                    || groups.stream().anyMatch(group -> concerns(reader, group)));
  }

  /** A group that some chapter names is meant by its name alone. */
  private boolean concerns(String reader, String group) {
    return reader.equals(group)
        || reader.startsWith(EVERYBODY)
            && group.endsWith(reader.substring(1))
            && all().stream().noneMatch(other -> other.readers().contains(group));
  }

  private static Chapter chapter(Resource file, Parser parser, HtmlRenderer renderer) {
    try {
      var tree = parser.parse(file.getContentAsString(StandardCharsets.UTF_8));
      var readers = readers(tree);
      tree.accept(new Addresses());
      var name = String.valueOf(file.getFilename()).replaceFirst("\\.md$", "");
      return new Chapter(name, title(tree).orElse(name), renderer.render(tree), readers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Taken out of the comment with which a chapter begins. */
  private static List<String> readers(Node tree) {
    if (!(tree.getFirstChild() instanceof HtmlBlock comment)) {
      return List.of();
    }
    var named = READERS.matcher(comment.getLiteral());
    comment.unlink();
    return named.matches() ? List.of(named.group(1).split(" ")) : List.of();
  }

  private static Optional<String> title(Node tree) {
    for (var node = tree.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading && node.getFirstChild() instanceof Text text) {
        return Optional.of(text.getLiteral());
      }
    }
    return Optional.empty();
  }

  private static final class Addresses extends AbstractVisitor {

    @Override
    public void visit(Image image) {
      image.setDestination(
          image.getDestination().replaceFirst("^\\.\\./gambar/", "/panduan/gambar/"));
      visitChildren(image);
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      var to = link.getDestination();
      if (to.matches("[a-z-]+\\.md(#.*)?")) {
        link.setDestination("/panduan/" + to.replaceFirst("\\.md", ""));
      } else if (!to.startsWith("#") && !to.startsWith("/")) {
        unwrap(link);
      }
    }

    private static void unwrap(Link link) {
      var words = new ArrayList<Node>();
      for (var child = link.getFirstChild(); child != null; child = child.getNext()) {
        words.add(child);
      }
      words.forEach(link::insertBefore);
      link.unlink();
    }
  }
}

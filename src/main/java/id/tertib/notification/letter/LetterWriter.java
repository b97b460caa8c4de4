package id.tertib.notification.letter;

import id.tertib.data.Sentences;
import id.tertib.notification.Letter;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailSecret;
import id.tertib.notification.MailSettings;
import id.tertib.notification.PlainText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Lays out both parts of a mail from {@code templates/mail}, in the look of its drawing. */
@Component
public class LetterWriter {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");
  private static final String INDENT = "    ";
  private static final int MOST_PREVIEWED = 3;

  private final SpringTemplateEngine templates;
  private final MailSettings settings;

  public LetterWriter(MessageSource messages, MailSettings settings) {
    this.templates = engine(messages);
    this.settings = settings;
  }

  /** A card as the templates draw it. */
  record DrawnCard(
      String sign,
      String textSign,
      String colour,
      @Nullable String state,
      String title,
      List<String> lines,
      String wrappedTitle,
      List<String> wrappedLines,
      @Nullable String action,
      @Nullable String link) {}

  /**
   * @param stored with words
   * @param secret stands where a link says {@link MailSecret#PLACE}
   * @throws RuntimeException when words, templates or length do not allow it
   */
  Letter write(StoredLetter stored, String secret) {
    var words = MailWords.ofJson(Objects.requireNonNull(stored.words()));
    var context = new Context(INDONESIAN);
    context.setVariable("subjek", stored.subject());
    context.setVariable("pratinjau", preview(words.cards()));
    context.setVariable("nama", words.name());
    context.setVariable("pembuka", words.opening());
    context.setVariable("kartu", words.cards().stream().map(card -> draw(card, secret)).toList());
    context.setVariable("penutup", words.closing());
    context.setVariable("lampiran", stored.attachments());
    context.setVariable("kaki", words.footer());
    context.setVariable("pembukaTeks", PlainText.wrap(words.opening(), ""));
    context.setVariable(
        "penutupTeks", words.closing() == null ? null : PlainText.wrap(words.closing(), ""));
    context.setVariable("kakiTeks", PlainText.wrap(words.footer(), ""));
    return new Letter(
        templates.process("surat.txt", context).strip() + "\n",
        templates.process("surat.html", context));
  }

  /** What a list of mails shows beside the subject. */
  private static String preview(List<Card> cards) {
    if (cards.size() == 1) {
      return Sentences.closed(cards.get(0).title()) + " " + String.join(" ", cards.get(0).lines());
    }
    return cards.stream()
        .limit(MOST_PREVIEWED)
        .map(card -> card.state() == null ? card.title() : card.title() + ": " + card.state())
        .map(Sentences::closed)
        .collect(Collectors.joining(" "));
  }

  private DrawnCard draw(Card card, String secret) {
    var tone = Tone.of(card.tone());
    return new DrawnCard(
        tone.sign,
        tone.textSign,
        tone.colour,
        card.state(),
        card.title(),
        card.lines(),
        PlainText.wrap(card.title(), INDENT),
        card.lines().stream().map(line -> PlainText.wrap(line, INDENT)).toList(),
        card.action(),
        card.path() == null ? null : link(card.path(), secret));
  }

  private String link(String path, String secret) {
    return settings.baseUrl()
        + (path.startsWith("/") ? "" : "/")
        + path.replace(MailSecret.PLACE, secret);
  }

  /** Never the application's template engine: that one makes pages, and only pages. */
  private static SpringTemplateEngine engine(MessageSource messages) {
    var engine = new SpringTemplateEngine();
    engine.setTemplateEngineMessageSource(messages);
    engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    return engine;
  }

  private static ClassLoaderTemplateResolver resolver(String pattern, TemplateMode mode) {
    var resolver = new ClassLoaderTemplateResolver(LetterWriter.class.getClassLoader());
    resolver.setPrefix("templates/mail/");
    resolver.setResolvablePatterns(java.util.Set.of(pattern));
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding("UTF-8");
    return resolver;
  }

  /** How near the thing is: shape first, colour second. */
  private enum Tone {
    TERLAMBAT("\u2612", "[X]", "#a3201b"),
    DEKAT("\u25B3", "[!]", "#7f4700"),
    BIASA("\u25CB", "[ ]", "#44525e");

    private final String sign;
    private final String textSign;
    private final String colour;

    Tone(String sign, String textSign, String colour) {
      this.sign = sign;
      this.textSign = textSign;
      this.colour = colour;
    }

    static Tone of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }
}

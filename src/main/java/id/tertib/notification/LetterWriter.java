package id.tertib.notification;

import id.tertib.data.Tanggal;
import id.tertib.notification.MailMessage.Card;
import id.tertib.notification.MailRows.StoredAttachment;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes both parts of a mail from {@code templates/mail}, in the look of its drawing. */
@Component
class LetterWriter {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");
  private static final String INDENT = "    ";
  private static final int LONGEST_SUBJECT = 200;
  private static final int MOST_PREVIEWED = 3;

  private final SpringTemplateEngine templates;
  private final MessageSource messages;
  private final MailSettings settings;
  private final Clock clock;

  LetterWriter(MessageSource messages, MailSettings settings, Clock clock) {
    this.templates = engine(messages);
    this.messages = messages;
    this.settings = settings;
    this.clock = clock;
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
      String action,
      String link) {}

  Letter write(MailMessage message, String name, List<StoredAttachment> attachments) {
    var now = clock.instant();
    var subject = PlainText.line(message.subject(), LONGEST_SUBJECT);
    var footer =
        messages.getMessage(
            message.kind().equals(MailMessage.RINGKASAN) ? "surel.kaki.ringkasan" : "surel.kaki",
            new Object[] {Tanggal.hari(now), Tanggal.jamWib(now), sentence(message.reason())},
            INDONESIAN);
    var context = new Context(INDONESIAN);
    context.setVariable("subjek", subject);
    context.setVariable("pratinjau", preview(message.cards()));
    context.setVariable("nama", PlainText.line(name, LONGEST_SUBJECT));
    context.setVariable("pembuka", message.opening());
    context.setVariable("kartu", message.cards().stream().map(this::draw).toList());
    context.setVariable("penutup", message.closing());
    context.setVariable("lampiran", attachments);
    context.setVariable("kaki", footer);
    context.setVariable("pembukaTeks", PlainText.wrap(message.opening(), ""));
    context.setVariable(
        "penutupTeks", message.closing() == null ? null : PlainText.wrap(message.closing(), ""));
    context.setVariable("kakiTeks", PlainText.wrap(footer, ""));
    return new Letter(
        subject,
        templates.process("surat.txt", context).strip() + "\n",
        templates.process("surat.html", context));
  }

  /** What a list of mails shows beside the subject. */
  private static String preview(List<Card> cards) {
    if (cards.size() == 1) {
      return cards.get(0).title() + ". " + String.join(" ", cards.get(0).lines());
    }
    return cards.stream()
        .limit(MOST_PREVIEWED)
        .map(card -> card.state() == null ? card.title() : card.title() + ": " + card.state())
        .collect(Collectors.joining(". ", "", "."));
  }

  private DrawnCard draw(Card card) {
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
        settings.baseUrl() + (card.path().startsWith("/") ? "" : "/") + card.path());
  }

  /** The reason stands after the time and its full stop: a sentence of its own. */
  private static String sentence(String reason) {
    var stripped = reason.strip();
    var full = stripped.endsWith(".") ? stripped : stripped + ".";
    return full.substring(0, 1).toUpperCase(INDONESIAN) + full.substring(1);
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

package id.tertib.data;

import org.jspecify.annotations.Nullable;

/**
 * Whether a text says anything. Spaces of every width, zero-width signs, soft hyphens, marks of
 * direction and fillers look like nothing to whoever reads, so they answer no question.
 */
public final class VisibleText {

  /** Signs that are drawn as nothing although they are neither spaces nor format characters. */
  private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

  private VisibleText() {}

  /** Whether nobody would see anything of it; null is blank. */
  public static boolean isBlank(@Nullable String text) {
    return text == null || text.codePoints().noneMatch(VisibleText::isVisible);
  }

  /** Without blank edges; empty when there is nothing to see, or nothing at all. */
  public static String orEmpty(@Nullable String text) {
    return text == null || isBlank(text) ? "" : text.strip();
  }

  private static boolean isVisible(int sign) {
    return switch (Character.getType(sign)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> FILLERS.indexOf(sign) < 0 && !isVariation(sign);
    };
  }

  /** Chooses a form of the sign before it, and is nothing by itself. */
  private static boolean isVariation(int sign) {
    return sign >= 0xFE00 && sign <= 0xFE0F
        || sign >= 0xE0100 && sign <= 0xE01EF
        || sign >= 0x180B && sign <= 0x180F;
  }
}

package id.tertib.server;

import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/**
 * JSON in UTF-8 as it comes. Refuses U+0000, which PostgreSQL cannot store, and halves of surrogate
 * pairs, which nobody can write out again; written as an escape or plainly.
 */
final class ReadableJson extends BodyStream {

  private static final int HEX_DIGITS = 4;

  private int previous;
  private boolean escaped;
  private int digitsToCome;
  private char unit;
  private boolean half;
  private boolean refused;

  ReadableJson(ServletInputStream source) {
    super(source);
  }

  /**
   * @throws UnreadableTextException when the next byte completes such a sign
   */
  @Override
  public int read() throws IOException {
    refuseAgain();
    int next = source.read();
    if (next >= 0) {
      check(next);
    }
    return next;
  }

  /**
   * @throws UnreadableTextException when one of these bytes completes such a sign
   */
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    refuseAgain();
    int read = source.read(bytes, offset, length);
    for (int i = offset; i < offset + read; i++) {
      check(bytes[i] & 0xff);
    }
    return read;
  }

  private void check(int next) throws UnreadableTextException {
    // ED A0 80 to ED BF BF are the surrogates themselves in UTF-8.
    if (next == 0 || previous == 0xed && next >= 0xa0) {
      throw refusal();
    }
    previous = next;
    if (digitsToCome > 0) {
      unit = (char) (unit << 4 | Math.max(0, Character.digit(next, 16)));
      if (--digitsToCome == 0) {
        checkUnit();
      }
    } else if (escaped) {
      escaped = false;
      if (next == 'u') {
        digitsToCome = HEX_DIGITS;
        unit = 0;
      } else {
        refuseHalf();
      }
    } else if (next == '\\') {
      escaped = true;
    } else {
      refuseHalf();
    }
  }

  private void checkUnit() throws UnreadableTextException {
    if (unit == 0 || half != Character.isLowSurrogate(unit)) {
      throw refusal();
    }
    half = Character.isHighSurrogate(unit);
  }

  private void refuseHalf() throws UnreadableTextException {
    if (half) {
      throw refusal();
    }
  }

  private UnreadableTextException refusal() {
    refused = true;
    return new UnreadableTextException();
  }

  /** Streams around this one may swallow an exception and read on behind it. */
  private void refuseAgain() throws UnreadableTextException {
    if (refused) {
      throw refusal();
    }
  }
}

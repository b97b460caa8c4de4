package id.tertib.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.DelegatingServletInputStream;

class ReadableJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\u0041\\\\u0000 \\\\\\\\u0000\"}",
        "[\"\\ud83d\\ude00 😀\", \"\\\"\\n\", 1e5]",
        "\"퟿ \\uD7FF \\uE000\"",
        "",
        "{"
      })
  void passesEverySignThatCanBeStored(String json) throws IOException {
    assertThat(new String(read(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
        .isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"\\u0000\"}",
        "\"\\\\\\u0000\"",
        "\"a\0b\"",
        "\"\\ud800\"",
        "\"\\ud800x\"",
        "\"\\ud800\\n\"",
        "\"\\ud800\\ud800\\udc00\"",
        "\"\\udc00\""
      })
  void refusesNulAndHalfPairs(String json) {
    assertThatThrownBy(() -> read(json.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(UnreadableTextException.class)
        .hasMessageContaining("tidak dapat disimpan");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xa0, 0xb0, 0xbf})
  void refusesSurrogatesInUtf8(int second) {
    assertThatThrownBy(() -> read(new byte[] {'"', (byte) 0xed, (byte) second, (byte) 0x80, '"'}))
        .isInstanceOf(UnreadableTextException.class);
  }

  /** As {@code InputStream} itself does, which the engine's wrappers inherit. */
  @Test
  void staysRefusedForWhoeverReadsOn() {
    var bytes = "\"a\\u0000b\"".getBytes(StandardCharsets.UTF_8);
    var json = new ReadableJson(new DelegatingServletInputStream(new ByteArrayInputStream(bytes)));
    var careless =
        new InputStream() {
          @Override
          public int read() throws IOException {
            return json.read();
          }
        };

    assertThatThrownBy(careless::readAllBytes).isInstanceOf(UnreadableTextException.class);
  }

  private static byte[] read(byte[] json) throws IOException {
    return new ReadableJson(new DelegatingServletInputStream(new ByteArrayInputStream(json)))
        .readAllBytes();
  }
}

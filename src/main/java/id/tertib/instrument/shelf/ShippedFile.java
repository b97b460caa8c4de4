package id.tertib.instrument.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * An instrument's file in the product.
 *
 * @param name e.g. {@code instruments/zi-lke-90-2021.yaml}
 */
record ShippedFile(String name, byte[] content) {

  private static final String FOLDER = "instruments/";

  static List<ShippedFile> ofClasspath() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:" + FOLDER + "*.yaml"))
          .map(ShippedFile::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShippedFile of(Resource file) {
    try {
      return new ShippedFile(FOLDER + file.getFilename(), file.getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package id.tertib;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.DiagramOptions.DiagramStyle;

/**
 * The picture of the modules in {@code docs/architecture.md} is what the code says. Renewed by
 * {@code mvn test -Dtest=ModulePictureTest -Dtertib.gambar=ya}.
 */
class ModulePictureTest {

  /** Every module stands on these: their arrows would hide the others. */
  private static final Set<String> GROUND = Set.of("access", "audit", "data", "engine", "server");

  private static final Path TEXT = Path.of("docs/gambar/modul.puml");
  private static final Path PICTURE = Path.of("docs/gambar/modul.svg");

  @Test
  void isWhatTheCodeSays(@TempDir Path folder) throws IOException {
    new Documenter(
            ApplicationModules.of(TertibApplication.class),
            Documenter.Options.defaults().withOutputFolder(folder.toString()))
        .writeModulesAsPlantUml(
            DiagramOptions.defaults()
                .withStyle(DiagramStyle.UML)
                .withExclusions(module -> GROUND.contains(module.getIdentifier().toString()))
                .withElementsWithoutRelationships(
                    DiagramOptions.ElementsWithoutRelationships.VISIBLE));
    var text = Files.readString(folder.resolve("components.puml"));

    if (System.getProperty("tertib.gambar") != null) {
      Files.writeString(TEXT, text);
      var picture = new ByteArrayOutputStream();
      new SourceStringReader(text.replace("@startuml", "@startuml\n!pragma layout smetana"))
          .outputImage(picture, new FileFormatOption(FileFormat.SVG));
      Files.write(PICTURE, picture.toByteArray());
    }

    // The documenter's order follows that of the classes on the disk.
    assertThat(Files.readAllLines(TEXT)).containsExactlyInAnyOrderElementsOf(text.lines().toList());
  }
}

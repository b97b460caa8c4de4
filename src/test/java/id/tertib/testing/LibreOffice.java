package id.tertib.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another office program, where it is at hand. */
public final class LibreOffice {

  private static final Path SOFFICE = Path.of("/usr/bin/soffice");

  private LibreOffice() {}

  public static boolean isThere() {
    return Files.isExecutable(SOFFICE);
  }

  /**
   * A workbook that it opened and saved.
   *
   * @param folder that may be written
   */
  public static byte[] savedAgain(Path folder, byte[] workbook)
      throws IOException, InterruptedException {
    var from = Files.write(folder.resolve("isian.xlsx"), workbook);
    var process =
        new ProcessBuilder(
                SOFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("profil").toUri(),
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder.resolve("hasil").toString(),
                from.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return Files.readAllBytes(folder.resolve("hasil").resolve("isian.xlsx"));
  }
}

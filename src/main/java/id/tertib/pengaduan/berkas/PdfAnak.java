package id.tertib.pengaduan.berkas;

import id.tertib.pengaduan.berkas.PdfBersih.Akhir;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Runs {@link PdfBersih} in a Java of its own with little memory and little time. It gets the PDF
 * by a pipe, nothing of our settings, and leaves nothing on the disk.
 */
@Component
class PdfAnak {

  /** Bytes of a PDF written anew; more than it can be is a trick. */
  static final int TERBESAR = 20 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(PdfAnak.class);
  private static final int SECONDS = 30;
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final List<String> command;

  PdfAnak() {
    this.command = command();
  }

  /**
   * @param isi empty unless it is clean
   */
  record Hasil(Akhir akhir, byte[] isi) {}

  Hasil bersihkan(byte[] pdf) {
    try {
      return run(pdf);
    } catch (IOException e) {
      LOG.error("Pemeriksa PDF tidak dapat dijalankan", e);
      throw new BerkasDitolak(
          "PDF sedang tidak dapat diperiksa. Kirim fotonya, atau coba lagi nanti.");
    }
  }

  private Hasil run(byte[] pdf) throws IOException {
    var builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    // It needs no key, no password, and no options that were meant for the server
    builder.environment().clear();
    var child = builder.start();
    var tooLong = CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS);
    var watch = CompletableFuture.runAsync(child::destroyForcibly, tooLong);
    try {
      send(child, pdf);
      byte[] cleaned;
      try (var answer = child.getInputStream()) {
        cleaned = read(answer);
      }
      var status = child.waitFor();
      return Arrays.stream(Akhir.values())
          .filter(end -> end.status() == status)
          .findFirst()
          .map(end -> new Hasil(end, end == Akhir.BERSIH ? cleaned : new byte[0]))
          .orElseGet(() -> new Hasil(Akhir.BERAT, new byte[0]));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } finally {
      watch.cancel(false);
      child.destroyForcibly();
    }
  }

  private static void send(Process child, byte[] pdf) {
    try (var to = child.getOutputStream()) {
      to.write(pdf);
    } catch (IOException endedBefore) {
      LOG.debug("Pemeriksa PDF berhenti sebelum selesai membaca");
    }
  }

  private static byte[] read(InputStream answer) throws IOException {
    var cleaned = answer.readNBytes(TERBESAR + 1);
    if (cleaned.length > TERBESAR) {
      throw new BerkasDitolak(
          "PDF terlalu besar setelah dibersihkan. Bagi PDF-nya, lalu kirim lagi.");
    }
    return cleaned;
  }

  private static List<String> command() {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true"));
    var places = places();
    var packed = places.stream().filter(place -> place.contains("!")).findFirst();
    if (packed.isPresent()) {
      var jar = packed.get().substring(0, packed.get().indexOf('!'));
      command.addAll(
          List.of(
              "-Dloader.main=" + PdfBersih.class.getName(),
              "-cp",
              jar.replaceAll("/$", ""),
              LAUNCHER));
    } else {
      command.addAll(
          List.of(
              "-cp", String.join(java.io.File.pathSeparator, places), PdfBersih.class.getName()));
    }
    return List.copyOf(command);
  }

  /** Where the classes that it needs lie: folders and jars, or inside of the packaged jar. */
  private static LinkedHashSet<String> places() {
    var places = new LinkedHashSet<String>();
    for (var needed :
        List.of(
            PdfBersih.class,
            PDDocument.class,
            RandomAccessRead.class,
            FontBoxFont.class,
            LogFactory.class)) {
      places.add(place(needed.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
    return places;
  }

  static String place(String location) {
    var path = location.replaceFirst("^jar:", "").replaceFirst("^nested:", "file:");
    var inside = path.indexOf('!');
    return inside < 0
        ? Path.of(URI.create(path)).toString()
        : Path.of(URI.create(path.substring(0, inside).replaceAll("/$", ""))) + "!";
  }
}

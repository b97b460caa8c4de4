package id.tertib.pengaduan.berkas;

import static id.tertib.pengaduan.berkas.BerkasUji.JEJAK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriksaBerkasTest {

  private final PeriksaBerkas check = new PeriksaBerkas(new PdfAnak(), new Giliran(1, 1));

  @Test
  void keepsOfAPhotoItsPixelsAlone() throws IOException {
    var sent =
        BerkasUji.joined(
            BerkasUji.foto(800, 600, 1),
            JEJAK.getBytes(StandardCharsets.US_ASCII),
            BerkasUji.zip());
    assertThat(BerkasUji.holds(sent, JEJAK)).isTrue();

    var kept = clean("IMG_0001.JPG", sent);

    assertThat(kept.mediaType()).isEqualTo("image/jpeg");
    assertThat(kept.nama()).isEqualTo("IMG_0001.JPG");
    assertThat(BerkasUji.holds(kept.isi(), JEJAK)).isFalse();
    assertThat(BerkasUji.holds(kept.isi(), "Exif")).isFalse();
    assertThat(BerkasUji.holds(kept.isi(), "program.exe")).isFalse();
    var shown = shown(kept);
    assertThat(shown.getWidth()).isEqualTo(800);
    assertThat(shown.getHeight()).isEqualTo(600);
  }

  /** Where the red left half of what the sensor saw is, seen by people. */
  @ParameterizedTest
  @CsvSource({
    "1, 300, 200, 20, 100",
    "2, 300, 200, 280, 100",
    "3, 300, 200, 280, 100",
    "4, 300, 200, 20, 100",
    "5, 200, 300, 100, 20",
    "6, 200, 300, 100, 20",
    "7, 200, 300, 100, 280",
    "8, 200, 300, 100, 280"
  })
  void standsUprightHoweverTheCameraWasHeld(
      int orientation, int width, int height, int redX, int redY) throws IOException {
    var shown = shown(clean("a.jpg", BerkasUji.foto(300, 200, orientation)));

    assertThat(shown.getWidth()).isEqualTo(width);
    assertThat(shown.getHeight()).isEqualTo(height);
    assertThat(new Color(shown.getRGB(redX, redY)).getRed()).isGreaterThan(200);
    assertThat(new Color(shown.getRGB(width - 1 - redX, height - 1 - redY)).getBlue())
        .as("the other side")
        .isGreaterThan(200);
  }

  @Test
  void makesALargePhotoSmallerWithinASecondOrTwo() throws IOException {
    var photo = BerkasUji.fotoBesar(4_000, 3_000);

    var begun = System.nanoTime();
    var shown = shown(clean("a.jpg", photo));

    assertThat(shown.getHeight()).isEqualTo(GambarBaru.SISI);
    assertThat(shown.getWidth()).isEqualTo(1_920);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void keepsAScreenshotAsPngOnWhite() throws IOException {
    var screenshot = new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB);

    var kept = clean("layar.png", BerkasUji.png(screenshot));

    assertThat(kept.mediaType()).isEqualTo("image/png");
    assertThat(shown(kept).getRGB(10, 10)).isEqualTo(Color.WHITE.getRGB());
  }

  @Test
  void readsAPngOfSixteenBitsAndItsTextsAreGone() throws IOException {
    var kept = clean("a.png", BerkasUji.png(6_000, 6_000, 16, 6));

    assertThat(BerkasUji.holds(kept.isi(), JEJAK)).isFalse();
    assertThat(shown(kept).getWidth()).isLessThanOrEqualTo(GambarBaru.SISI);
  }

  @Test
  void refusesFourHundredMillionPixelsWithoutDecodingOne() {
    var bomb = BerkasUji.bomPng();
    assertThat(bomb.length).isLessThan(60_000);

    var begun = System.nanoTime();
    assertThat(refusal("foto.png", bomb))
        .isEqualTo(
            "Berkas “foto.png” berukuran 20000 × 20000 piksel, lebih dari 40 megapiksel. Kecilkan gambarnya, lalu kirim lagi.");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(500));
  }

  @Test
  void refusesAJpegWhoseHeadPromisesFourBillionPixels() {
    var photo = BerkasUji.foto(300, 200, 1);
    var frame = indexOf(photo, 0xFF, 0xC0);
    for (var at = frame + 5; at < frame + 9; at++) {
      photo[at] = (byte) 0xFF;
    }

    assertThat(refusal("foto.jpg", photo)).contains("65535 × 65535 piksel");
  }

  @Test
  void refusesAPictureThatIsOneLongLine() {
    assertThat(refusal("garis.png", BerkasUji.png(39_000_000, 1, 1, 0))).contains("megapiksel");
  }

  @Test
  void refusesWhatIsNoPhotoWhateverItIsCalled() {
    assertThat(refusal("foto.jpg", BerkasUji.zip())).contains("arsip ZIP");
    for (var text :
        List.of(
            "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
            "<!doctype html><script>alert(1)</script>",
            "<html>\u00ff\u00d8\u00ff%PDF-1.7",
            "Catatan biasa")) {
      assertThat(refusal("foto.jpg", text.getBytes(StandardCharsets.ISO_8859_1)))
          .isEqualTo("Berkas “foto.jpg” bukan foto JPEG, PNG, atau PDF. Kirim foto atau PDF.");
    }
    assertThat(refusal("foto.gif", "GIF89a/*".getBytes(StandardCharsets.US_ASCII)))
        .contains("Simpan gambarnya sebagai JPEG");
    assertThat(refusal("a.webp", "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
        .contains("tangkapan layar");
    assertThat(refusal("a.heic", "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.US_ASCII)))
        .contains("Paling Kompatibel");
  }

  @Test
  void refusesBrokenPictures() {
    var photo = BerkasUji.foto(300, 200, 1);
    var png = BerkasUji.png(BerkasUji.merahKiri(300, 200));
    for (var broken :
        List.of(
            Arrays.copyOf(photo, photo.length / 2),
            Arrays.copyOf(photo, 3),
            Arrays.copyOf(photo, 20),
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xD9},
            Arrays.copyOf(png, png.length / 2),
            Arrays.copyOf(png, 8),
            BerkasUji.joined(
                Arrays.copyOf(png, 8),
                BerkasUji.chunk("IHDR", new byte[13]),
                BerkasUji.chunk("IEND", new byte[0])))) {
      assertThat(refusal("foto.jpg", broken)).contains("rusak atau terpotong");
    }
  }

  @Test
  void meetsEveryDamagedByteWithASentenceOrAPicture() {
    var photo = BerkasUji.foto(64, 48, 6);
    for (var at = 3; at < photo.length; at += 3) {
      var damaged = photo.clone();
      damaged[at] ^= (byte) 0x5A;
      try {
        assertThat(clean("a.jpg", damaged).isi()).isNotEmpty();
      } catch (BerkasDitolak refused) {
        assertThat(refused.sentence()).startsWith("Berkas “a.jpg” ");
      }
    }
  }

  @Test
  void refusesAPhotoInColoursOfPrint() throws IOException {
    var photo = BerkasUji.foto(300, 200, 1);
    var frame = indexOf(photo, 0xFF, 0xC0);
    photo[frame + 9] = 4;

    assertThat(refusal("foto.jpg", photo)).contains("CMYK");
  }

  @Test
  void refusesEmptyLargeAndTooMany() {
    assertThat(refusal("a.jpg", new byte[0])).contains("kosong");
    assertThat(refusal("a.jpg", new byte[PeriksaBerkas.TERBESAR + 1])).contains("10 MB");
    assertThatThrownBy(
            () ->
                check.periksa(
                    Collections.nCopies(6, new LampiranBaru("a", BerkasUji.foto(9, 9, 1)))))
        .hasMessageContaining("Paling banyak 5 berkas");
  }

  @Test
  void callsAFileByItsNameCleanedAndWithItsTrueEnding() {
    var photo = BerkasUji.foto(9, 9, 1);

    assertThat(clean("C:\\Foto\\..\\lubang\u202Egpj.exe", photo).nama()).isEqualTo("lubanggpj.jpg");
    assertThat(clean("", photo).nama()).isEqualTo("berkas.jpg");
    assertThat(clean("<b>.jpeg", photo).nama()).isEqualTo("_b_.jpeg");
  }

  @Test
  void keepsAPdfWithoutItsMaker() throws IOException {
    var sent = BerkasUji.pdf(BerkasUji.foto(BerkasUji.foto(300, 200, 1)));
    assertThat(BerkasUji.holds(sent, JEJAK)).isTrue();

    var kept = clean("surat.pdf", sent);

    assertThat(kept.mediaType()).isEqualTo("application/pdf");
    assertThat(BerkasUji.holds(kept.isi(), JEJAK)).isFalse();
    assertThat(BerkasUji.names(kept.isi(), COSName.METADATA, COSName.INFO)).isFalse();
    try (var document = Loader.loadPDF(kept.isi())) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      assertThat(document.getDocumentInformation().getAuthor()).isNull();
      assertThat(new PDFTextStripper().getText(document)).isBlank();
      var image = document.getPage(0).getResources().getXObjectNames().iterator().next();
      assertThat(document.getPage(0).getResources().isImageXObject(image)).isTrue();
    }
  }

  @Test
  void refusesAPdfThatActsOrCarries() {
    for (var acting :
        List.of(
            BerkasUji.pdf(BerkasUji.jalankanProgram()), BerkasUji.pdf(BerkasUji.berkasDiDalam()))) {
      assertThat(refusal("surat.pdf", acting)).contains("membawa program atau berkas lain");
    }
  }

  @Test
  void takesFromAPdfWhatActsWhenItOpens() throws IOException {
    var kept = clean("surat.pdf", BerkasUji.pdf(BerkasUji.skripSaatDibuka()));

    assertThat(BerkasUji.names(kept.isi(), COSName.OPEN_ACTION)).isFalse();
    assertThat(BerkasUji.holds(kept.isi(), "app.alert")).isFalse();
  }

  @Test
  void refusesALockedPdfWithOrWithoutAWordToOpenIt() {
    assertThat(refusal("a.pdf", BerkasUji.pdf(BerkasUji.sandi("pemilik", "pembaca"))))
        .contains("terkunci");
    assertThat(refusal("a.pdf", BerkasUji.pdf(BerkasUji.sandi("pemilik", ""))))
        .contains("terkunci");
  }

  @Test
  void refusesABrokenPdf() {
    var pdf = BerkasUji.pdf();
    for (var broken :
        List.of(
            "%PDF-1.7 dan bukan apa-apa".getBytes(StandardCharsets.US_ASCII),
            Arrays.copyOf(pdf, 40))) {
      assertThat(refusal("surat.pdf", broken)).contains("tidak dapat dibuka");
    }
  }

  /** A gigabyte of objects would end this server; it ends the small Java that reads it. */
  @Test
  void outlivesAPdfThatTakesAllMemory() {
    var bomb = BerkasUji.bomPdf(600);
    assertThat(bomb.length).isLessThan(PeriksaBerkas.TERBESAR);

    assertThat(refusal("surat.pdf", bomb)).contains("terlalu berat");
    assertThat(refusal("surat.pdf", BerkasUji.bomPdf(1))).contains("tidak dapat dibuka");
  }

  @Test
  void asksToWaitWhenOthersAreDrawn() throws InterruptedException {
    var turns = new Giliran(1, 0);
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var other = Executors.newSingleThreadExecutor();
    try {
      other.submit(
          () ->
              turns.tunggu(
                  () -> {
                    begun.countDown();
                    try {
                      return end.await(10, java.util.concurrent.TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                      return false;
                    }
                  }));
      begun.await();

      assertThatThrownBy(() -> turns.tunggu(() -> true))
          .isInstanceOf(BerkasDitolak.class)
          .hasMessageContaining("Tunggu sebentar");
    } finally {
      end.countDown();
      other.shutdown();
    }
  }

  @Test
  void findsItsClassesInFoldersJarsAndThePackagedJar() {
    assertThat(PdfAnak.place("file:/opt/tertib/lib/pdfbox%203.jar"))
        .isEqualTo("/opt/tertib/lib/pdfbox 3.jar");
    assertThat(PdfAnak.place("jar:nested:/opt/tertib.jar/!BOOT-INF/lib/pdfbox.jar!/"))
        .isEqualTo("/opt/tertib.jar!");
    assertThat(PdfAnak.place("jar:nested:/opt/tertib.jar/!BOOT-INF/classes/!/"))
        .isEqualTo("/opt/tertib.jar!");
  }

  private LampiranBersih clean(String nama, byte[] isi) {
    return check.periksa(List.of(new LampiranBaru(nama, isi))).get(0);
  }

  private String refusal(String nama, byte[] isi) {
    return catchThrowableOfType(BerkasDitolak.class, () -> clean(nama, isi)).sentence();
  }

  private static BufferedImage shown(LampiranBersih kept) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(kept.isi()));
  }

  private static int indexOf(byte[] content, int first, int second) {
    for (var at = 0; at + 1 < content.length; at++) {
      if ((content[at] & 0xFF) == first && (content[at + 1] & 0xFF) == second) {
        return at;
      }
    }
    throw new AssertionError("not there");
  }
}

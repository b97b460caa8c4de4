package id.tertib.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

class DocumentCheckTest {

  @TempDir Path folder;

  private final DocumentCheck check = new DocumentCheck(sentences());

  static Stream<Arguments> accepted() {
    return Stream.of(
        Arguments.of("SK.pdf", Documents.pdf(), DocumentKind.PDF),
        Arguments.of("SK.PDF", Documents.pdf(), DocumentKind.PDF),
        Arguments.of("surat.docx", Documents.docx(), DocumentKind.DOCX),
        Arguments.of("daftar.xlsx", Documents.xlsx(), DocumentKind.XLSX),
        Arguments.of("paparan.pptx", Documents.pptx(), DocumentKind.PPTX),
        Arguments.of("surat.doc", Documents.ole("WordDocument"), DocumentKind.DOC),
        Arguments.of("daftar.xls", Documents.xls(), DocumentKind.XLS),
        Arguments.of("paparan.ppt", Documents.ole("PowerPoint Document"), DocumentKind.PPT),
        Arguments.of("surat.odt", Documents.openDocument("text"), DocumentKind.ODT),
        Arguments.of("daftar.ods", Documents.openDocument("spreadsheet"), DocumentKind.ODS),
        Arguments.of("paparan.odp", Documents.openDocument("presentation"), DocumentKind.ODP),
        Arguments.of("foto.png", Documents.image("png"), DocumentKind.PNG),
        Arguments.of("foto.jpg", Documents.image("jpg"), DocumentKind.JPEG),
        Arguments.of("foto.JPEG", Documents.image("jpg"), DocumentKind.JPEG),
        Arguments.of("foto.gif", Documents.image("gif"), DocumentKind.GIF),
        Arguments.of("pindaian.tif", Documents.image("tiff"), DocumentKind.TIFF),
        Arguments.of("foto.webp", Documents.webp(), DocumentKind.WEBP));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void knowsTheKindByItsContent(String name, byte[] content, DocumentKind kind) throws IOException {
    assertThat(check.kindOf(file(content), name)).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rekap-peta.zip", "arsip.rar", "pasang.exe", "laman.html", "gambar.svg"})
  void refusesAFileOfAnotherKindByItsName(String name) {
    var kind = name.substring(name.indexOf('.') + 1).toUpperCase(java.util.Locale.ROOT);

    assertThat(refusal(name, Documents.pdf()))
        .isEqualTo(
            "Ditolak: berkas %s tidak diterima. Unggah PDF, dokumen kantor, atau gambar."
                .formatted(kind));
  }

  @Test
  void refusesContentThatIsNotWhatTheNameSays() {
    assertThat(refusal("SK.pdf", "bukan pdf".getBytes(StandardCharsets.UTF_8)))
        .contains("isi berkas bukan PDF", "simpan ulang");
    assertThat(refusal("SK.pdf", Documents.image("png")))
        .contains("isi berkas bukan PDF melainkan gambar PNG", ".png");
    assertThat(refusal("surat.docx", Documents.xlsx()))
        .contains("isi berkas bukan DOCX melainkan XLSX");
    assertThat(refusal("surat.doc", Documents.docx())).contains("bukan DOC melainkan DOCX");
    assertThat(refusal("foto.png", "<html><script>".getBytes(StandardCharsets.UTF_8)))
        .contains("isi berkas bukan gambar PNG");
  }

  @Test
  void refusesAnArchiveThatOnlyBearsTheNameOfADocument() {
    assertThat(refusal("surat.docx", Documents.zip(Map.of("isi.txt", new byte[] {1}))))
        .contains("isi berkas bukan DOCX");
    assertThat(
            refusal(
                "surat.docx",
                Documents.zip(
                    Map.of(
                        "[Content_Types].xml",
                        "<Types/>".getBytes(StandardCharsets.UTF_8),
                        "_rels/.rels",
                        "<Relationships/>".getBytes(StandardCharsets.UTF_8)))))
        .contains("isi berkas bukan DOCX");
    assertThat(refusal("lama.doc", Documents.ole("Sesuatu"))).contains("isi berkas bukan DOC");
  }

  @Test
  void refusesANameWithoutEnding() {
    assertThat(refusal("SK tim", Documents.pdf())).contains("Tambahkan akhiran .pdf");
    assertThat(refusal("SK tim", new byte[] {1, 2, 3})).contains("tidak dikenal");
  }

  @Test
  void refusesMacrosWhateverTheFileIsCalled() {
    assertThat(refusal("hitung.xlsm", Documents.xlsx())).contains("makro tidak diterima");
    assertThat(
            refusal(
                "hitung.xlsx",
                Documents.with(Documents.xlsx(), "xl/vbaProject.bin", new byte[] {1})))
        .contains("makro tidak diterima");
    assertThat(
            refusal(
                "surat.docx",
                Documents.withTypes(
                    Documents.docx(),
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    "application/vnd.ms-word.document.macroEnabled.main")))
        .contains("makro tidak diterima");
    assertThat(refusal("hitung.xls", Documents.ole("Workbook", "_VBA_PROJECT_CUR")))
        .contains("makro tidak diterima");
    assertThat(refusal("surat.odt", Documents.openDocument("text", "Basic/script-lc.xml")))
        .contains("makro tidak diterima");
  }

  @Test
  void refusesADocumentLockedByAPassword() {
    assertThat(refusal("rahasia.doc", Documents.ole("EncryptedPackage"))).contains("kata sandi");
  }

  @Test
  void refusesADamagedDocument() {
    var whole = Documents.docx();
    assertThat(refusal("surat.docx", Arrays.copyOf(whole, whole.length - 200))).contains("rusak");
    var old = Documents.xls();
    assertThat(refusal("daftar.xls", Arrays.copyOf(old, 600))).contains("rusak");
  }

  @Test
  void refusesAnArchiveThatUnpacksToTooMuch() {
    var bomb = Documents.zip(manyTimes("isi", new byte[64 * 1024 * 1024], 7));

    assertThat(bomb).hasSizeLessThan(1024 * 1024);
    assertThat(refusal("daftar.xlsx", bomb)).contains("terlalu besar");
  }

  @Test
  void readsNoDocumentTypeDeclaration() {
    var types =
        """
        <!DOCTYPE Types [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <Types><Override PartName="/a" ContentType="&x;"/></Types>
        """;

    assertThat(
            refusal(
                "surat.docx",
                Documents.zip(
                    Map.of("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8)))))
        .startsWith("Ditolak:");
  }

  private static Map<String, byte[]> manyTimes(String name, byte[] content, int times) {
    var parts = new java.util.LinkedHashMap<String, byte[]>();
    for (var time = 0; time < times; time++) {
      parts.put(name + time, content);
    }
    return parts;
  }

  private String refusal(String name, byte[] content) {
    var refused =
        catchThrowableOfType(RefusedException.class, () -> check.kindOf(file(content), name));
    assertThat(refused).as(name).isNotNull();
    assertThat(refused.status()).isEqualTo(400);
    return refused.reason();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(Files.createTempFile(folder, "berkas", ""), content);
  }

  private static Sentences sentences() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/worksheet");
    messages.setDefaultEncoding("UTF-8");
    var beans = new DefaultListableBeanFactory();
    beans.registerSingleton("messages", messages);
    return beans.createBean(Sentences.class);
  }
}

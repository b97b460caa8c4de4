package id.tertib.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;
import org.springframework.core.io.ClassPathResource;

/** What is around the text of a DOCX: paper, styles, foot, properties. */
final class DocxFrame {

  /**
   * A kind of paper; all lengths in twentieths of a point.
   *
   * @param foot distance of the foot from the lower edge
   */
  record Paper(
      boolean landscape,
      int width,
      int height,
      int top,
      int right,
      int bottom,
      int left,
      int foot) {
    int textWidth() {
      return width - left - right;
    }
  }

  static final Paper UPRIGHT =
      new Paper(false, mm(210), mm(297), mm(20), mm(18), mm(20), mm(25), mm(12));
  static final Paper LANDSCAPE =
      new Paper(true, mm(297), mm(210), mm(18), mm(15), mm(16), mm(15), mm(9));

  private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private final XWPFDocument document;

  DocxFrame(XWPFDocument document) {
    this.document = document;
  }

  void styles() {
    try (var styles = new ClassPathResource("report/styles.xml").getInputStream()) {
      document.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XmlException e) {
      throw new IllegalStateException(e);
    }
    presentDayWord();
  }

  /** Without this Word lays the file out as its version of 2007 did and says so in its title. */
  private void presentDayWord() {
    var settings = document.getSettings().getCTSettings().getDomNode();
    var owner = settings.getOwnerDocument();
    var compat = owner.createElementNS(WORD, "w:compat");
    var setting = owner.createElementNS(WORD, "w:compatSetting");
    setting.setAttributeNS(WORD, "w:name", "compatibilityMode");
    setting.setAttributeNS(WORD, "w:uri", "http://schemas.microsoft.com/office/word");
    setting.setAttributeNS(WORD, "w:val", "15");
    compat.appendChild(setting);
    settings.appendChild(compat);
  }

  void properties(String title, Instant created) {
    var properties = document.getProperties().getCoreProperties();
    properties.setTitle(Letters.clean(title));
    properties.setCreator("Tertib");
    properties.getUnderlyingProperties().setLanguageProperty("id-ID");
    properties.getUnderlyingProperties().setCreatedProperty(Optional.of(Date.from(created)));
    try {
      properties.setModified(created.toString());
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends a section with this paragraph. */
  void endSection(XWPFParagraph last, Paper paper, String footer) {
    var properties = last.getCTP().isSetPPr() ? last.getCTP().getPPr() : last.getCTP().addNewPPr();
    fill(properties.addNewSectPr(), paper, footer);
  }

  void lastSection(Paper paper, String footer) {
    var body = document.getDocument().getBody();
    fill(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr(), paper, footer);
  }

  private void fill(CTSectPr section, Paper paper, String footer) {
    foot(
        new XWPFHeaderFooterPolicy(document, section).createFooter(XWPFHeaderFooterPolicy.DEFAULT),
        paper,
        footer);
    var size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(paper.width()));
    size.setH(BigInteger.valueOf(paper.height()));
    if (paper.landscape()) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
    var margin = section.addNewPgMar();
    margin.setTop(BigInteger.valueOf(paper.top()));
    margin.setRight(BigInteger.valueOf(paper.right()));
    margin.setBottom(BigInteger.valueOf(paper.bottom()));
    margin.setLeft(BigInteger.valueOf(paper.left()));
    margin.setHeader(BigInteger.valueOf(mm(10)));
    margin.setFooter(BigInteger.valueOf(paper.foot()));
    margin.setGutter(BigInteger.ZERO);
  }

  private static void foot(XWPFFooter footer, Paper paper, String text) {
    var paragraph = footer.createParagraph();
    paragraph.setStyle("Kaki");
    var tab = paragraph.getCTPPr().addNewTabs().addNewTab();
    tab.setVal(STTabJc.RIGHT);
    tab.setPos(BigInteger.valueOf(paper.textWidth()));
    paragraph.createRun().setText(Letters.clean(text).replace('\n', ' '));
    paragraph.createRun().addTab();
    paragraph.createRun().setText("Halaman ");
    field(paragraph, "PAGE");
    paragraph.createRun().setText(" dari ");
    field(paragraph, "NUMPAGES");
  }

  private static void field(XWPFParagraph paragraph, String instruction) {
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
    paragraph.createRun().getCTR().addNewInstrText().setStringValue(instruction);
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
    paragraph.createRun().setText("1");
    paragraph.createRun().getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
  }

  private static int mm(double millimetres) {
    return (int) Math.round(millimetres * 1440 / 25.4);
  }
}

package id.tertib.worksheet.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.tertib.access.CaseSubject;
import id.tertib.access.Matter;
import id.tertib.evidence.Evidence;
import id.tertib.evidence.EvidenceStore;
import id.tertib.worksheet.Answer;
import id.tertib.worksheet.Layer;
import id.tertib.worksheet.LembarUji;
import id.tertib.worksheet.Owner;
import id.tertib.worksheet.SheetItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChecksumTest {

  private static final Instant AT = Instant.parse("2026-07-16T03:00:00Z");

  @Test
  void staysAsItWasPrintedInReportsOfTwoLayers() throws Exception {
    var json = new ObjectMapper();
    var items =
        List.of(
            new SheetItem(
                "TEMUAN-1",
                "Temuan sebelumnya: sudah ditindaklanjuti?",
                "SOP belum seragam",
                "TINDAK_LANJUT",
                true,
                Map.of("kelas", "Sedang")),
            new SheetItem(
                "RA-001",
                "Manajemen Perubahan",
                "Rapat internal seleksi tim",
                "PELAKSANAAN",
                true,
                Map.of("kondisiIdeal", "Tim terbentuk", "dokumen", "SK Tim")),
            new SheetItem("RA-002", "Manajemen Perubahan", "SK", "PELAKSANAAN", false, Map.of()));
    var self =
        new Answer(
            json.readTree("{\"pelaksanaan\":\"sudah\",\"dibutuhkan\":2,\"tersedia\":1}"),
            "di ruang arsip",
            null,
            "dinkesasesor",
            AT,
            3);
    var asesor =
        new Answer(
            json.readTree("{\"pelaksanaan\":\"sebagian\",\"dibutuhkan\":2,\"tersedia\":1}"),
            null,
            "Daftar hadir kurang",
            "asesor2",
            AT,
            1);
    var document =
        new Evidence(
            "b-1",
            new CaseSubject(Matter.DOCUMENT, EvidenceStore.SHARED, "dinkes", "2026-S2/dinkes"),
            "SK.pdf",
            "application/pdf",
            9,
            "ab".repeat(32),
            "dinkesasesor",
            AT);
    var sheet =
        new StoredSheet(
            new StoredSheet.Head(
                "id", "daftar-periksa", "2026-S2/dinkes", "2026-S2/dinkes", Owner.office("dinkes")),
            LembarUji.LAPIS,
            items,
            Map.of("RA-001", Map.of(Layer.SELF, self, "asesor", asesor)),
            Map.of(
                "RA-001",
                List.of(new Attachment("RA-001", document, Layer.SELF, "dinkesasesor", AT, 1))));

    assertThat(Checksum.of(sheet))
        .isEqualTo("fb77c8d68759103c4e9ecf0e06269166add0983a5cb36969e3285d87daa520b3");
  }
}

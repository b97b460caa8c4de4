package id.tertib.roadmap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.tertib.worksheet.ItemView;
import id.tertib.worksheet.SheetItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the tab shows beside an action, as {@link ButirAksi} noted it. */
public final class SekitarButir {

  /** Key of the context under which an offered answer stands. */
  public static final String USULAN = "usulan";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MASA = Pattern.compile("(Semester|Triwulan) (IV|I{1,3})\\b");
  private static final List<String> ROMAWI = List.of("I", "II", "III", "IV");

  private SekitarButir() {}

  public static ItemView aksi(SheetItem butir) {
    var konteks = butir.context();
    var lalu = baca(konteks.get("lalu"));
    return new ItemView(
        Stream.of(baris("Kondisi ideal", konteks.get("kondisiIdeal")), dokumen(konteks))
            .flatMap(Optional::stream)
            .toList(),
        tanda(konteks),
        lalu == null ? "baru" : "%s: %s".formatted(singkat(lalu), pelaksanaan(lalu)),
        lalu == null ? null : lalu(lalu),
        usulan(konteks.get(USULAN)));
  }

  private static Optional<ItemView.Line> baris(String judul, @Nullable String teks) {
    return teks == null || teks.isBlank()
        ? Optional.empty()
        : Optional.of(new ItemView.Line(judul, teks));
  }

  /** Stands also where no document is named: that none is, is told. */
  private static Optional<ItemView.Line> dokumen(Map<String, String> konteks) {
    var teks = konteks.getOrDefault("dokumen", "");
    return Optional.of(new ItemView.Line("Dokumen", teks.isBlank() ? "–" : teks));
  }

  private static List<ItemView.Mark> tanda(Map<String, String> konteks) {
    var tanda = new ArrayList<ItemView.Mark>();
    var jadwal = konteks.getOrDefault("jadwal", "");
    if ("ya".equals(konteks.get("jadwalUsulan"))) {
      var teks = jadwal.isBlank() ? "jadwal usulan" : "jadwal usulan: " + jadwal;
      tanda.add(new ItemView.Mark(teks, "clock", null));
    } else if (!jadwal.isBlank()) {
      tanda.add(new ItemView.Mark("Jadwal: " + jadwal, null, null));
    }
    var terbawa = konteks.getOrDefault("terbawa", "0");
    if (!terbawa.equals("0")) {
      tanda.add(new ItemView.Mark("terbawa dari %s siklus".formatted(terbawa), "back", "warn"));
    }
    return tanda;
  }

  private static ItemView.Earlier lalu(JsonNode isi) {
    var catatan = isi.path("catatan").asText();
    var teks =
        "%s, %d dari %d dokumen.%s"
            .formatted(
                pelaksanaan(isi),
                isi.path("tersedia").asInt(),
                isi.path("dibutuhkan").asInt(),
                catatan.isBlank() ? "" : " “" + catatan + "”");
    return new ItemView.Earlier(
        isi.path("semester").asText(), teks, catatan.isBlank() ? null : catatan);
  }

  /** “S1” of semester I, “TW3” of triwulan III; what cannot be shortened stays. */
  private static String singkat(JsonNode isi) {
    var masa = isi.path("semester").asText();
    var cocok = MASA.matcher(masa);
    return cocok.find()
        ? (cocok.group(1).equals("Semester") ? "S" : "TW") + (ROMAWI.indexOf(cocok.group(2)) + 1)
        : masa;
  }

  private static ItemView.@Nullable Proposal usulan(@Nullable String teks) {
    var isi = baca(teks);
    if (isi == null) {
      return null;
    }
    var jawaban = JsonNodeFactory.instance.objectNode();
    jawaban.put("pelaksanaan", isi.path("pelaksanaan").asText());
    jawaban.put("dibutuhkan", isi.path("dibutuhkan").asInt(1));
    jawaban.put("tersedia", isi.path("tersedia").asInt(0));
    var bukti = new ArrayList<ItemView.Document>();
    isi.path("bukti")
        .forEach(
            satu ->
                bukti.add(
                    new ItemView.Document(satu.path("id").asText(), satu.path("nama").asText())));
    var catatan = isi.path("catatan").asText();
    return new ItemView.Proposal(
        "Terbukti dalam " + isi.path("asal").asText(),
        jawaban,
        catatan.isBlank() ? null : catatan,
        bukti);
  }

  private static String pelaksanaan(JsonNode isi) {
    return Pelaksanaan.find(isi.path("pelaksanaan").asText())
        .map(Pelaksanaan::label)
        .orElse("kosong");
  }

  private static @Nullable JsonNode baca(@Nullable String teks) {
    if (teks == null || teks.isBlank()) {
      return null;
    }
    try {
      return JSON.readTree(teks);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Isian masa lalu tidak terbaca: " + teks, e);
    }
  }
}

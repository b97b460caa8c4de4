package id.tertib.pmprb;

import static id.tertib.pmprb.SatuKantor.decision;
import static id.tertib.pmprb.SatuKantor.done;
import static id.tertib.pmprb.SatuKantor.json;
import static id.tertib.pmprb.SatuKantor.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.tertib.pmprb.LembarUji.Butir;
import id.tertib.pmprb.LembarUji.Jawaban;
import id.tertib.pmprb.LembarUji.Nilai;
import id.tertib.testing.TimeTravel;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people answer in a year, from a generator that always gives the same, and the tests' own
 * record of it: of each office and the city the answers that count.
 */
final class IsianUji {

  private static final String REVIU = "Reviu koordinator asesor";
  private static final String TANDA_TANGAN = "Tanda tangan kepala";
  private static final String VERIFIKASI = "Verifikasi";
  private static final String ALASAN = "Alasan koreksi";
  private static final String CATATAN = "Catatan";

  /** Offices whose sheets come back once: from the coordinator, from the head, from the TPI. */
  private static final String DARI_KOORDINATOR = "dikbud";

  private static final String DARI_KEPALA = "bkpsdm";
  private static final String DARI_TPI = "kec-ciputat";

  /** Shows a document of its own for the first item, and no note. */
  private static final String BERDOKUMEN = "dinkes";

  private static final byte[] PDF = "%PDF-1.4\n%%EOF".getBytes(StandardCharsets.US_ASCII);

  private final Random acak = new Random(2026);
  private final LembarUji unit = LembarUji.unit();
  private final LembarUji lembarKota = LembarUji.kota();
  private final Map<String, Map<String, Jawaban>> kantor = new LinkedHashMap<>();
  private final Set<String> verified = new LinkedHashSet<>();
  private final Map<String, Jawaban> kota = new LinkedHashMap<>();
  private final Map<String, Jawaban> panel = new HashMap<>();
  private final KotaPmprb pmprb;
  private final TimeTravel time;

  IsianUji(KotaPmprb pmprb, TimeTravel time) {
    this.pmprb = pmprb;
    this.time = time;
  }

  /** Of an office, by what counts in the end. */
  Nilai nilai(String kode) {
    return unit.nilai(kantor.get(kode));
  }

  /** What the city answered itself. */
  Map<String, Jawaban> kota() {
    return kota;
  }

  /** The same with what the panel fixed. */
  Map<String, Jawaban> panel() {
    var semua = new HashMap<>(kota);
    semua.putAll(panel);
    return semua;
  }

  /** By the table of PermenPANRB 26/2020, as the instruments quote it. */
  static String predikat(Pecahan nilai) {
    var batas = Map.of(90, "AA", 80, "A", 70, "BB", 60, "B", 50, "CC", 30, "C");
    return batas.entrySet().stream()
        .filter(satu -> nilai.bulat(12).compareTo(BigDecimal.valueOf(satu.getKey())) > 0)
        .max(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse("D");
  }

  /** An office from its head's appointment to the verification, with whatever return it has. */
  void verified(String kode) {
    filled(kode);
    reviewed(kode, group(kode));
  }

  /** The head names the assessor, who fills the sheet in one write. */
  void filled(String kode) {
    var office = pmprb.office(kode);
    var asesor = group(kode) + "asesor";
    office.divided(asesor);
    var isi = new LinkedHashMap<String, Jawaban>();
    unit.butir().forEach(butir -> isi.put(butir.kode(), LembarUji.acak(butir, acak)));
    var catatan = catatan(isi);
    var task = office.taskOf(asesor, "Isi lembar kerja");
    if (kode.equals(BERDOKUMEN)) {
      var pertama = unit.butir().get(0).kode();
      isi.put(pertama, Jawaban.satu("Ya"));
      catatan.remove(pertama);
      office.write(asesor, task, isi, CATATAN, catatan);
      refused(office.complete(asesor, task, ""), pertama);
      done(
          office
              .as(asesor)
              .upload(
                  "/api/tasks/%s/worksheet/answers/%s/evidence".formatted(task, pertama),
                  "sk-tim.pdf",
                  PDF));
    } else {
      office.write(asesor, task, isi, CATATAN, catatan);
    }
    done(office.complete(asesor, task, ""));
    kantor.put(kode, isi);
  }

  /**
   * From the coordinator's review to the verification.
   *
   * @param people group of whoever carries on for the office today
   */
  void reviewed(String kode, String people) {
    var office = pmprb.office(kode);
    var coordinator = people + "sekretaris";
    coordinated(office, kode, coordinator);
    if (kode.equals(DARI_KOORDINATOR)) {
      returned(office, kode, coordinator, REVIU);
      rejudged(office, coordinator);
    }
    done(office.complete(coordinator, office.claimed(coordinator, REVIU), decision("setuju", "")));
    var kepala = SatuKantor.head(people);
    if (kode.equals(DARI_KEPALA)) {
      returnedByTheHead(office, kode, coordinator, kepala);
    }
    signed(office, kepala);
    var verifier = kode.equals("inspektorat") ? "organisasi" : "tpianggota";
    if (kode.equals(DARI_TPI)) {
      returned(office, kode, verifier, VERIFIKASI);
      rejudged(office, coordinator);
      done(
          office.complete(coordinator, office.claimed(coordinator, REVIU), decision("setuju", "")));
      signed(office, kepala);
    }
    done(
        office.complete(
            verifier, office.claimed(verifier, VERIFIKASI), decision("terverifikasi", "")));
    verified.add(kode);
  }

  /** Judges every item in one write; three get another answer, with a reason. */
  private void coordinated(SatuKantor office, String kode, String coordinator) {
    var isi = kantor.get(kode);
    var alasan = new HashMap<String, String>();
    for (var i = 0; i < 3; i++) {
      var butir = unit.butir().get(1 + acak.nextInt(unit.butir().size() - 1));
      isi.put(butir.kode(), lain(butir, isi.get(butir.kode())));
      alasan.put(butir.kode(), "Dokumennya belum lengkap");
    }
    office.write(coordinator, office.claimed(coordinator, REVIU), isi, ALASAN, alasan);
  }

  /** One row goes back to the assessor, who answers it anew. */
  private void returned(SatuKantor office, String kode, String by, String step) {
    var task = office.claimed(by, step);
    var butir = unit.butir("U-PM2.1-a");
    office.mark(by, task, butir.kode(), "Petanya belum lengkap");
    done(office.complete(by, task, decision("kembali", "Lengkapi peta peraturan")));
    var asesor = group(kode) + "asesor";
    var again = office.taskOf(asesor, "Isi lembar kerja");
    var jawaban = lain(butir, kantor.get(kode).get(butir.kode()));
    later();
    save(office, asesor, again, butir, jawaban, "Map PMPRB", "");
    done(office.complete(asesor, again, ""));
    kantor.get(kode).put(butir.kode(), jawaban);
  }

  private void rejudged(SatuKantor office, String coordinator) {
    later();
    office.judge(coordinator, office.claimed(coordinator, REVIU));
  }

  /** Whether an answer was judged is told by the time of both. */
  private void later() {
    time.forwardTo(time.now().plusMinutes(5));
  }

  private void returnedByTheHead(
      SatuKantor office, String kode, String coordinator, String kepala) {
    done(
        office.complete(
            kepala,
            office.claimed(kepala, TANDA_TANGAN),
            decision("kembali", "Periksa penataan organisasi lagi")));
    var butir = unit.butir("U-PM3.1-a");
    var jawaban = lain(butir, kantor.get(kode).get(butir.kode()));
    var task = office.claimed(coordinator, REVIU);
    save(office, coordinator, task, butir, jawaban, "", "Baru sebagian bidang");
    kantor.get(kode).put(butir.kode(), jawaban);
    done(office.complete(coordinator, task, decision("setuju", "")));
  }

  private static void signed(SatuKantor office, String kepala) {
    done(
        office.complete(
            kepala, office.claimed(kepala, TANDA_TANGAN), decision("tanda_tangan", "")));
  }

  private static void save(
      SatuKantor office,
      String account,
      String task,
      Butir butir,
      Jawaban jawaban,
      String note,
      String reason) {
    done(
        office.save(
            account,
            task,
            butir.kode(),
            jawaban.json(),
            note,
            reason,
            office.item(account, task, butir.kode()).path("revision").asInt()));
  }

  /** Each pokja its area and Bagian Organisasi the rest, in one write each. */
  void fillTheCity() {
    var city = pmprb.city();
    for (var account : accounts()) {
      var task = city.taskOfGroup(account, "Isi lembar kerja kota");
      var isi = new LinkedHashMap<String, Jawaban>();
      for (var item : city.items(account, task, one -> one.path("outside").isNull())) {
        var kode = item.path("code").asText();
        isi.put(kode, LembarUji.acak(lembarKota.butir(kode), acak));
      }
      city.write(account, task, isi, CATATAN, catatan(isi));
      done(city.complete(account, task, ""));
      assertThat(kota).doesNotContainKeys(isi.keySet().toArray(String[]::new));
      kota.putAll(isi);
    }
    assertThat(kota).hasSize(lembarKota.butir().size());
  }

  private static List<String> accounts() {
    return List.of(
        "pokja1",
        "pokja2",
        "pokja3",
        "pokja4",
        "pokja5",
        "pokja6",
        "pokja7",
        "pokja8",
        "organisasi");
  }

  /** A pokja answers anew what panel 1 found unclear. */
  void clear(String pokja, String kode) {
    var city = pmprb.city();
    var task = city.taskOfGroup(pokja, "Perjelas butir");
    var butir = lembarKota.butir(kode);
    var jawaban = lain(butir, kota.get(kode));
    save(city, pokja, task, butir, jawaban, "Rencana kerja, map 2", "");
    kota.put(kode, jawaban);
    done(city.complete(pokja, task, ""));
  }

  /** The panel fixes another value than the city gave. */
  void change(String kode) {
    var city = pmprb.city();
    var butir = lembarKota.butir(kode);
    var jawaban = lain(butir, kota.get(kode));
    var task = city.claimed("inspektur", KotaPmprb.PANEL_2);
    save(city, "inspektur", task, butir, jawaban, "", "Dokumennya kurang");
    panel.put(kode, jawaban);
  }

  /** How many verified offices chose each level, and how many answered at all. */
  void assertBesideTheCitysItems(String task, String account) {
    var beside =
        json(done(pmprb.as(account).get("/api/tasks/" + task + "/worksheet/beside"))).path("items");
    var seen = 0;
    for (var item : beside) {
      var kode = "U-" + item.path("code").asText();
      for (var group : item.path("groups")) {
        assertThat(group.path("of").asInt()).as(kode).isEqualTo(verified.size());
        assertThat(group.path("answered").asInt()).as(kode).isEqualTo(verified.size());
        assertThat(levels(group.path("levels"))).as(kode).isEqualTo(levels(kode));
        seen++;
      }
    }
    assertThat(seen).isEqualTo(unit.butir().size());
  }

  private static Map<String, Long> levels(JsonNode levels) {
    var counts = new HashMap<String, Long>();
    levels.forEach(
        level -> {
          if (level.path("count").asLong() > 0) {
            counts.put(level.path("code").asText(), level.path("count").asLong());
          }
        });
    return counts;
  }

  private Map<String, Long> levels(String kode) {
    return unit.butir(kode).skala().equals("RASIO")
        ? Map.of()
        : verified.stream()
            .map(kantor::get)
            .collect(
                Collectors.groupingBy(
                    isi -> isi.get(kode).sel().get(LembarUji.JAWABAN), Collectors.counting()));
  }

  private Jawaban lain(Butir butir, Jawaban dari) {
    var jawaban = dari;
    while (jawaban.equals(dari)) {
      jawaban = LembarUji.acak(butir, acak);
    }
    return jawaban;
  }

  private static Map<String, String> catatan(Map<String, Jawaban> isi) {
    var catatan = new HashMap<String, String>();
    isi.keySet().forEach(kode -> catatan.put(kode, "Map " + kode));
    return catatan;
  }

  private static String group(String kode) {
    return kode.replace("-", "");
  }
}

package id.tertib.training;

import static id.tertib.training.Days.at;

import id.tertib.office.PerangkatDaerah;
import id.tertib.office.PerangkatDaerahRegister;
import id.tertib.training.CityScenes.Dates;
import id.tertib.training.OfficeScenes.Case;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Semester II 2025, monitored from January to March 2026 and finished: most offices in time, some
 * after a return, two after the closing date, one without a result.
 */
@Component
@Profile("demo")
class SecondSemester2025 implements Script {

  private static final String CYCLE = "2025-S2";

  private static final String WITHOUT_RESULT = "kesbangpol";
  private static final List<String> LATE = List.of("damkar", "dinkopukm");

  /** Reviewed and sent back once, each to another step. */
  private static final Map<String, String> RETURNED =
      Map.of(
          "dlh", OfficeScenes.CHECKLIST,
          "dishub", OfficeScenes.OBSERVATION,
          "dispar", OfficeScenes.INTERVIEW,
          "bapenda", OfficeScenes.ANALYSIS);

  private static final Map<String, String> NOTES =
      Map.of(
          "dlh", "Catatan pada butir yang belum terbukti tidak menyebut alasannya. Lengkapi.",
          "dishub", "Observasi belum menyebut dokumen SOP AP yang dilihat. Kunjungi sekali lagi.",
          "dispar", "Wawancara dengan petugas pelayanan belum ada. Tambahkan.",
          "bapenda", "Rekomendasi terlalu umum. Sebut dokumen dan penanggung jawabnya.");

  private static final Set<String> OBJECTING = Set.of("dsdabmbk", "bkpsdm", "kec-pamulang");

  /** Says nothing to the findings; after five working days the case goes on without. */
  private static final String SILENT = "satpolpp";

  private static final String TAKES_BACK = "kec-setu";
  private static final String OTHER_ASSESSOR = "kec-ciputat";

  private static final List<String> MORNINGS = List.of("09:10", "10:40", "13:35");
  private static final List<String> FINDINGS_DUE =
      List.of("2026-05-29", "2026-06-30", "2026-07-31", "2026-09-30");

  private final CityScenes city;
  private final OfficeScenes office;
  private final PerangkatDaerahRegister register;
  private final Days days;

  SecondSemester2025(
      CityScenes city, OfficeScenes office, PerangkatDaerahRegister register, Days days) {
    this.city = city;
    this.office = office;
    this.register = register;
    this.days = days;
  }

  @Override
  public List<Scene> scenes() {
    var scenes = new ArrayList<Scene>();
    ofTheCity(scenes);
    var offices = register.all();
    for (int i = 0; i < offices.size(); i++) {
      ofTheOffice(scenes, offices.get(i), i);
    }
    return scenes;
  }

  private void ofTheCity(List<Scene> scenes) {
    var dates =
        new Dates(
            LocalDate.parse("2026-01-23"),
            LocalDate.parse("2026-02-06"),
            LocalDate.parse("2026-02-27"));
    scenes.add(city.calendar(at("2026-01-02", "08:00"), CYCLE));
    scenes.add(
        city.plan(
            at("2026-01-05", "10:15"),
            CYCLE,
            "Pengisian dua minggu, lapangan dua minggu, analisis dan tanggapan dua minggu",
            dates,
            List.of()));
    scenes.add(
        city.returnPlan(
            at("2026-01-06", "14:05"),
            CYCLE,
            "Sebut kapan hasilnya dibahas dengan para kepala perangkat daerah."));
    scenes.add(
        city.plan(
            at("2026-01-07", "09:30"),
            CYCLE,
            "Pengisian dua minggu, lapangan dua minggu, analisis dan tanggapan dua minggu;"
                + " dibahas pada rapat koordinasi Maret",
            dates,
            List.of()));
    scenes.add(city.approvePlan(at("2026-01-08", "15:20"), CYCLE, "000.8.6.1/Kep.12-Org/2026"));
    scenes.add(
        city.reviewCityReport(
            at("2026-03-03", "10:00"),
            CYCLE,
            "Semester ini yang pertama diperiksa dengan daftar periksa bersama; tindak lanjut"
                + " temuannya dipantau pada semester I 2026."));
    scenes.add(
        city.returnCityReport(
            at("2026-03-04", "13:40"),
            CYCLE,
            "Tambahkan pada kesimpulan apa yang diminta dari perangkat daerah yang terlambat."));
    scenes.add(
        city.reviewCityReport(
            at("2026-03-06", "09:15"),
            CYCLE,
            "Perangkat daerah yang terlambat menyelesaikan laporannya dalam Maret 2026; hasilnya"
                + " terbit sebagai addendum."));
    scenes.add(city.approveCityReport(at("2026-03-09", "11:00"), CYCLE));
  }

  private void ofTheOffice(List<Scene> scenes, PerangkatDaerah pd, int place) {
    var one = new Case(CYCLE, pd);
    if (pd.kode().equals(WITHOUT_RESULT)) {
      scenes.add(
          office.closeWithoutResult(
              at("2026-02-25", "14:30"),
              one,
              "Kantor pindah gedung sejak Desember 2025; arsip semester II belum dapat dibuka"
                  + " sampai penutupan."));
    } else if (LATE.contains(pd.kode())) {
      late(scenes, one);
    } else {
      inTime(scenes, one, place);
    }
  }

  private void inTime(List<Scene> scenes, Case one, int place) {
    var code = one.office().kode();
    var time = MORNINGS.get(place % MORNINGS.size());
    var wave = place % 8;
    var handIn = days.after(LocalDate.parse("2026-01-12"), wave);
    var field = days.after(LocalDate.parse("2026-01-26"), wave);
    scenes.add(office.submit(at(handIn, time), one));
    if (code.equals(TAKES_BACK)) {
      scenes.add(office.takeBack(at(handIn, "15:05"), one));
      scenes.add(office.mendAndSubmit(at(days.after(handIn, 1), time), one));
    }
    if (code.equals(OTHER_ASSESSOR)) {
      scenes.add(
          office.exchangeAssessor(
              at(field, "08:20"),
              one,
              "Asesor sebelumnya bertugas di luar kota selama masa pemeriksaan lapangan."));
    }
    scenes.add(office.observe(at(field, time), one, 1 + place % 2));
    scenes.add(office.interview(at(days.after(field, 1), time), one, 1 + (place + 1) % 3));
    var due = LocalDate.parse(FINDINGS_DUE.get(place % FINDINGS_DUE.size()));
    var analysed = days.after(field, 3);
    scenes.add(office.analyse(at(analysed, time), one, due));
    if (!code.equals(SILENT)) {
      scenes.add(office.answer(at(days.after(field, 5), time), one, OBJECTING.contains(code)));
    }
    var reviewed = days.after(field, code.equals(SILENT) ? 9 : 7);
    var approved = reviewed;
    if (RETURNED.containsKey(code)) {
      approved = returned(scenes, one, reviewed, time, due);
    }
    scenes.add(office.approve(at(approved, time), one));
    scenes.add(office.planFollowUp(at(days.after(approved, 6), time), one));
  }

  /**
   * @return the day of the second review
   */
  private LocalDate returned(
      List<Scene> scenes, Case one, LocalDate reviewed, String time, LocalDate due) {
    var code = one.office().kode();
    var step = String.valueOf(RETURNED.get(code));
    scenes.add(
        office.sendBack(at(reviewed, time), one, step, String.valueOf(NOTES.get(code)), null));
    var mended = days.after(reviewed, 1);
    if (step.equals(OfficeScenes.CHECKLIST)) {
      scenes.add(office.mendAndSubmit(at(mended, time), one));
      scenes.add(office.observe(at(mended, "14:10"), one, 1));
      scenes.add(office.interview(at(mended, "15:30"), one, 1));
    } else if (!step.equals(OfficeScenes.ANALYSIS)) {
      scenes.add(office.visitAgain(at(mended, time), one, step));
    }
    scenes.add(office.analyse(at(days.after(reviewed, 2), time), one, due));
    scenes.add(office.answer(at(days.after(reviewed, 3), time), one, false));
    return days.after(reviewed, 4);
  }

  private void late(List<Scene> scenes, Case one) {
    var slower = one.office().kode().equals(LATE.get(1)) ? 5 : 0;
    var start = days.after(LocalDate.parse("2026-02-20"), slower);
    scenes.add(office.beginChecklist(at("2026-01-22", "10:40"), one, 40));
    scenes.add(office.submit(at(start, "09:10"), one));
    scenes.add(office.observe(at(days.after(start, 2), "09:10"), one, 2));
    scenes.add(office.interview(at(days.after(start, 2), "13:35"), one, 2));
    scenes.add(
        office.analyse(at(days.after(start, 5), "10:40"), one, LocalDate.parse("2026-06-30")));
    scenes.add(office.answer(at(days.after(start, 7), "10:40"), one, false));
    scenes.add(office.approve(at(days.after(start, 9), "13:35"), one));
    scenes.add(office.planFollowUp(at(days.after(start, 14), "09:10"), one));
  }
}

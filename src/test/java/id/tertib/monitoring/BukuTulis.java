package id.tertib.monitoring;

import id.tertib.monitoring.checklist.Temuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A test's own plain record of what it did: every answer, finding, closing and open step. Figures
 * it expects are counted from here.
 */
public final class BukuTulis {

  /** How an office stands. */
  public enum Hasil {
    LAPORAN,
    TANPA_HASIL,
    BELUM
  }

  /** A row of a checklist; {@code isi} is the answer that counts, null while there is none. */
  public static final class Butir {
    final PetaUji.Aksi aksi;
    final int terbawa;
    Kasus.Isi isi;

    Butir(PetaUji.Aksi aksi, int terbawa) {
      this.aksi = aksi;
      this.terbawa = terbawa;
    }

    boolean terbukti() {
      return isi != null
          && (isi.pelaksanaan().equals("sudah") || isi.pelaksanaan().equals("tidak_berlaku"));
    }

    boolean berlaku() {
      return !isi.pelaksanaan().equals("tidak_berlaku");
    }
  }

  /** A finding with the office's response: {@code setuju}, {@code keberatan} or none. */
  public record Temuan(
      String semester,
      String kantor,
      int nomor,
      String area,
      String kelas,
      String uraian,
      String tenggat,
      String tanggapan) {

    boolean perluTindakLanjut() {
      return !kelas.equals("Dipertahankan");
    }

    Temuan bertenggat(String lain) {
      return new Temuan(semester, kantor, nomor, area, kelas, uraian, lain, tanggapan);
    }

    Temuan ditanggapi(String jawaban) {
      return new Temuan(semester, kantor, nomor, area, kelas, uraian, tenggat, jawaban);
    }
  }

  public record Langkah(String nama, LocalDate sejak) {}

  /** One office in one semester. */
  public static final class Perkara {
    final String semester;
    final String kantor;
    final Map<String, Butir> butir = new LinkedHashMap<>();
    final List<Temuan> temuan = new ArrayList<>();

    /** Earlier findings that its assessor was asked about, and whether he closed them. */
    final Map<Temuan, Boolean> temuanLama = new LinkedHashMap<>();

    final List<Langkah> langkah = new ArrayList<>();
    Hasil hasil = Hasil.BELUM;
    LocalDate hasilPada;
    String alasan;

    Perkara(String semester, String kantor) {
      this.semester = semester;
      this.kantor = kantor;
    }

    void menunggu(LocalDate sejak, String... nama) {
      langkah.clear();
      for (var satu : nama) {
        langkah.add(new Langkah(satu, sejak));
      }
    }

    void selesai(Hasil bagaimana, LocalDate pada, String mengapa) {
      hasil = bagaimana;
      hasilPada = pada;
      alasan = mengapa;
    }
  }

  private final PetaUji peta;
  private final Map<String, Map<String, Perkara>> siklus = new LinkedHashMap<>();

  /** Which offices were merged into which. */
  private final Map<String, List<String>> asal = new HashMap<>();

  public BukuTulis(PetaUji peta) {
    this.peta = peta;
  }

  /** Opens a semester: the rows that RULES 1 gives each of these offices, from what is proven. */
  public void buka(String semester, Collection<String> kantor) {
    var baru = new LinkedHashMap<String, Perkara>();
    for (var kode : kantor) {
      var perkara = new Perkara(semester, kode);
      var utang = utang(kode);
      for (var aksi : peta.bagi(kode)) {
        var terbawa = utang.berapa(aksi.kode());
        if (terbawa > 0 || aksi.jatuhTempo(semester) && !utang.lunas(aksi)) {
          perkara.butir.put(aksi.kode(), new Butir(aksi, terbawa));
        }
      }
      baru.put(kode, perkara);
    }
    siklus.put(semester, baru);
  }

  public void gabungkan(String lama, String penerus) {
    asal.computeIfAbsent(penerus, kode -> new ArrayList<>()).add(lama);
  }

  public Perkara perkara(String kunci) {
    var bagian = kunci.split("/");
    return siklus.get(bagian[0]).get(bagian[1]);
  }

  /** In the fixed order of the offices. */
  public List<Perkara> dari(String semester) {
    return peta.semuaKantor().stream()
        .filter(siklus.get(semester)::containsKey)
        .map(siklus.get(semester)::get)
        .toList();
  }

  /** Findings of reported semesters before this one that nobody closed, as they are now. */
  public List<Temuan> temuanTerbuka(String semester, String kantor) {
    var hasil = new ArrayList<Temuan>();
    var garis = new ArrayList<>(asal.getOrDefault(kantor, List.of()));
    garis.add(kantor);
    for (var satu : siklus.entrySet()) {
      if (satu.getKey().compareTo(semester) >= 0) {
        continue;
      }
      for (var kode : garis) {
        var perkara = satu.getValue().get(kode);
        if (perkara != null && perkara.hasil == Hasil.LAPORAN) {
          perkara.temuan.stream().filter(Temuan::perluTindakLanjut).forEach(hasil::add);
          perkara.temuanLama.forEach(
              (lama, ditutup) -> {
                if (ditutup) {
                  hasil.remove(lama);
                }
              });
        }
      }
    }
    return hasil;
  }

  /** What an office owes: how often each action was asked in vain, and which one-offs are done. */
  private record Utang(Map<String, Integer> kali, Set<String> terbukti) {

    int berapa(String kode) {
      return kali.getOrDefault(kode, 0);
    }

    boolean lunas(PetaUji.Aksi aksi) {
      return aksi.sekali() && terbukti.contains(aksi.kode());
    }
  }

  private Utang utang(String kantor) {
    var hasil = utangSendiri(kantor);
    for (var lama : asal.getOrDefault(kantor, List.of())) {
      var warisan = utangSendiri(lama);
      warisan.kali().forEach((kode, kali) -> hasil.kali().merge(kode, kali, Math::max));
      hasil.terbukti().addAll(warisan.terbukti());
    }
    return hasil;
  }

  private Utang utangSendiri(String kantor) {
    var hasil = new Utang(new HashMap<>(), new HashSet<>());
    for (var satu : siklus.values()) {
      var perkara = satu.get(kantor);
      if (perkara == null) {
        continue;
      }
      for (var butir : perkara.butir.values()) {
        if (perkara.hasil == Hasil.LAPORAN && butir.terbukti()) {
          hasil.kali().remove(butir.aksi.kode());
          hasil.terbukti().add(butir.aksi.kode());
        } else {
          hasil.kali().merge(butir.aksi.kode(), 1, Integer::sum);
        }
      }
    }
    return hasil;
  }
}

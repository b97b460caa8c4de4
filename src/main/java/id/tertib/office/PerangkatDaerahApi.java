package id.tertib.office;

import id.tertib.access.CurrentUser;
import id.tertib.engine.RefusedException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The city's offices for programs: everyone signed in reads, administrators change. */
@RestController
@RequestMapping("/api/perangkat-daerah")
class PerangkatDaerahApi {

  private final PerangkatDaerahList list;
  private final PerangkatDaerahTable table;
  private final Reorganisasi reorganisasi;
  private final CurrentUser user;

  PerangkatDaerahApi(
      PerangkatDaerahList list,
      PerangkatDaerahTable table,
      Reorganisasi reorganisasi,
      CurrentUser user) {
    this.list = list;
    this.table = table;
    this.reorganisasi = reorganisasi;
    this.user = user;
  }

  /**
   * One office.
   *
   * @param keadaan {@code aktif}, {@code digabung} or {@code ditutup}
   * @param penerus code of the office that carries on today; null when it was not merged
   * @param sejak day from which its state holds; null for what was shipped
   * @param dasar decree that it rests on; null for what was shipped
   * @param alias former names and other names
   */
  record Office(
      String kode,
      String nama,
      String singkatan,
      String jenis,
      int urutan,
      String keadaan,
      @Nullable String penerus,
      @Nullable LocalDate sejak,
      @Nullable String dasar,
      List<String> alias) {}

  /** What a change would do. */
  record Preview(List<OfficeImpact.Line> baris, List<String> peringatan) {}

  record NewAlias(@Nullable String nama) {}

  /**
   * In their fixed order.
   *
   * @param cari part of code, name, short name or alias
   */
  @GetMapping
  List<Office> all(
      @RequestParam(required = false) @Nullable String cari,
      @RequestParam(required = false) @Nullable String keadaan) {
    return list.search(cari, keadaan).stream().map(this::office).toList();
  }

  @GetMapping("/{kode}")
  Office one(@PathVariable String kode) {
    return office(list.detail(kode).baris());
  }

  /** What a change would touch; saves nothing. */
  @PostMapping("/pratinjau")
  Preview preview(@RequestBody ChangeForm change) {
    var preview = reorganisasi.preview(change.command(), user.id());
    return new Preview(preview.baris(), preview.peringatan());
  }

  /** Makes a change, with everything that follows from it. */
  @PostMapping("/perubahan")
  Office change(@RequestBody ChangeForm change) {
    return one(reorganisasi.carryOut(change.command(), user.id()).kode());
  }

  @PostMapping("/{kode}/alias")
  Office addAlias(@PathVariable String kode, @RequestBody NewAlias alias) {
    reorganisasi.addAlias(kode, alias.nama(), user.id());
    return one(kode);
  }

  /**
   * @param nama the alias, whatever the case
   * @throws RefusedException 404 when the office has no such alias
   */
  @DeleteMapping("/{kode}/alias")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeAlias(@PathVariable String kode, @RequestParam String nama) {
    reorganisasi.removeAlias(kode, nama, user.id());
  }

  private Office office(PerangkatDaerahList.Row row) {
    var office = row.pd();
    var basis = table.basis(office.kode());
    return new Office(
        office.kode(),
        office.nama(),
        office.singkatan(),
        office.jenis(),
        office.urutan(),
        office.keadaan().kode(),
        row.penerus() == null ? null : row.penerus().kode(),
        basis.sejak(),
        basis.dasar(),
        row.alias().stream().map(Alias::nama).toList());
  }
}

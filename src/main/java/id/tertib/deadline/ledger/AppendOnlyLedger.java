package id.tertib.deadline.ledger;

import id.tertib.audit.AppendOnly;
import org.springframework.stereotype.Component;

/**
 * The ledger as proof: what was told to somebody is never removed, given to another deadline, stage
 * or person, nor taken for unsent; moves of a deadline are only added.
 */
@Component
final class AppendOnlyLedger extends AppendOnly {

  AppendOnlyLedger() {
    super(
        "151",
        "buku pengingat append-only",
        """
        create function pengingat_tetap() returns trigger language plpgsql as $$
        begin
          if tg_op = 'DELETE' then
            if old.keadaan = 'direncanakan' and old.penerima is null then
              return old;
            end if;
            raise exception 'Buku pengingat: baris yang sudah diputuskan tidak dapat dihapus';
          end if;
          if old.surel is not null and (new.surel is distinct from old.surel
              or new.keadaan not in ('diserahkan', 'batal')) then
            raise exception 'Buku pengingat: baris yang sudah diserahkan tidak dapat diubah';
          end if;
          if (new.tenggat, new.jatuh_tempo, new.tahap) is distinct from
              (old.tenggat, old.jatuh_tempo, old.tahap)
              or old.penerima is not null and new.penerima is distinct from old.penerima then
            raise exception 'Buku pengingat: tenggat, tahap, dan penerima tidak dapat diubah';
          end if;
          return new;
        end $$
        """,
        """
        create trigger pengingat_tetap before update or delete on pengingat
        for each row execute function pengingat_tetap()
        """,
        """
        create function tenggat_perubahan_tetap() returns trigger language plpgsql as $$
        begin
          raise exception 'Riwayat tenggat hanya dapat ditambah, tidak diubah atau dihapus';
        end $$
        """,
        """
        create trigger tenggat_perubahan_tetap before update or delete on tenggat_perubahan
        for each row execute function tenggat_perubahan_tetap()
        """);
  }
}

package id.tertib.instrument.shelf;

import id.tertib.audit.AppendOnly;
import org.springframework.stereotype.Component;

/** A version of an instrument is never changed and never removed. */
@Component
final class FrozenEditions extends AppendOnly {

  FrozenEditions() {
    super(
        "236.1",
        "instrumen beku",
        """
        create function instrumen_beku() returns trigger language plpgsql as $$
        begin
          raise exception 'Versi instrumen hanya dapat ditambah, tidak diubah atau dihapus';
        end $$
        """,
        """
        create trigger instrumen_beku before update or delete on instrumen
        for each row execute function instrumen_beku()
        """);
  }
}

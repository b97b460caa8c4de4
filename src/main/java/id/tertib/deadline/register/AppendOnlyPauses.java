package id.tertib.deadline.register;

import id.tertib.audit.AppendOnly;
import org.springframework.stereotype.Component;

/** When a limit stood still is only added to, since due dates are counted by it. */
@Component
final class AppendOnlyPauses extends AppendOnly {

  AppendOnlyPauses() {
    super(
        "213",
        "jeda tenggat append-only",
        """
        create function tenggat_jeda_tetap() returns trigger language plpgsql as $$
        begin
          raise exception 'Jeda tenggat hanya dapat ditambah, tidak diubah atau dihapus';
        end $$
        """,
        """
        create trigger tenggat_jeda_tetap before update or delete on tenggat_jeda
        for each row execute function tenggat_jeda_tetap()
        """);
  }
}

package id.tertib.audit;

import org.springframework.stereotype.Component;

/** Every change and removal of a row of the trail is refused. */
@Component
final class AppendOnlyTrail extends AppendOnly {

  AppendOnlyTrail() {
    super(
        "003.1",
        "jejak append-only",
        """
        create function jejak_tetap() returns trigger language plpgsql as $$
        begin
          raise exception 'Jejak hanya dapat ditambah, tidak diubah atau dihapus';
        end $$
        """,
        """
        create trigger jejak_tetap before update or delete on jejak
        for each row execute function jejak_tetap()
        """);
  }
}

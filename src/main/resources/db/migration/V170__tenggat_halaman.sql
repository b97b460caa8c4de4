-- Who may read a letter: whoever sees a deadline that it moved.
create index tenggat_perubahan_lampiran on tenggat_perubahan (lampiran);

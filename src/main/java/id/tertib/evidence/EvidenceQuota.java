package id.tertib.evidence;

import id.tertib.data.ByteSize;
import id.tertib.data.Sentences;
import id.tertib.engine.RefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How much the documents of one case may take on the disk. What counts is the content that was
 * uploaded for it, once each, attached or not: taking a document off a row frees nothing, since it
 * stays the office's. Uploads at the same moment may together exceed it by their own size.
 */
@Component
class EvidenceQuota {

  private final JdbcClient jdbc;
  private final Sentences words;
  private final long most;

  EvidenceQuota(
      JdbcClient jdbc, Sentences words, @Value("${tertib.evidence-quota}") DataSize most) {
    this.jdbc = jdbc;
    this.words = words;
    this.most = most.toBytes();
  }

  /**
   * Before anything is received.
   *
   * @throws RefusedException 400 when the case has used everything
   */
  void requireSome(String subject) {
    var used = used(subject, "");
    if (used >= most) {
      throw RefusedException.badRequest(
          words.of("bukti.tolak.kuota.habis", subject, ByteSize.words(used), ByteSize.words(most)));
    }
  }

  /**
   * @throws RefusedException 400 when this content would be more than the case may have
   */
  void require(String subject, String sha256, long size) {
    var used = used(subject, sha256);
    if (used + size > most) {
      throw RefusedException.badRequest(
          words.of(
              "bukti.tolak.kuota",
              ByteSize.words(size),
              subject,
              ByteSize.words(used),
              ByteSize.words(most)));
    }
  }

  /** Bytes of all contents of the case but this one. */
  private long used(String subject, String except) {
    return jdbc.sql(
            """
            select coalesce(sum(b.ukuran), 0) from (
              select distinct sha256, ukuran from bukti
              where perkara = ? and sha256 <> ?) b
            """)
        .params(subject, except)
        .query(Long.class)
        .single();
  }
}

package eu.cordee.kit.idempotency;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.identity.PersonErased;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The stored answers of keyed requests. */
@ApplicationScoped
class IdempotentAnswers {

  private final Session session;

  IdempotentAnswers(Session session) {
    this.session = session;
  }

  /**
   * An answer as stored.
   *
   * @param status HTTP status, or 0 where the method leaves it to its annotations
   * @param body JSON
   */
  record Answer(int status, @Nullable String body, @Nullable String location) {}

  record Stored(byte[] fingerprint, Answer answer) {}

  /** Held until the transaction ends, so a crash releases it; never waits. */
  boolean lock(String caller, String key) {
    return Scalars.of(
            session,
            "select pg_try_advisory_xact_lock(hashtextextended(?1, 0)) as locked",
            "locked",
            Boolean.class)
        .setParameter(1, caller.length() + ":" + caller + key)
        .getSingleResult();
  }

  @Nullable Stored find(String caller, String key) {
    List<Object[]> rows =
        session
            .createNativeQuery(
                "select fingerprint, status, body, location from idempotent_answer where caller = ?1 and key = ?2",
                Object[].class)
            .setParameter(1, caller)
            .setParameter(2, key)
            .getResultList();
    if (rows.isEmpty()) {
      return null;
    }
    Object[] row = rows.getFirst();
    return new Stored(
        (byte[]) row[0],
        new Answer(((Number) row[1]).intValue(), (String) row[2], (String) row[3]));
  }

  void store(String caller, String key, byte[] fingerprint, Answer answer) {
    session
        .createNativeQuery(
            """
            insert into idempotent_answer (caller, key, fingerprint, status, body, location)
            values (?1, ?2, ?3, ?4, ?5, ?6)
            """)
        .setParameter(1, caller)
        .setParameter(2, key)
        .setParameter(3, fingerprint)
        .setParameter(4, answer.status())
        .setParameter(5, answer.body())
        .setParameter(6, answer.location())
        .executeUpdate();
  }

  /**
   * Answers to somebody who was erased go. In those that others were given about them, who may
   * still ask again, their names become empty; what else others called them goes with its day.
   */
  void forget(@Observes PersonErased gone) {
    if (gone.subject() != null) {
      session
          .createNativeMutationQuery("delete from idempotent_answer where caller = ?1")
          .setParameter(1, gone.subject())
          .executeUpdate();
    }
    for (String word : gone.words()) {
      session
          .createNativeMutationQuery(
              """
              update idempotent_answer set body = replace(body, cast(to_json(cast(?1 as text)) as text), '""')
              where body like '%' || ?2 || '%' and strpos(body, cast(to_json(cast(?1 as text)) as text)) > 0
              """)
          .setParameter(1, word)
          .setParameter(2, gone.personId().toString())
          .executeUpdate();
    }
  }

  @Scheduled(every = "1h", delayed = "5m")
  @Transactional
  void forgetOld() {
    session
        .createNativeQuery(
            "delete from idempotent_answer where created_at < now() - interval '24 hours'")
        .executeUpdate();
  }
}

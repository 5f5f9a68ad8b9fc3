package eu.cordee.registry.erasure;

import eu.cordee.registry.person.ErasedPeople;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure leaves to do, until it is done: the login is deleted, and when no token that was
 * given before is good any more it is told once more, since somebody may have written something
 * while it was on its way.
 */
@ApplicationScoped
class ErasureWork {

  private static final Logger LOG = Logger.getLogger(ErasureWork.class);

  private static final String NEXT_LOGIN =
      """
      select person_id, login_to_delete from erasure
      where login_to_delete is not null and try_after <= now()
      order by try_after, person_id limit 1 for update skip locked
      """;

  private static final String DELETED =
      "update erasure set login_to_delete = null where person_id = ?1";

  /** Half a minute, then a minute, up to an hour. */
  private static final String TRY_LATER =
      """
      update erasure set tries = tries + 1,
        try_after = now() + least(interval '1 hour', interval '30 seconds' * power(2, least(tries, 10)))
      where person_id = ?1
      """;

  private static final String NEXT_TO_TELL =
      """
      update erasure set told_again_at = now() where person_id = (
        select person_id from erasure
        where told_again_at is null and login_to_delete is null
          and erased_at < now() - make_interval(secs => ?1)
        order by erased_at, person_id limit 1 for update skip locked)
      returning person_id
      """;

  private final KeycloakLogins logins;
  private final ErasureSettings settings;
  private final ErasedPeople people;
  private final Session session;

  ErasureWork(
      KeycloakLogins logins, ErasureSettings settings, ErasedPeople people, Session session) {
    this.logins = logins;
    this.settings = settings;
    this.people = people;
    this.session = session;
  }

  @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    boolean more = logins.isKnown();
    while (more) {
      more = QuarkusTransaction.requiringNew().call(this::deleteLogin);
    }
    do {
      more = QuarkusTransaction.requiringNew().call(this::tellAgain);
    } while (more);
  }

  /** Whether there was one to delete. */
  boolean deleteLogin() {
    List<Object[]> next = session.createNativeQuery(NEXT_LOGIN, Object[].class).getResultList();
    if (next.isEmpty()) {
      return false;
    }
    UUID personId = (UUID) next.getFirst()[0];
    try {
      logins.delete((String) next.getFirst()[1]);
      change(DELETED, personId);
    } catch (IOException e) {
      LOG.warnf("The login of %s, who was erased, is there still: %s", personId, e.getMessage());
      change(TRY_LATER, personId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return true;
  }

  private boolean tellAgain() {
    @Nullable UUID next =
        session
            .createNativeQuery(NEXT_TO_TELL, UUID.class)
            .setParameter(1, settings.tokens().toSeconds())
            .getResultStream()
            .findFirst()
            .orElse(null);
    if (next == null) {
      return false;
    }
    people.tellAgain(next);
    return true;
  }

  private void change(String sql, UUID personId) {
    session.createNativeMutationQuery(sql).setParameter(1, personId).executeUpdate();
  }
}

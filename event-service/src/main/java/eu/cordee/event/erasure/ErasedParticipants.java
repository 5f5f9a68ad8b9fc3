package eu.cordee.event.erasure;

import eu.cordee.event.registration.Registration;
import eu.cordee.kit.identity.PersonErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.hibernate.Session;

/**
 * Somebody was erased: they give back the places that they hold, and lose what importers called
 * them. Lines of a harvest and votes belong to their table; they stay by the id, which leads to
 * nobody any more.
 */
@ApplicationScoped
class ErasedParticipants {

  private static final List<String> FORGET =
      List.of(
          "update participant set reference = null where person_id = ?1 and reference is not null",
          "delete from refused_organiser where person_id = ?1");

  private final Registration registration;
  private final Session session;

  ErasedParticipants(Registration registration, Session session) {
    this.registration = registration;
    this.session = session;
  }

  /** In the transaction that stores the registry's message. */
  void follow(@Observes PersonErased gone) {
    registration.withdrawErased(gone.personId());
    session.flush();
    FORGET.forEach(
        sql ->
            session
                .createNativeMutationQuery(sql)
                .setParameter(1, gone.personId())
                .executeUpdate());
  }
}

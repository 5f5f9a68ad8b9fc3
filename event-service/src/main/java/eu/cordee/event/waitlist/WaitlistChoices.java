package eu.cordee.event.waitlist;

import eu.cordee.kit.Scalars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;

/** What the organisers of each event have chosen for its waitlist. */
@ApplicationScoped
class WaitlistChoices {

  private static final String HOURS =
      "select offer_hours from waitlist_rule where event_id = :event";

  private static final String CHOOSE =
      """
      insert into waitlist_rule (event_id, offer_hours) values (:event, :hours)
      on conflict (event_id) do update set offer_hours = excluded.offer_hours
      """;

  private final Session session;

  WaitlistChoices(Session session) {
    this.session = session;
  }

  WaitlistRules of(UUID eventId) {
    return Scalars.of(session, HOURS, "offer_hours", Integer.class)
        .setParameter("event", eventId)
        .getResultList()
        .stream()
        .findFirst()
        .map(WaitlistRules::new)
        .orElse(WaitlistRules.USUAL);
  }

  /** For offers from now on; those that are out keep their time. */
  void choose(UUID eventId, WaitlistRules rules) {
    session
        .createNativeMutationQuery(CHOOSE)
        .setParameter("event", eventId)
        .setParameter("hours", rules.offerHours())
        .executeUpdate();
  }

  /** No offer lasts longer. */
  Instant startOf(UUID eventId) {
    return Scalars.of(
            session, "select starts_at from event where id = :event", "starts_at", Instant.class)
        .setParameter("event", eventId)
        .getSingleResult();
  }
}

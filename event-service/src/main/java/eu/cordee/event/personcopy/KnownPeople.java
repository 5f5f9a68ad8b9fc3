package eu.cordee.event.personcopy;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.Ids;
import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.request.MessageWait;
import eu.cordee.kit.unread.UnreadMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Whom this service knows from the registry's messages. */
@ApplicationScoped
public class KnownPeople {

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final String KNOWN =
      """
      select person_id, case when not unknown_to && array(select o.person_id from event_organiser o where o.event_id = ?2)
        then organisation_id end
      from signed_in where person_id = any (?1)
      """;

  private final Session session;
  private final UnreadMessages unread;
  private final Caller caller;

  KnownPeople(Session session, UnreadMessages unread, Caller caller) {
    this.session = session;
    this.unread = unread;
    this.caller = caller;
  }

  /**
   * A person of the registry.
   *
   * @param organisationId where they work, or null: also where an organiser of the event has found
   *     them by their address alone
   */
  public record Known(UUID personId, @Nullable UUID organisationId) {}

  /** Those of the people who are known by now, as they are known at an event. */
  @Transactional
  public Map<UUID, Known> find(Collection<UUID> personIds, UUID eventId) {
    return session
        .createNativeQuery(KNOWN, Object[].class)
        .setParameter(1, personIds.toArray(UUID[]::new))
        .setParameter(2, eventId)
        .getResultStream()
        .map(row -> new Known((UUID) row[0], (UUID) row[1]))
        .collect(Collectors.toMap(Known::personId, known -> known));
  }

  /** For whom somebody comes to an event, or null where that is not known there. */
  public @Nullable UUID organisation(UUID personId, UUID eventId) {
    Known known = find(List.of(personId), eventId).get(personId);
    return known == null ? null : known.organisationId();
  }

  /** Whether all of them are known by now. */
  public boolean areKnown(Collection<UUID> personIds) {
    return unknown(personIds).isEmpty();
  }

  /**
   * Waits, without a connection, while messages about people who were registered a moment ago may
   * still be on their way; a wrong id is not waited for, since an id tells its age. What the
   * registry has answered is so never refused as unknown here.
   *
   * @param patience how long somebody may be kept waiting
   * @throws ProblemException 503 when the messages are later than that, or have been unread for
   *     long
   */
  public void await(Collection<UUID> personIds, Duration patience) {
    if (!MessageWait.until(caller.subject(), patience, () -> late(personIds).isEmpty())
        || unread.tellOf(Topic.PEOPLE, unknown(personIds))) {
      throw new ProblemException(
          KitProblem.UNAVAILABLE,
          "Not all of these people are known here yet: where the registry has just answered with them, try again");
    }
  }

  /**
   * Waits for one person as {@link #await} does, within the gateway's deadline of ten seconds.
   *
   * @throws ProblemException 400 for somebody who is no person of the registry
   */
  public void require(UUID personId) {
    await(List.of(personId), PATIENCE);
    if (!areKnown(List.of(personId))) {
      throw ProblemException.badField("personId", "is not a person of the registry");
    }
  }

  private Set<UUID> late(Collection<UUID> personIds) {
    Set<UUID> unknown = unknown(personIds);
    unknown.removeIf(id -> !Ids.isYoung(id));
    return unknown;
  }

  private Set<UUID> unknown(Collection<UUID> personIds) {
    Set<UUID> unknown = new HashSet<>(personIds);
    unknown.removeAll(known(unknown));
    return unknown;
  }

  /** In a transaction of its own where there is none, so that nobody waits with a connection. */
  @Transactional
  Set<UUID> known(Collection<UUID> personIds) {
    return Set.copyOf(
        Scalars.of(
                session,
                "select person_id from signed_in where person_id = any (?1)",
                "person_id",
                UUID.class)
            .setParameter(1, personIds.toArray(UUID[]::new))
            .getResultList());
  }
}

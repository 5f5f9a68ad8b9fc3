package eu.cordee.matchmaking.erasure;

import eu.cordee.kit.identity.Erasures;
import eu.cordee.kit.identity.PersonErased;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.participantcopy.ParticipantTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.UUID;

/**
 * Somebody was erased: what they wrote of themselves and to others goes, and so do the secret
 * addresses of their agenda. Meetings that took place stay by their ids, for the other side; those
 * to come are called off when event-service tells that they have left.
 */
@ApplicationScoped
class ErasedProfiles {

  private static final String THEIRS = "(select id from participant_copy where person_id = ?)";

  private static final List<String> FORGET =
      List.of(
          "delete from profile where id in " + THEIRS,
          "delete from unavailable_slot where participant_id in " + THEIRS,
          "delete from calendar_feed where participant_id in " + THEIRS,
          "delete from calendar_revision where participant_id in " + THEIRS,
          "update meeting_request set message = '' where message <> '' and host_id in " + THEIRS);

  /** What they wrote to others, in answers that are kept for those who asked once with a key. */
  private static final String FORGET_IN_ANSWERS =
      """
      update idempotent_answer a set body = replace(a.body, cast(to_json(r.message) as text), '""')
      from meeting_request r
      where r.message <> '' and r.host_id in %s and strpos(a.body, cast(to_json(r.message) as text)) > 0
      """
          .formatted(THEIRS);

  /** What importers called a request may say who asks whom. */
  private static final String FORGET_REFERENCES =
      """
      update meeting_request set reference = null where reference is not null
        and (host_id in %1$s or guest_id in %1$s)
      """
          .formatted(THEIRS);

  private final Sql sql;
  private final Erasures erasures;

  ErasedProfiles(Sql sql, Erasures erasures) {
    this.sql = sql;
    this.erasures = erasures;
  }

  /** In the transaction that stores the registry's message. */
  void follow(@Observes PersonErased gone) {
    forget(gone.personId());
  }

  /**
   * Messages about a person and about where they take part come in no order: after a restore of
   * this service alone, who was erased may be heard of before their participations.
   */
  void follow(@Observes @Priority(Interceptor.Priority.APPLICATION + 2_000) ParticipantTime known) {
    if (erasures.isErased(known.personId())) {
      forget(known.personId());
    }
  }

  private void forget(UUID personId) {
    sql.update(FORGET_IN_ANSWERS, personId);
    FORGET.forEach(statement -> sql.update(statement, personId));
    sql.update(FORGET_REFERENCES, personId, personId);
  }
}

package eu.cordee.gateway.notice.fact;

import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.Ids;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes notices, in the transaction that takes the fact in: either both are there or neither. The
 * unique key has the last word on doubles.
 */
@ApplicationScoped
class NoticeWriter {

  private static final String WRITE =
      """
      insert into notice (id, receiver_id, person_id, kind, event_id, object_id, epoch, version, with_id,
        title, place, starts_at, ends_at, started_at, occurred_at)
      values (?, ?, (select person_id from participant_copy where id = ?), ?, ?, ?, ?, ?, ?,
        ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?)
      on conflict do nothing
      """;

  /** Whom no event has given a place is told as the person they are. */
  private static final String WRITE_TO_PERSON =
      """
      insert into notice (id, receiver_id, person_id, kind, event_id, object_id, epoch, version,
        title, place, starts_at, ends_at, started_at, occurred_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?)
      on conflict do nothing
      """;

  private static final String WRITE_TO_ALL =
      """
      insert into notice (id, receiver_id, person_id, kind, event_id, object_id, epoch, version,
        title, place, starts_at, ends_at, started_at, occurred_at)
      select uuidv7(), id, person_id, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz, ?
      from participant_copy where event_id = ? and active order by id
      on conflict do nothing
      """;

  /** Messages about participants may come after this one. */
  private static final String WRITE_TO_THESE =
      """
      insert into notice (id, receiver_id, person_id, kind, event_id, object_id, epoch, version, title, occurred_at)
      select uuidv7(), r.id, p.person_id, ?, ?, ?, ?, ?, ?, ?
      from unnest(?::uuid[]) as r(id) left join participant_copy p on p.id = r.id
      where coalesce(p.active, true) order by r.id
      on conflict do nothing
      """;

  private final Statements statements;
  private volatile @Nullable Instant birth;

  NoticeWriter(Statements statements) {
    this.statements = statements;
  }

  /** Tells one participant. */
  void tell(UUID participantId, @Nullable UUID withId, Telling what) {
    tell(List.of(new Told(participantId, withId, what)));
  }

  /** Tells several participants, each something. */
  void tell(List<Told> all) {
    statements.updateEach(WRITE, all.stream().map(NoticeWriter::row).toList());
  }

  private static @Nullable Object[] row(Told told) {
    Telling what = told.what();
    return new @Nullable Object[] {
      Ids.next(),
      told.participantId(),
      told.participantId(),
      what.kind(),
      what.eventId(),
      what.objectId(),
      what.change().epoch(),
      what.change().version(),
      told.withId(),
      what.title(),
      what.place(),
      what.startsAt(),
      what.endsAt(),
      what.startedAt(),
      what.change().occurredAt()
    };
  }

  /** Tells somebody who does not take part. */
  void tellPerson(UUID personId, Telling what) {
    statements.update(
        WRITE_TO_PERSON,
        Ids.next(),
        personId,
        personId,
        what.kind(),
        what.eventId(),
        what.objectId(),
        what.change().epoch(),
        what.change().version(),
        what.title(),
        what.place(),
        what.startsAt(),
        what.endsAt(),
        what.startedAt(),
        what.change().occurredAt());
  }

  /** Tells everybody who has a place at the event. */
  void tellAll(Telling what) {
    statements.update(
        WRITE_TO_ALL,
        what.kind(),
        what.eventId(),
        what.objectId(),
        what.change().epoch(),
        what.change().version(),
        what.title(),
        what.place(),
        what.startsAt(),
        what.endsAt(),
        what.startedAt(),
        what.change().occurredAt(),
        what.eventId());
  }

  /** Tells those of the participants who still take part the same. */
  void tellThese(List<UUID> participantIds, Telling what) {
    statements.update(
        WRITE_TO_THESE,
        what.kind(),
        what.eventId(),
        what.objectId(),
        what.change().epoch(),
        what.change().version(),
        what.title(),
        what.change().occurredAt(),
        participantIds);
  }

  /**
   * Whether something that is heard of for the first time is new at all: everything is that to a
   * reader who begins, and to one whose copy was thrown away. The id says when it was made.
   */
  boolean isNew(UUID objectId) {
    return Ids.madeAt(objectId).isAfter(birth());
  }

  /** Messages about participants may come after those about what they do. */
  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void findPeople() {
    statements.update(
        """
        update notice set person_id = participant_copy.person_id from participant_copy
        where notice.person_id is null and participant_copy.id = notice.receiver_id
        """);
  }

  private Instant birth() {
    Instant known = birth;
    if (known == null) {
      known =
          statements
              .first("select born_at from notice_birth", row -> Statements.instant(row, "born_at"))
              .orElseThrow();
      birth = known;
    }
    return known;
  }
}

package eu.cordee.gateway.notice.reminder;

import eu.cordee.gateway.notice.store.Statements;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Tells people what is about to begin, from what is known at that moment: what was called off is
 * not there, and what was moved is told for its new time. The clock is the database's, and each
 * beginning is marked in the transaction that tells of it, so that no replica tells it again.
 *
 * <p>What comes too late to be of use, because nobody was there at its moment, is left out: after
 * half of the time before.
 */
@ApplicationScoped
class Reminding {

  /** Those whose moment is now, of what may begin soon enough. */
  private static final String DUE =
      """
      with beginning as (%s),
      due as (
        insert into reminded (kind, object_id, starts_at)
        select ?, b.id, b.starts_at
        from beginning b join event_copy e on e.id = b.event_id and e.status = 'PUBLISHED'
          left join reminder_rule r on r.event_id = b.event_id and r.subject = ?
          cross join lateral (select make_interval(mins =>
            case when r.event_id is null then ? else r.minutes_before end) as before) as rule
        where b.starts_at > now() + rule.before / 2 and b.starts_at <= now() + rule.before
        order by b.id
        on conflict do nothing
        returning object_id)
      """;

  private static final String NOTICE =
      """
      insert into notice (id, receiver_id, person_id, kind, event_id, object_id, epoch, version, with_id,
        title, place, starts_at, ends_at, occurred_at)
      """;

  /** What starts within the longest time that a rule has: no more is looked at each second. */
  private static final String SOON =
      """
      starts_at > now() and starts_at <= now() + make_interval(mins =>
        (select greatest(?::int, max(minutes_before)) from reminder_rule where subject = ?))
      """;

  private static final String EVENTS =
      DUE.formatted("select id, id as event_id, starts_at from event_copy where " + SOON)
          + NOTICE
          + """
          select uuidv7(), p.id, p.person_id, ?, e.id, e.id, 0, extract(epoch from e.starts_at)::bigint, null,
            null, e.venue, e.starts_at, e.ends_at, now()
          from due join event_copy e on e.id = due.object_id join participant_copy p on p.event_id = e.id and p.active
          on conflict do nothing
          """;

  private static final String MEETINGS =
      DUE.formatted(
              "select id, event_id, starts_at from meeting_copy where active and event_id is not null and "
                  + SOON)
          + NOTICE
          + """
          select uuidv7(), side.id, p.person_id, ?, m.event_id, m.id, 0, extract(epoch from m.starts_at)::bigint,
            side.other, null, t.label, m.starts_at, m.ends_at, now()
          from due join meeting_copy m on m.id = due.object_id left join table_copy t on t.id = m.table_id
            cross join lateral (values (m.host_id, m.guest_id), (m.guest_id, m.host_id)) as side (id, other)
            left join participant_copy p on p.id = side.id
          where coalesce(p.active, true)
          on conflict do nothing
          """;

  private static final String PLACES =
      DUE.formatted(
              "select id, event_id, starts_at from commitment_copy where active and kind = '%s' and "
                  + SOON)
          + NOTICE
          + """
          select uuidv7(), p.id, p.person_id, ?, c.event_id, c.id, 0, extract(epoch from c.starts_at)::bigint, null,
            c.title, nullif(c.place, ''), c.starts_at, c.ends_at, now()
          from due join commitment_copy c on c.id = due.object_id
            join participant_copy p on p.event_id = c.event_id and p.person_id = c.person_id and p.active
          on conflict do nothing
          """;

  private final Statements statements;

  Reminding(Statements statements) {
    this.statements = statements;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  void remind() {
    for (ReminderSubject subject : ReminderSubject.values()) {
      statements.update(
          sentence(subject),
          subject.usualMinutes(),
          subject,
          subject.kind(),
          subject,
          subject.usualMinutes(),
          subject.kind());
    }
  }

  /** What has begun is not told of again, whatever stands here. */
  @Scheduled(every = "1h", delayed = "13m")
  void forgetOld() {
    statements.update("delete from reminded where starts_at < now() - interval '1 day'");
  }

  private static String sentence(ReminderSubject subject) {
    return switch (subject) {
      case EVENT -> EVENTS;
      case MEETING -> MEETINGS;
      case SESSION, CAFE -> PLACES.formatted(subject.name());
    };
  }
}

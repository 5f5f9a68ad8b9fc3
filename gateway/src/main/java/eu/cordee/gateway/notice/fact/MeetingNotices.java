package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Tells both sides of a meeting what has become of it. What counts is the difference to what was
 * known, never the name of the message: what is told again in a rebuild, or after a restore, is no
 * news.
 */
@ApplicationScoped
class MeetingNotices implements MessageListener<MeetingMessage> {

  private static final String TAKE_IN =
      """
      insert into meeting_copy (id, starts_at, ends_at, table_id, active) values (?, ?, ?, ?, ?)
      on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        table_id = excluded.table_id, active = excluded.active
      returning old.starts_at, old.table_id, old.active
      """;

  private final Statements statements;
  private final NoticeWriter writer;
  private final Inbox inbox;

  MeetingNotices(Statements statements, NoticeWriter writer, Inbox inbox) {
    this.statements = statements;
    this.writer = writer;
    this.inbox = inbox;
  }

  @Incoming("meetings")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.MEETINGS;
  }

  @Override
  public void on(MeetingMessage message) {
    MeetingMessage.State meeting = message.state();
    Known known = takeIn(meeting);
    NoticeKind kind = whatHasBecomeOf(meeting, known);
    if (kind != null && meeting.endsAt().isAfter(message.header().occurredAt())) {
      Telling what = telling(kind, meeting, known, message.header());
      writer.tell(meeting.hostId(), meeting.guestId(), what);
      writer.tell(meeting.guestId(), meeting.hostId(), what);
    }
  }

  @Override
  public void forget(Collection<UUID> meetingIds) {
    statements.update("delete from meeting_copy where id = any (?)", meetingIds);
  }

  private Known takeIn(MeetingMessage.State meeting) {
    return statements
        .first(
            TAKE_IN,
            Known::read,
            meeting.id(),
            meeting.startsAt(),
            meeting.endsAt(),
            meeting.tableId(),
            meeting.active())
        .orElseThrow();
  }

  private @Nullable NoticeKind whatHasBecomeOf(MeetingMessage.State meeting, Known known) {
    if (!known.active) {
      boolean isHere = known.startsAt != null || writer.isNew(meeting.id());
      return meeting.active() && isHere ? NoticeKind.PLANNED : null;
    }
    if (!meeting.active()) {
      return isCalledOff(meeting.eventId()) ? null : NoticeKind.CANCELLED;
    }
    if (!meeting.startsAt().equals(known.startsAt)) {
      return NoticeKind.MOVED;
    }
    return meeting.tableId().equals(known.tableId) ? null : NoticeKind.OTHER_TABLE;
  }

  /** Then the event's own notice says it once for all of them. */
  private boolean isCalledOff(UUID eventId) {
    return !statements
        .list(
            "select 1 from event_copy where id = ? and status = 'CANCELLED'", row -> true, eventId)
        .isEmpty();
  }

  private Telling telling(
      NoticeKind kind, MeetingMessage.State meeting, Known known, Header change) {
    Telling what =
        Telling.of(
                kind, meeting.eventId(), meeting.id(), change, meeting.startsAt(), meeting.endsAt())
            .at(label(meeting.tableId()).orElse(null));
    return kind == NoticeKind.MOVED && known.startsAt != null ? what.before(known.startsAt) : what;
  }

  private Optional<String> label(UUID tableId) {
    return statements.first(
        "select label from table_copy where id = ?", row -> row.getString("label"), tableId);
  }

  /** What was known of it before; nothing if it is new. */
  private record Known(@Nullable Instant startsAt, @Nullable UUID tableId, boolean active) {
    static Known read(ResultSet row) throws SQLException {
      return new Known(
          Statements.instant(row, "starts_at"),
          Statements.id(row, "table_id"),
          row.getBoolean("active"));
    }
  }
}

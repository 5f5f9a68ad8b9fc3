package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.gateway.notice.kind.ClockTime;
import eu.cordee.gateway.notice.kind.NoticeKind;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.kit.message.BatchListener;
import eu.cordee.kit.message.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Tells both sides of a meeting what has become of it. What counts is the difference to what was
 * known, never the name of the message: what is told again in a rebuild, or after a restore, is no
 * news.
 */
@ApplicationScoped
class MeetingNotices implements BatchListener<MeetingMessage> {

  private static final String TAKE_IN =
      """
      insert into meeting_copy (id, starts_at, ends_at, table_id, active, event_id, host_id, guest_id)
      select * from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::uuid[], ?::boolean[], ?::uuid[], ?::uuid[],
        ?::uuid[])
      on conflict (id) do update set starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        table_id = excluded.table_id, active = excluded.active, event_id = excluded.event_id, host_id = excluded.host_id,
        guest_id = excluded.guest_id, zone = excluded.zone
      returning id, old.starts_at, old.table_id, old.active, old.zone as zone_then, new.zone as zone_now
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
  public void onAll(List<MeetingMessage> messages) {
    Map<UUID, Known> known = takeIn(messages.stream().map(MeetingMessage::state).toList());
    Map<UUID, String> tables = tables(messages);
    List<Told> news = new ArrayList<>();
    for (MeetingMessage message : messages) {
      MeetingMessage.State meeting = message.state();
      Known before = Objects.requireNonNull(known.get(meeting.id()));
      NoticeKind kind = whatHasBecomeOf(meeting, before);
      if (kind != null && meeting.endsAt().isAfter(message.header().occurredAt())) {
        Telling what =
            telling(kind, meeting, before, message.header(), tables.get(meeting.tableId()));
        news.add(new Told(meeting.hostId(), meeting.guestId(), what));
        news.add(new Told(meeting.guestId(), meeting.hostId(), what));
      }
    }
    writer.tell(news);
  }

  @Override
  public void forget(Collection<UUID> meetingIds) {
    statements.update("delete from meeting_copy where id = any (?)", meetingIds);
  }

  /** What was known of each of them before. */
  private Map<UUID, Known> takeIn(List<MeetingMessage.State> meetings) {
    return statements
        .list(
            TAKE_IN,
            Known::read,
            each(meetings, MeetingMessage.State::id),
            each(meetings, MeetingMessage.State::startsAt),
            each(meetings, MeetingMessage.State::endsAt),
            each(meetings, MeetingMessage.State::tableId),
            each(meetings, MeetingMessage.State::active),
            each(meetings, MeetingMessage.State::eventId),
            each(meetings, MeetingMessage.State::hostId),
            each(meetings, MeetingMessage.State::guestId))
        .stream()
        .collect(Collectors.toMap(Known::id, Function.identity()));
  }

  private static <T> List<T> each(
      List<MeetingMessage.State> meetings, Function<MeetingMessage.State, T> what) {
    return meetings.stream().map(what).toList();
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
    if (!meeting.tableId().equals(known.tableId)) {
      return NoticeKind.OTHER_TABLE;
    }
    return known.hasOtherZone ? NoticeKind.OTHER_ZONE : null;
  }

  /** Then the event's own notice says it once for all of them. */
  private boolean isCalledOff(UUID eventId) {
    return !statements
        .list(
            "select 1 from event_copy where id = ? and status = 'CANCELLED'", row -> true, eventId)
        .isEmpty();
  }

  private static Telling telling(
      NoticeKind kind,
      MeetingMessage.State meeting,
      Known known,
      Header change,
      @Nullable String table) {
    Telling what =
        Telling.of(
                kind, meeting.eventId(), meeting.id(), change, meeting.startsAt(), meeting.endsAt())
            .at(table);
    return kind == NoticeKind.MOVED && known.startsAt != null ? what.before(known.startsAt) : what;
  }

  private Map<UUID, String> tables(List<MeetingMessage> messages) {
    return statements
        .list(
            "select id, label from table_copy where id = any (?)",
            row -> Map.entry(row.getObject("id", UUID.class), row.getString("label")),
            messages.stream().map(message -> message.state().tableId()).toList())
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * What was known of it before; nothing if it is new.
   *
   * @param startsAt by the event's clock of now
   * @param hasOtherZone whether that is another moment than it was
   */
  private record Known(
      UUID id,
      @Nullable Instant startsAt,
      @Nullable UUID tableId,
      boolean active,
      boolean hasOtherZone) {
    static Known read(ResultSet row) throws SQLException {
      Instant then = Statements.instant(row, "starts_at");
      Instant shown =
          ClockTime.asShown(then, row.getString("zone_then"), row.getString("zone_now"));
      return new Known(
          row.getObject("id", UUID.class),
          shown,
          Statements.id(row, "table_id"),
          row.getBoolean("active"),
          !Objects.equals(then, shown));
    }
  }
}

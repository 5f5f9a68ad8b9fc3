package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.EventMessage.Status;
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
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Tells everybody at an event that it has other days, another venue, or will not take place. */
@ApplicationScoped
class EventNotices implements MessageListener<EventMessage> {

  private static final String TAKE_IN =
      """
      insert into event_copy (id, status, title, zone, venue, starts_at, ends_at, organiser_ids)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set status = excluded.status, title = excluded.title, zone = excluded.zone,
        venue = excluded.venue, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        organiser_ids = excluded.organiser_ids
      returning old.status, old.venue, old.starts_at, old.ends_at, old.zone
      """;

  private static final String TAKE_TABLES_IN =
      """
      insert into table_copy (event_id, id, label) select ?::uuid, t.* from unnest(?::uuid[], ?::text[]) as t
      on conflict (id) do update set label = excluded.label
      """;

  private final Statements statements;
  private final NoticeWriter writer;
  private final Inbox inbox;

  EventNotices(Statements statements, NoticeWriter writer, Inbox inbox) {
    this.statements = statements;
    this.writer = writer;
    this.inbox = inbox;
  }

  @Incoming("events")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.EVENTS;
  }

  @Override
  public void on(EventMessage message) {
    EventMessage.State event = message.state();
    Known known = takeIn(event);
    takeTablesIn(event);
    if (known.status == null) {
      stampZone(event);
    }
    NoticeKind kind = whatHasBecomeOf(event, known);
    if (kind != null && event.endsAt().isAfter(message.header().occurredAt())) {
      Telling what =
          Telling.of(
                  kind, event.id(), event.id(), message.header(), event.startsAt(), event.endsAt())
              .at(known.isByAnotherClock(event) ? whereAndByWhichClock(event) : event.venue());
      writer.tellAll(known.startsAt == null ? what : what.before(known.startsAt));
    }
  }

  @Override
  public void forget(Collection<UUID> eventIds) {
    statements.update("delete from table_copy where event_id = any (?)", eventIds);
    statements.update("delete from event_copy where id = any (?)", eventIds);
  }

  private Known takeIn(EventMessage.State event) {
    return statements
        .first(
            TAKE_IN,
            Known::read,
            event.id(),
            event.status(),
            event.title(),
            event.zone(),
            event.venue(),
            event.startsAt(),
            event.endsAt(),
            event.organiserIds())
        .orElseThrow();
  }

  /** Of what came before its event. */
  private void stampZone(EventMessage.State event) {
    for (String table : List.of("notice", "meeting_copy", "commitment_copy")) {
      statements.update(
          "update " + table + " set zone = ? where event_id = ? and zone is null",
          event.zone(),
          event.id());
    }
  }

  private void takeTablesIn(EventMessage.State event) {
    List<UUID> ids = event.tables().stream().map(EventMessage.Table::id).toList();
    statements.update(
        "delete from table_copy where event_id = ? and id <> all (?::uuid[])", event.id(), ids);
    statements.update(
        TAKE_TABLES_IN,
        event.id(),
        ids,
        event.tables().stream().map(EventMessage.Table::label).toList());
  }

  private static @Nullable NoticeKind whatHasBecomeOf(EventMessage.State event, Known known) {
    if (!Status.PUBLISHED.name().equals(known.status)) {
      return null;
    }
    return switch (event.status()) {
      case CANCELLED -> NoticeKind.EVENT_CANCELLED;
      case PUBLISHED -> known.isElsewhere(event) ? NoticeKind.EVENT_SHIFTED : null;
      case DRAFT -> null;
    };
  }

  private static String whereAndByWhichClock(EventMessage.State event) {
    return "%s (%s)".formatted(event.venue(), event.zone());
  }

  /** What was known of it before. */
  private record Known(
      @Nullable String status,
      @Nullable String venue,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String zone) {
    static Known read(ResultSet row) throws SQLException {
      return new Known(
          row.getString("status"),
          row.getString("venue"),
          Statements.instant(row, "starts_at"),
          Statements.instant(row, "ends_at"),
          row.getString("zone"));
    }

    boolean isElsewhere(EventMessage.State event) {
      return !event.startsAt().equals(startsAt)
          || !event.endsAt().equals(endsAt)
          || !event.venue().equals(venue)
          || isByAnotherClock(event);
    }

    boolean isByAnotherClock(EventMessage.State event) {
      return !event.zone().equals(zone);
    }
  }
}

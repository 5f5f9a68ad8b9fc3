package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.Kind;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import eu.cordee.gateway.notice.kind.ClockTime;
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
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/**
 * Tells who has a place in a session or a café that it is at another time or elsewhere, and who
 * lost one in a café. Of a cancelled session {@link SessionNotices} tells.
 */
@ApplicationScoped
class PlaceNotices implements MessageListener<CommitmentMessage> {

  private static final String TAKE_IN =
      """
      insert into commitment_copy (id, event_id, person_id, kind, source_id, title, place, starts_at, ends_at, active,
        changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set title = excluded.title, place = excluded.place, starts_at = excluded.starts_at,
        ends_at = excluded.ends_at, active = excluded.active, changed_at = excluded.changed_at, zone = excluded.zone
      returning old.place, old.starts_at, old.ends_at, old.active, old.zone as zone_then, new.zone as zone_now
      """;

  private final Statements statements;
  private final NoticeWriter writer;
  private final Inbox inbox;

  PlaceNotices(Statements statements, NoticeWriter writer, Inbox inbox) {
    this.statements = statements;
    this.writer = writer;
    this.inbox = inbox;
  }

  @Incoming("commitments")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.COMMITMENTS;
  }

  @Override
  public void on(CommitmentMessage message) {
    CommitmentMessage.State place = message.state();
    Known known = takeIn(place, message.header());
    NoticeKind kind = whatHasBecomeOf(place, known);
    if (kind != null && place.endsAt().isAfter(message.header().occurredAt())) {
      Telling what =
          Telling.of(
                  kind,
                  place.eventId(),
                  place.id(),
                  message.header(),
                  place.startsAt(),
                  place.endsAt())
              .called(place.title())
              .at(place.place().isEmpty() ? null : place.place());
      boolean isLater = known.startsAt != null && !known.startsAt.equals(place.startsAt());
      writer.tell(place.participantId(), null, isLater ? what.before(known.startsAt) : what);
    }
  }

  @Override
  public void forget(Collection<UUID> commitmentIds) {
    statements.update("delete from commitment_copy where id = any (?)", commitmentIds);
  }

  private Known takeIn(CommitmentMessage.State place, Header header) {
    return statements
        .first(
            TAKE_IN,
            Known::read,
            place.id(),
            place.eventId(),
            place.personId(),
            place.kind(),
            place.sourceId(),
            place.title(),
            place.place(),
            place.startsAt(),
            place.endsAt(),
            place.active(),
            header.occurredAt())
        .orElseThrow();
  }

  private static @Nullable NoticeKind whatHasBecomeOf(CommitmentMessage.State place, Known known) {
    if (!known.active) {
      return null;
    }
    if (!place.active()) {
      return place.kind() == Kind.CAFE ? NoticeKind.CAFE_PLACE_GONE : null;
    }
    if (!known.isElsewhere(place)) {
      return null;
    }
    return switch (place.kind()) {
      case SESSION -> NoticeKind.SESSION_CHANGED;
      case CAFE -> NoticeKind.CAFE_CHANGED;
      case DUTY -> null;
    };
  }

  /** What was known of it before, times by the event's clock of now. */
  private record Known(
      @Nullable String place,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      boolean active) {
    static Known read(ResultSet row) throws SQLException {
      return new Known(
          row.getString("place"),
          shown(row, "starts_at"),
          shown(row, "ends_at"),
          row.getBoolean("active"));
    }

    private static @Nullable Instant shown(ResultSet row, String column) throws SQLException {
      return ClockTime.asShown(
          Statements.instant(row, column), row.getString("zone_then"), row.getString("zone_now"));
    }

    boolean isElsewhere(CommitmentMessage.State now) {
      return !now.place().equals(place)
          || !now.startsAt().equals(startsAt)
          || !now.endsAt().equals(endsAt);
    }
  }
}

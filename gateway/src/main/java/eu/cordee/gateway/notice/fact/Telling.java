package eu.cordee.gateway.notice.fact;

import eu.cordee.contracts.Header;
import eu.cordee.gateway.notice.kind.NoticeKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says.
 *
 * @param objectId what has changed
 * @param change which change of it
 * @param startedAt when it would have begun before the change
 */
record Telling(
    NoticeKind kind,
    UUID eventId,
    UUID objectId,
    Header change,
    @Nullable String title,
    @Nullable String place,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Instant startedAt) {

  /** Of something that has no time. */
  static Telling of(NoticeKind kind, UUID eventId, UUID objectId, Header change) {
    return new Telling(kind, eventId, objectId, change, null, null, null, null, null);
  }

  /** Of something that has one. */
  static Telling of(
      NoticeKind kind,
      UUID eventId,
      UUID objectId,
      Header change,
      Instant startsAt,
      Instant endsAt) {
    return new Telling(kind, eventId, objectId, change, null, null, startsAt, endsAt, null);
  }

  Telling called(String name) {
    return new Telling(kind, eventId, objectId, change, name, place, startsAt, endsAt, startedAt);
  }

  Telling at(@Nullable String where) {
    return new Telling(kind, eventId, objectId, change, title, where, startsAt, endsAt, startedAt);
  }

  Telling before(Instant time) {
    return new Telling(kind, eventId, objectId, change, title, place, startsAt, endsAt, time);
  }
}

package eu.cordee.gateway.notice.mail;

import eu.cordee.gateway.notice.kind.NoticeKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its mail says it.
 *
 * @param receiverId the participant who is told
 * @param text of an announcement
 * @param read whether its receiver has seen it meanwhile
 * @param current whether it still concerns them: they take part, and what it is about stands as it
 *     says
 */
public record MailedNotice(
    NoticeKind kind,
    UUID receiverId,
    UUID eventId,
    String eventTitle,
    String zone,
    UUID objectId,
    @Nullable String withName,
    @Nullable String title,
    @Nullable String text,
    @Nullable String place,
    @Nullable Instant startsAt,
    @Nullable Instant endsAt,
    @Nullable Instant startedAt,
    boolean read,
    boolean current) {

  /** The same change told as another kind, and from another beginning on. */
  MailedNotice as(NoticeKind other, @Nullable Instant before) {
    return new MailedNotice(
        other,
        receiverId,
        eventId,
        eventTitle,
        zone,
        objectId,
        withName,
        title,
        text,
        place,
        startsAt,
        endsAt,
        before,
        read,
        current);
  }
}

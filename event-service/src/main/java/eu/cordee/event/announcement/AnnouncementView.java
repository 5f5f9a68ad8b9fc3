package eu.cordee.event.announcement;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as its organisers see it.
 *
 * @param sendAt when it is told, or was
 * @param receivers how many it was told to; null until then
 */
@Schema(name = "Announcement", description = "What organisers tell people at their event")
public record AnnouncementView(
    UUID id,
    String subject,
    String text,
    Segment segment,
    Instant sendAt,
    AnnouncementState state,
    @Nullable Integer receivers) {

  static AnnouncementView of(Announcement one) {
    return new AnnouncementView(
        one.id(),
        one.subject(),
        one.text(),
        one.segment(),
        one.sendAt(),
        one.state(),
        one.receivers());
  }
}

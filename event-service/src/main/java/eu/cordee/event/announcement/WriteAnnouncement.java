package eu.cordee.event.announcement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser announces.
 *
 * @param segment to whom; to all who take part where it is left out
 * @param sendAt when; at once where it is left out or over
 */
@Schema(description = "What an organiser announces")
public record WriteAnnouncement(
    @NotBlank @Size(max = 120) String subject,
    @NotBlank @Size(max = 2_000) String text,
    @Valid @Nullable Segment segment,
    @Nullable Instant sendAt) {

  Segment segmentOrEverybody() {
    return segment == null ? Segment.EVERYBODY : segment;
  }
}

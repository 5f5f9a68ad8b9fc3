package eu.cordee.event.event;

import eu.cordee.kit.http.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser says about an event, at its making and at every change.
 *
 * @param registrationOpen whether people may register themselves; true when nothing is said
 */
@Schema(description = "What an organiser says about an event")
public record WriteEvent(
    @NotNull EventKind kind,
    @NotBlank @Size(max = 200) String title,
    @Nullable @Size(max = 20_000) String description,
    @Schema(description = "IANA zone of the venue", examples = "Europe/Zurich") @NotBlank
        String zone,
    @NotBlank @Size(max = 300) String venue,
    @NotNull Instant startsAt,
    @NotNull Instant endsAt,
    @Schema(description = "Places for participants", required = true) @Min(0) @Max(1_000_000)
        int capacity,
    @Schema(description = "Whether people may register themselves; true when left out")
        @Nullable Boolean registrationOpen) {

  /**
   * The rules that reach over more than one field.
   *
   * @throws ProblemException 400 with the field
   */
  void check() {
    // Offsets such as +02:00 are zones to Java, but they know no daylight saving.
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ProblemException.badField("zone", "is not an IANA time zone");
    }
    if (!startsAt.isBefore(endsAt)) {
      throw ProblemException.badField("endsAt", "must be after startsAt");
    }
  }

  String descriptionOrEmpty() {
    return description == null ? "" : description;
  }

  boolean opensRegistration() {
    return registrationOpen == null || registrationOpen;
  }
}

package eu.cordee.event.move;

import eu.cordee.kit.http.ProblemException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where an event goes with all that stands in it.
 *
 * @param startsAt when it begins from now on
 * @param zone its zone from now on, the same or a corrected one
 * @param meetingsMayChange whether meetings may move along; without it an event in which people
 *     meet stays
 */
@Schema(description = "Where an event goes with all that stands in it")
record MoveEvent(
    @NotNull Instant startsAt,
    @Schema(description = "IANA zone of the venue from now on", examples = "Europe/Zurich")
        @NotBlank
        String zone,
    @Nullable Boolean meetingsMayChange) {

  boolean lets() {
    return Boolean.TRUE.equals(meetingsMayChange);
  }

  /**
   * The zone.
   *
   * @throws ProblemException 400 for offsets and what is none
   */
  ZoneId knownZone() {
    // Offsets such as +02:00 are zones to Java, but they know no daylight saving.
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ProblemException.badField("zone", "is not an IANA time zone");
    }
    return ZoneId.of(zone);
  }
}

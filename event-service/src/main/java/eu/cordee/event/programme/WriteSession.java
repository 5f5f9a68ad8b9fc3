package eu.cordee.event.programme;

import eu.cordee.event.event.Event;
import eu.cordee.kit.http.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organiser says about a session, at its making and at every change. */
@Schema(description = "What an organiser says about a session")
public record WriteSession(
    @NotBlank @Size(max = 200) String title,
    @Nullable @Size(max = 20_000) String description,
    @NotBlank @Size(max = 200) String room,
    @NotNull Instant startsAt,
    @NotNull Instant endsAt,
    @Schema(description = "Places in the room", required = true) @Min(0) @Max(1_000_000)
        int capacity) {

  /**
   * The rules that reach over more than one field.
   *
   * @throws ProblemException 400 with the field
   */
  void checkWithin(Event event) {
    if (!startsAt.isBefore(endsAt)) {
      throw ProblemException.badField("endsAt", "must be after startsAt");
    }
    if (!event.spans(startsAt, endsAt)) {
      throw ProblemException.badField("startsAt", "lies outside the event");
    }
  }

  String descriptionOrEmpty() {
    return description == null ? "" : description;
  }
}

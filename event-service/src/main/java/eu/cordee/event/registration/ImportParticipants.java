package eu.cordee.event.registration;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People to be registered, all or none. */
@Schema(description = "People to be registered, all or none")
public record ImportParticipants(
    @NotNull @NotEmpty @Size(max = 10_000) List<@NotNull Row> participants) {

  /**
   * One line. Both are checked line by line, so that every bad one is told at once.
   *
   * @param reference the caller's own key for the person, returned with the participant's id
   */
  @Schema(name = "ParticipantRow")
  public record Row(
      @Schema(
              required = true,
              description = "Your own key for the person",
              minLength = 1,
              maxLength = 200)
          @Nullable String reference,
      @Schema(required = true, format = "uuid") @Nullable String personId) {}
}

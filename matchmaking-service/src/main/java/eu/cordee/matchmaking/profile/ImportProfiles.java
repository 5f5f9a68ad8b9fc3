package eu.cordee.matchmaking.profile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Many profiles at once; all of them or, when a line is bad, none. */
public record ImportProfiles(@NotNull @Size(min = 1, max = 20_000) List<@NotNull Row> profiles) {

  /**
   * One profile; ids are read as text, so that a bad one is reported with its line.
   *
   * @param unavailableSlotIds slots in which nobody may book them; left out, they stay as they are
   */
  @Schema(name = "ImportedProfileRow")
  public record Row(
      @Schema(required = true, format = "uuid") @Nullable String participantId,
      @Nullable String headline,
      @Nullable List<String> offers,
      @Nullable List<String> requests,
      @Nullable List<String> offerKeywords,
      @Nullable List<String> requestKeywords,
      @Nullable List<String> nace,
      @Nullable List<String> languages,
      @Nullable List<UUID> unavailableSlotIds,
      @Nullable Boolean instantBooking) {

    @SuppressWarnings("NullAway") // WriteProfile fills what was left out.
    WriteProfile text() {
      return new WriteProfile(
          headline,
          offers,
          requests,
          offerKeywords,
          requestKeywords,
          nace,
          languages,
          unavailableSlotIds,
          instantBooking);
    }
  }
}

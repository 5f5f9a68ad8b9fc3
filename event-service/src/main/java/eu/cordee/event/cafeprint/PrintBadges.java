package eu.cordee.event.cafeprint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Names for badges. They live in the registry only: whoever prints reads them there and sends them
 * along, and this service forgets them with the answer.
 *
 * @param guestIds only these, for instance those with a new badge; left out, all
 */
@Schema(name = "PrintCafeBadges", description = "Names to print on badges; nothing of them is kept")
record PrintBadges(
    @NotNull @Size(max = 1_000) List<@Valid @NotNull Name> names,
    @Nullable @Size(max = 1_000) List<@NotNull UUID> guestIds) {

  /** What a badge says of a person. */
  @Schema(name = "BadgeName")
  record Name(
      @NotNull UUID participantId,
      @NotBlank @Size(max = 200) String name,
      @Nullable @Size(max = 200) String organisation) {

    String organisationOrEmpty() {
      return organisation == null ? "" : organisation;
    }
  }
}

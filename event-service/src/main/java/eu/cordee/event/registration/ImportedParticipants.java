package eu.cordee.event.registration;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which participant each line became; people who were registered before keep their id. */
@Schema(description = "Which participant each line became")
public record ImportedParticipants(List<Imported> participants) {

  /** One line's participant. */
  @Schema(name = "ImportedParticipant")
  public record Imported(String reference, UUID id) {}
}

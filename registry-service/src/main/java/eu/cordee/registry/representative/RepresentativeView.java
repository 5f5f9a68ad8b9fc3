package eu.cordee.registry.representative;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person through whom an organisation speaks, for the others who do. */
@Schema(
    name = "RepresentativeView",
    description = "A person through whom an organisation speaks, for the others who do")
public record RepresentativeView(
    @Schema(description = "The person") UUID personId,
    String name,
    @Schema(description = "Since when, in UTC") Instant since,
    @Schema(
            description =
                "Whether somebody let them; else they showed a mail address of its domains")
        boolean granted) {

  static RepresentativeView of(Representative one, String name) {
    return new RepresentativeView(one.personId(), name, one.since(), one.grantedBy() != null);
  }
}

package eu.cordee.event.registration;

import eu.cordee.kit.imports.Imported;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which participant each line became; people who were registered before keep their id. */
@Schema(description = "Which participant each line became")
public record ImportedParticipants(List<Imported> participants) {}

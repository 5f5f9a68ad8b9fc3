package eu.cordee.registry.person;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What others may see of a person. */
@Schema(name = "PersonCard", description = "What people who share an event see of each other")
public record PersonCard(
    UUID id,
    String givenName,
    String familyName,
    @Nullable UUID organisationId,
    @Nullable String organisationName,
    @Schema(description = "Whether they were erased; then they have no name") boolean erased) {}

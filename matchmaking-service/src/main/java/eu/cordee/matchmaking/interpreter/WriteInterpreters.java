package eu.cordee.matchmaking.interpreter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Everybody who interprets at an event.
 *
 * @param interpreters all of them; who is left out interprets no more
 */
@Schema(name = "WriteInterpreters")
public record WriteInterpreters(
    @NotNull @Size(max = 200) List<@NotNull @Valid EventInterpreter> interpreters) {}

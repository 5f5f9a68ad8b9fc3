package eu.cordee.event.cafe.clock;

import eu.cordee.event.cafe.CafeState;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the clock shall stand. Saying the round makes it safe to press twice: two organisers who
 * both say "move now" move once.
 */
@Schema(name = "MoveCafeClock", description = "RUNNING 1, MOVING 1, RUNNING 2 … FINISHED")
record MoveClock(@NotNull CafeState state, @NotNull @Min(0) @Max(100) int round) {}

package eu.cordee.event.cafe.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a plan of seats is to be made.
 *
 * @param seed the same guests, tables and seed give the same plan
 * @param wishes replaces those of the plan before; left out, they stay, as do those about somebody
 *     who has no place now
 */
@Schema(name = "MakeCafePlan", description = "How a plan of seats is to be made")
public record MakePlan(
    @Nullable Long seed, @Nullable @Size(max = 500) List<@Valid @NotNull Wish> wishes) {

  /** Two guests who shall sit at one table at least once, or never. */
  @Schema(name = "CafeWish")
  public record Wish(
      @NotNull UUID oneGuestId, @NotNull UUID otherGuestId, @NotNull boolean together) {}

  long seedOrOne() {
    return seed == null ? 1 : seed;
  }
}

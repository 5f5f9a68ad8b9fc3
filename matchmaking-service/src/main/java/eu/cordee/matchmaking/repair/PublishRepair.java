package eu.cordee.matchmaking.repair;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applies a repair.
 *
 * @param acceptOffers the requests of those offers that are taken as well
 */
public record PublishRepair(@Size(max = 1000) @Nullable List<UUID> acceptOffers) {

  Set<UUID> accepted() {
    return acceptOffers == null ? Set.of() : Set.copyOf(acceptOffers);
  }
}

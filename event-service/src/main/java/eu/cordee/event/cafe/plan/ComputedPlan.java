package eu.cordee.event.cafe.plan;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonIgnoreType;
import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.rotation.check.RotationResult;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the engine made outside of any transaction, and of what. It follows from the request, so it
 * is no part of what makes two requests the same.
 *
 * @param version of the café that was read
 */
@JsonIgnoreType
record ComputedPlan(SeatingModel model, RotationResult result, long version) {

  /** Carries the plan into a method whose arguments are compared between retries: as nothing. */
  @JsonAutoDetect(fieldVisibility = Visibility.NONE, getterVisibility = Visibility.NONE)
  static final class Carrier {
    private final @Nullable ComputedPlan plan;

    Carrier(@Nullable ComputedPlan plan) {
      this.plan = plan;
    }

    ComputedPlan plan() {
      if (plan == null) {
        throw new IllegalStateException("nothing was computed");
      }
      return plan;
    }

    boolean isOf(AlpCafe cafe, List<UUID> guests) {
      return plan().version() == cafe.version() && plan().model().people().equals(guests);
    }
  }
}

package eu.cordee.event.cafe;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table of a café.
 *
 * @param hostId the participant who stays here, or null
 * @param closedAfter rounds that were over when it closed, or null while it is open
 */
@Embeddable
public record CafeTablePlan(
    @Column(name = "number") int number,
    @Column(name = "label") String label,
    @Column(name = "seats") int seats,
    @Column(name = "theme") String theme,
    @Column(name = "host_id") @Nullable UUID hostId,
    @Column(name = "briefing") String briefing,
    @Column(name = "closed_after") @Nullable Integer closedAfter) {

  public boolean isOpen() {
    return closedAfter == null;
  }

  public CafeTablePlan closed(int roundsDone) {
    return new CafeTablePlan(
        number,
        label,
        seats,
        theme,
        hostId,
        briefing,
        closedAfter == null ? roundsDone : closedAfter);
  }

  public CafeTablePlan hostedBy(@Nullable UUID participantId) {
    return new CafeTablePlan(number, label, seats, theme, participantId, briefing, closedAfter);
  }
}

package eu.cordee.timetablebench;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import org.jspecify.annotations.Nullable;

/** A request in the Timefold model: it gets a slot or none. */
@PlanningEntity
public class Visit {

  @PlanningId private int request;
  private int host;
  private int guest;
  private long weight;

  @PlanningVariable(allowsUnassigned = true)
  private @Nullable Integer slot;

  /** For Timefold. */
  public Visit() {}

  Visit(int request, int host, int guest, long weight) {
    this.request = request;
    this.host = host;
    this.guest = guest;
    this.weight = weight;
  }

  int request() {
    return request;
  }

  int host() {
    return host;
  }

  int guest() {
    return guest;
  }

  long weight() {
    return weight;
  }

  @Nullable Integer slot() {
    return slot;
  }

  public @Nullable Integer getSlot() {
    return slot;
  }

  public void setSlot(@Nullable Integer slot) {
    this.slot = slot;
  }
}

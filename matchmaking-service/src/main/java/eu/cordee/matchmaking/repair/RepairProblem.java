package eu.cordee.matchmaking.repair;

import eu.cordee.kit.http.Problem;

/** Why something cannot be repaired. */
public enum RepairProblem implements Problem {
  NOTHING_TO_REPAIR(409, "Every slot has begun, so nothing can move any more"),
  REPAIR_OUTDATED(409, "The agendas have changed since: propose the repair anew"),
  REPAIR_CLOSED(409, "This repair was applied already"),
  NOTHING_TO_REOPEN(409, "Only an applied repair that closed a slot or table can be reopened");

  private final int status;
  private final String title;

  RepairProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}

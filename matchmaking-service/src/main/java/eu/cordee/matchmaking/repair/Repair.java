package eu.cordee.matchmaking.repair;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What went wrong, what was proposed, and whether it was done. */
@Entity
public class Repair extends Aggregate {

  private UUID eventId;

  @Enumerated(EnumType.STRING)
  private RepairState state = RepairState.PROPOSED;

  @Enumerated(EnumType.STRING)
  private RepairKind kind;

  private @Nullable UUID participantId;
  private @Nullable UUID slotId;
  private @Nullable UUID tableId;
  private @Nullable UUID requestId;
  private @Nullable Integer most;

  /** JSON. */
  private String proposal;

  private @Nullable Instant appliedAt;

  /** For Hibernate. */
  protected Repair() {}

  Repair(UUID eventId, Incident incident, @Nullable Integer most, String proposal) {
    this.eventId = eventId;
    this.kind = incident.kind();
    this.participantId = incident.participantId();
    this.slotId = incident.slotId();
    this.tableId = incident.tableId();
    this.requestId = incident.requestId();
    this.most = most;
    this.proposal = proposal;
  }

  void requireProposed() {
    if (state != RepairState.PROPOSED) {
      throw new ProblemException(RepairProblem.REPAIR_CLOSED);
    }
  }

  /** It is in the agendas now. */
  void applied(String whatWasDone) {
    requireProposed();
    state = RepairState.APPLIED;
    proposal = whatWasDone;
    touch();
    appliedAt = changedAt();
  }

  /** The slot takes place after all, or the table can be used again. */
  void reopened() {
    if (state != RepairState.APPLIED || !kind.closesTables()) {
      throw new ProblemException(RepairProblem.NOTHING_TO_REOPEN);
    }
    state = RepairState.REOPENED;
    touch();
  }

  UUID eventId() {
    return eventId;
  }

  RepairState state() {
    return state;
  }

  Incident incident() {
    return new Incident(kind, participantId, slotId, tableId, requestId);
  }

  @Nullable Integer most() {
    return most;
  }

  String proposal() {
    return proposal;
  }

  @Nullable Instant appliedAt() {
    return appliedAt;
  }
}

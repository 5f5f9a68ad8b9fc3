package eu.cordee.registry.alliance;

import eu.cordee.kit.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to an alliance; never changed. */
@Entity
@Table(name = "alliance_step")
class AllianceStep {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = Ids.next();

  @Column(name = "alliance_id", updatable = false)
  private UUID allianceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", updatable = false)
  private AllianceStepKind kind;

  @Column(name = "cluster_id", updatable = false)
  private @Nullable UUID clusterId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "reason", updatable = false)
  private String reason;

  @Column(name = "taken_at", updatable = false)
  private Instant takenAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected AllianceStep() {}

  AllianceStep(UUID allianceId, TakeAllianceStep wish, UUID personId, Instant now) {
    this.allianceId = allianceId;
    this.kind = wish.kind();
    this.clusterId = wish.clusterId();
    this.personId = personId;
    this.reason = wish.reason().strip();
    this.takenAt = now;
  }

  UUID id() {
    return id;
  }

  AllianceStepKind kind() {
    return kind;
  }

  @Nullable UUID clusterId() {
    return clusterId;
  }

  String reason() {
    return reason;
  }

  Instant takenAt() {
    return takenAt;
  }
}

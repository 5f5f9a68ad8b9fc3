package eu.cordee.registry.alliance;

import eu.cordee.kit.Ids;
import eu.cordee.kit.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the parties of an alliance sign: frozen from the beginning, a change is another one. */
@Entity
@Table(name = "agreement")
class Agreement {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = Ids.next();

  @Column(name = "alliance_id", updatable = false)
  private UUID allianceId;

  @Column(name = "number", updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "stage", updatable = false)
  private AllianceStage stage;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private AgreementState state = AgreementState.OPEN;

  @Column(name = "in_order", updatable = false)
  private boolean inOrder;

  @Column(name = "content", updatable = false)
  private String content;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Agreement() {}

  Agreement(UUID allianceId, int number, ProposeAgreement wish, String content, Instant now) {
    this.allianceId = allianceId;
    this.number = number;
    this.stage = wish.stage();
    this.inOrder = Boolean.TRUE.equals(wish.inOrder());
    this.content = content;
    this.sha256 = Sha256.hex(content);
    this.proposedAt = now;
  }

  void replace() {
    state = AgreementState.REPLACED;
  }

  void complete() {
    state = AgreementState.SIGNED;
  }

  UUID id() {
    return id;
  }

  UUID allianceId() {
    return allianceId;
  }

  int number() {
    return number;
  }

  AllianceStage stage() {
    return stage;
  }

  AgreementState state() {
    return state;
  }

  boolean inOrder() {
    return inOrder;
  }

  String content() {
    return content;
  }

  String sha256() {
    return sha256;
  }

  Instant proposedAt() {
    return proposedAt;
  }
}

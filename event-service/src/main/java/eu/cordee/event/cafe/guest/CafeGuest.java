package eu.cordee.event.cafe.guest;

import eu.cordee.event.commitment.CommitmentState;
import eu.cordee.event.commitment.CommittedPlace;
import eu.cordee.event.registration.Participant;
import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/**
 * A participant's place in a café; for the agenda it is one commitment over the café's whole time.
 *
 * <p>One for each round would say at which table, but rounds and tables change while the café runs:
 * each change would ask the agenda for hundreds of answers, and a refusal would take somebody's
 * seat who is sitting on it. Where somebody sits is in the plan; that they are here is the
 * agenda's.
 */
@Entity
@Table(name = "cafe_guest")
public class CafeGuest extends Aggregate implements CommittedPlace {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "cafe_id", updatable = false)
  private UUID cafeId;

  @Column(name = "participant_id", updatable = false)
  private UUID participantId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private CommitmentState state = CommitmentState.PENDING;

  /** Stable code of a refusal, else empty. */
  @Column(name = "reason")
  private String reason = "";

  @Column(name = "region")
  private String region = "";

  @Column(name = "kind")
  private String kind = "";

  @Column(name = "cluster")
  private String cluster = "";

  @Column(name = "languages")
  private String[] languages = {};

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CafeGuest() {}

  CafeGuest(UUID cafeId, Participant participant) {
    this.eventId = participant.eventId();
    this.cafeId = cafeId;
    this.participantId = participant.id();
    this.personId = participant.personId();
  }

  void describe(GuestTraits traits) {
    region = traits.region();
    kind = traits.kind();
    cluster = traits.cluster();
    languages = traits.languages().toArray(String[]::new);
  }

  void confirm() {
    state = CommitmentState.CONFIRMED;
  }

  void askAgain() {
    state = CommitmentState.PENDING;
  }

  /** Takes a place again after it was given back or refused. */
  CafeGuest comeBack() {
    state = CommitmentState.PENDING;
    reason = "";
    return this;
  }

  void refuse(String why) {
    state = CommitmentState.REFUSED;
    reason = why;
  }

  void withdraw() {
    state = CommitmentState.WITHDRAWN;
  }

  @Override
  public boolean holdsPlace() {
    return state.holdsPlace();
  }

  @Override
  public UUID eventId() {
    return eventId;
  }

  public UUID cafeId() {
    return cafeId;
  }

  @Override
  public UUID participantId() {
    return participantId;
  }

  @Override
  public UUID personId() {
    return personId;
  }

  public CommitmentState state() {
    return state;
  }

  String reason() {
    return reason;
  }

  public GuestTraits traits() {
    return new GuestTraits(region, kind, cluster, List.of(languages));
  }
}

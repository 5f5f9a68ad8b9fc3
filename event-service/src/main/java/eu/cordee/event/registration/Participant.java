package eu.cordee.event.registration;

import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person registered for one event. */
@Entity
@Table(name = "participant")
public class Participant extends Aggregate {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "organisation_id")
  private @Nullable UUID organisationId;

  @Column(name = "reference")
  private @Nullable String reference;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private ParticipantState state = ParticipantState.REGISTERED;

  @Column(name = "awaits_acceptance")
  private boolean awaitsAcceptance;

  @Column(name = "registered_at", updatable = false)
  private Instant registeredAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Participant() {}

  /** By themselves, or entered by others, whom they have not told yes yet. */
  Participant(
      UUID eventId,
      UUID personId,
      @Nullable UUID organisationId,
      Instant registeredAt,
      boolean enteredByOthers) {
    this.eventId = eventId;
    this.personId = personId;
    this.organisationId = organisationId;
    this.registeredAt = registeredAt;
    this.awaitsAcceptance = enteredByOthers;
  }

  void accept() {
    awaitsAcceptance = false;
  }

  void withdraw() {
    state = ParticipantState.WITHDRAWN;
  }

  void comeFor(@Nullable UUID otherOrganisationId) {
    organisationId = otherOrganisationId;
  }

  /** Takes over what an importer calls them, and says whether that is anything new. */
  boolean refer(String newReference) {
    boolean isNew = !newReference.equals(reference);
    reference = newReference;
    return isNew;
  }

  /**
   * Whether others entered them, and they have not accepted it: it takes no time of theirs
   * elsewhere.
   */
  boolean awaitsAcceptance() {
    return awaitsAcceptance;
  }

  /** Whether they hold a place. */
  public boolean isRegistered() {
    return state == ParticipantState.REGISTERED;
  }

  public UUID eventId() {
    return eventId;
  }

  public UUID personId() {
    return personId;
  }

  public @Nullable UUID organisationId() {
    return organisationId;
  }

  @Nullable String reference() {
    return reference;
  }

  public ParticipantState state() {
    return state;
  }

  public Instant registeredAt() {
    return registeredAt;
  }
}

package eu.cordee.matchmaking.agenda;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.Header;
import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What event-service asked the agenda to hold, and the answer. */
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read by SQL only.
public class Commitment extends Aggregate {

  /** Why somebody's time is not held. */
  private static final String BUSY = "person-busy";

  private UUID eventId;
  @Column private UUID participantId;
  private UUID personId;

  @Enumerated(EnumType.STRING)
  @Column
  private CommitmentMessage.Kind kind;

  @Column private UUID sourceId;
  @Column private String title;
  @Column private String place;
  @Column private Instant startsAt;
  @Column private Instant endsAt;
  @Column private boolean calledOff;

  @Enumerated(EnumType.STRING)
  private Answer answer;

  /** Null in what was answered before this was kept. */
  private @Nullable Long askedVersion;

  private String reason = "";

  /** For Hibernate. */
  protected Commitment() {}

  Commitment(UUID id) {
    super(id);
  }

  void describe(CommitmentMessage message) {
    CommitmentMessage.State wanted = message.state();
    askedVersion = message.header().version();
    eventId = wanted.eventId();
    participantId = wanted.participantId();
    personId = wanted.personId();
    kind = wanted.kind();
    sourceId = wanted.sourceId();
    title = wanted.title();
    place = wanted.place();
    startsAt = wanted.startsAt();
    endsAt = wanted.endsAt();
    calledOff = wanted.calledOff();
  }

  void answer(Answer how, String why) {
    answer = how;
    reason = why;
  }

  /** Somebody else has their time already. */
  void refuse() {
    answer(Answer.REFUSED, BUSY);
  }

  AgendaMessage toMessage(Header header) {
    AgendaMessage.State state =
        new AgendaMessage.State(id(), eventId, personId, answer, reason, askedVersion);
    return switch (answer) {
      case ACCEPTED -> new AgendaMessage.CommitmentAccepted(header, state);
      case REFUSED -> new AgendaMessage.CommitmentRefused(header, state);
      case RELEASED -> new AgendaMessage.CommitmentReleased(header, state);
    };
  }
}

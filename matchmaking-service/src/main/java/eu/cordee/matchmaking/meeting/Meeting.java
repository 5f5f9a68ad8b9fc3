package eu.cordee.matchmaking.meeting;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An agreed encounter of two participants, with slot and table. */
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read by SQL only.
public class Meeting extends Aggregate {

  private UUID eventId;
  private UUID requestId;
  @Column private @Nullable UUID timetableId;
  private UUID hostId;
  private UUID guestId;
  private UUID slotId;
  private UUID tableId;
  @Column private @Nullable UUID interpreterId;
  private Instant startsAt;
  private Instant endsAt;

  @Enumerated(EnumType.STRING)
  private MeetingState state = MeetingState.CONFIRMED;

  @Column private boolean calledOff;

  /** For Hibernate. */
  protected Meeting() {}

  /** A meeting that has no place yet. */
  public Meeting(UUID eventId, UUID requestId, UUID hostId, UUID guestId) {
    this.eventId = eventId;
    this.requestId = requestId;
    this.hostId = hostId;
    this.guestId = guestId;
  }

  /** Notes the timetable that made it, which can take it back. */
  public Meeting from(UUID timetable) {
    timetableId = timetable;
    return this;
  }

  /** Gives it a slot and a table, both occupied in the agenda before. */
  public void place(UUID slot, Instant from, Instant to, UUID table) {
    requireConfirmed();
    slotId = slot;
    startsAt = from;
    endsAt = to;
    tableId = table;
  }

  /** Says who interprets, occupied in the agenda before; null for nobody. */
  public void interpretedBy(@Nullable UUID participant) {
    interpreterId = participant;
  }

  /** It will not take place. */
  public void cancel() {
    requireConfirmed();
    state = MeetingState.CANCELLED;
  }

  /** Its event will not take place, and so neither will it: agendas go on saying what it was. */
  public void callOff() {
    cancel();
    calledOff = true;
  }

  /** Whether it is still to take place, in this slot and at this table. */
  public boolean standsAt(UUID slot, UUID table) {
    return state == MeetingState.CONFIRMED && slotId.equals(slot) && tableId.equals(table);
  }

  /** 409 {@code meeting-closed} when it was cancelled. */
  public void requireConfirmed() {
    if (state != MeetingState.CONFIRMED) {
      throw new ProblemException(MeetingProblem.MEETING_CLOSED);
    }
  }

  /** The fact that it was made. */
  public MeetingMessage confirmed(Header header) {
    return new MeetingMessage.MeetingConfirmed(header, facts());
  }

  /** The fact that it has another slot or table. */
  public MeetingMessage moved(Header header) {
    return new MeetingMessage.MeetingMoved(header, facts());
  }

  /** The fact that it will not take place. */
  public MeetingMessage cancelled(Header header) {
    return new MeetingMessage.MeetingCancelled(header, facts());
  }

  MeetingMessage current(Header header) {
    return switch (state) {
      case CONFIRMED -> confirmed(header);
      case CANCELLED -> cancelled(header);
    };
  }

  private MeetingMessage.State facts() {
    return new MeetingMessage.State(
        id(),
        eventId,
        requestId,
        hostId,
        guestId,
        slotId,
        tableId,
        startsAt,
        endsAt,
        state == MeetingState.CONFIRMED,
        interpreterId);
  }

  boolean concerns(@Nullable UUID participantId) {
    return hostId.equals(participantId) || guestId.equals(participantId);
  }

  UUID eventId() {
    return eventId;
  }

  /** The request that it fulfils. */
  public UUID requestId() {
    return requestId;
  }

  UUID hostId() {
    return hostId;
  }

  UUID guestId() {
    return guestId;
  }

  UUID slotId() {
    return slotId;
  }

  /** Where it takes place, or null before it has a place. */
  UUID tableId() {
    return tableId;
  }

  /** Who interprets, or null. */
  public @Nullable UUID interpreterId() {
    return interpreterId;
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  MeetingState state() {
    return state;
  }
}

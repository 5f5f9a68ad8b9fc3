package eu.cordee.event.event;

import eu.cordee.kit.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A meeting interval of an event. */
@Entity
@Table(name = "event_slot")
class Slot {

  @Id
  @Column(name = "id")
  private UUID id = Ids.next();

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "number")
  private int number;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Slot() {}

  Slot(UUID eventId, int number, WriteSlots.Interval interval) {
    this.eventId = eventId;
    this.number = number;
    this.startsAt = interval.startsAt();
    this.endsAt = interval.endsAt();
  }

  void become(int place, WriteSlots.Interval interval) {
    number = place;
    startsAt = interval.startsAt();
    endsAt = interval.endsAt();
  }

  void move(UnaryOperator<Instant> times) {
    startsAt = times.apply(startsAt);
    endsAt = times.apply(endsAt);
  }

  boolean isAt(WriteSlots.Interval interval) {
    return startsAt.equals(interval.startsAt()) && endsAt.equals(interval.endsAt());
  }

  UUID id() {
    return id;
  }

  UUID eventId() {
    return eventId;
  }

  int number() {
    return number;
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }
}

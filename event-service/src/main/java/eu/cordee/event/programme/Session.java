package eu.cordee.event.programme;

import eu.cordee.contracts.CommitmentMessage.Kind;
import eu.cordee.event.commitment.Occasion;
import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An item of an event's programme, with its places. */
@Entity
@Table(name = "session")
class Session extends Aggregate {

  @Column(name = "event_id", updatable = false)
  private UUID eventId;

  @Column(name = "title")
  private String title;

  @Column(name = "description")
  private String description;

  @Column(name = "room")
  private String room;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "cancelled")
  private boolean cancelled;

  @Column(name = "capacity")
  private int capacity;

  /** Read only: the statements that may change it are in {@link SessionRepository}. */
  @Column(name = "taken", insertable = false, updatable = false)
  private int taken;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Session() {}

  @SuppressWarnings("this-escape")
  Session(UUID eventId, WriteSession wish) {
    this.eventId = eventId;
    describe(wish);
  }

  final void describe(WriteSession wish) {
    title = wish.title().strip();
    description = wish.descriptionOrEmpty();
    room = wish.room().strip();
    startsAt = wish.startsAt();
    endsAt = wish.endsAt();
    capacity = wish.capacity();
  }

  void move(UnaryOperator<Instant> times) {
    startsAt = times.apply(startsAt);
    endsAt = times.apply(endsAt);
  }

  void cancel() {
    cancelled = true;
  }

  UUID eventId() {
    return eventId;
  }

  /** What a place in it is to the agenda. */
  Occasion occasion() {
    return new Occasion(Kind.SESSION, id(), title(), room(), startsAt(), endsAt());
  }

  String title() {
    return title;
  }

  String description() {
    return description;
  }

  String room() {
    return room;
  }

  Instant startsAt() {
    return startsAt;
  }

  Instant endsAt() {
    return endsAt;
  }

  boolean isCancelled() {
    return cancelled;
  }

  int capacity() {
    return capacity;
  }

  int taken() {
    return taken;
  }
}

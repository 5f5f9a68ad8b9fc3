package eu.cordee.event.event;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A fair, café, workshop, conference … with its places for participants. */
@Entity
@Table(name = "event")
public class Event extends Aggregate {

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private EventKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "status")
  private EventStatus status = EventStatus.DRAFT;

  @Column(name = "title")
  private String title;

  @Column(name = "description")
  private String description;

  @Column(name = "zone")
  private String zone;

  @Column(name = "venue")
  private String venue;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "published_at")
  private @Nullable Instant publishedAt;

  @Column(name = "registration_open")
  private boolean registrationOpen;

  @Column(name = "capacity")
  private int capacity;

  /** Read only: the one statement that may change it is {@link EventRepository#takePlaces}. */
  @Column(name = "taken", insertable = false, updatable = false)
  private int taken;

  /** Who waits without an offer. Read only, as {@link #taken}. */
  @Column(name = "waiting", insertable = false, updatable = false)
  private int waiting;

  /** Places that are offered to some of those who wait. Read only, as {@link #taken}. */
  @Column(name = "offered", insertable = false, updatable = false)
  private int offered;

  @ElementCollection
  @CollectionTable(name = "event_organiser", joinColumns = @JoinColumn(name = "event_id"))
  @Column(name = "person_id")
  private Set<UUID> organiserIds = new HashSet<>();

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Event() {}

  @SuppressWarnings("this-escape")
  Event(WriteEvent wish, UUID organiserId) {
    describe(wish);
    organiserIds.add(organiserId);
  }

  final void describe(WriteEvent wish) {
    kind = wish.kind();
    title = wish.title().strip();
    description = wish.descriptionOrEmpty();
    zone = wish.zone();
    venue = wish.venue().strip();
    startsAt = wish.startsAt();
    endsAt = wish.endsAt();
    capacity = wish.capacity();
    registrationOpen = wish.opensRegistration();
  }

  /** All its times, and the zone in which they are read from now on. */
  void move(String newZone, UnaryOperator<Instant> times) {
    zone = newZone;
    startsAt = times.apply(startsAt);
    endsAt = times.apply(endsAt);
  }

  void publish(Instant now) {
    become(EventStatus.PUBLISHED);
    publishedAt = now;
  }

  void cancel() {
    become(EventStatus.CANCELLED);
  }

  private void become(EventStatus next) {
    if (!status.mayBecome(next)) {
      throw new ProblemException(EventProblem.WRONG_STATUS, "It is " + status + " now");
    }
    status = next;
  }

  void addOrganiser(UUID personId) {
    organiserIds.add(personId);
  }

  void removeOrganiser(UUID personId) {
    if (organiserIds.equals(Set.of(personId))) {
      throw new ProblemException(EventProblem.LAST_ORGANISER);
    }
    organiserIds.remove(personId);
  }

  /**
   * Passes while the event may still be changed.
   *
   * @throws ProblemException 409 once it is cancelled
   */
  public void requireNotCancelled() {
    if (status == EventStatus.CANCELLED) {
      throw new ProblemException(EventProblem.EVENT_CANCELLED);
    }
  }

  /**
   * Passes while people may act on the event.
   *
   * @throws ProblemException 409 as a draft or once cancelled
   */
  public void requirePublished() {
    requireNotCancelled();
    if (status == EventStatus.DRAFT) {
      throw new ProblemException(EventProblem.EVENT_NOT_PUBLISHED);
    }
  }

  /**
   * Passes once others may know of it, also where it was cancelled since.
   *
   * @throws ProblemException 409 as a draft
   */
  public void requireSeen() {
    if (status == EventStatus.DRAFT) {
      throw new ProblemException(EventProblem.EVENT_NOT_PUBLISHED);
    }
  }

  /**
   * Passes while only its organisers know of it.
   *
   * @throws ProblemException 409 once it was published
   */
  void requireDraft() {
    if (status != EventStatus.DRAFT) {
      throw new ProblemException(
          EventProblem.WRONG_STATUS, "Only drafts are deleted; it is " + status + " now");
    }
  }

  /** Whether the interval lies within the event's. */
  public boolean spans(Instant from, Instant until) {
    return !from.isBefore(startsAt) && !until.isAfter(endsAt);
  }

  /** Whether everyone may know of it. */
  boolean isPublic() {
    return publishedAt != null;
  }

  public boolean isOrganisedBy(UUID personId) {
    return organiserIds.contains(personId);
  }

  public EventKind kind() {
    return kind;
  }

  public EventStatus status() {
    return status;
  }

  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  public String zone() {
    return zone;
  }

  public String venue() {
    return venue;
  }

  public Instant startsAt() {
    return startsAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public boolean registrationOpen() {
    return registrationOpen;
  }

  public int capacity() {
    return capacity;
  }

  public int taken() {
    return taken;
  }

  /** Places that are nobody's yet, but offered to some of those who wait. */
  int offered() {
    return offered;
  }

  /** Places that its organisers can give: those that are offered are not among them. */
  public int placesToGive() {
    return capacity - taken - offered;
  }

  /** Places for whoever registers now: those that are offered or waited for are not among them. */
  int placesLeft() {
    return Math.max(0, capacity - taken - offered - waiting);
  }

  public Set<UUID> organiserIds() {
    return Set.copyOf(organiserIds);
  }
}

package eu.cordee.event.event;

import eu.cordee.event.time.DatabaseClock;
import eu.cordee.event.venue.MeetingTableRepository;
import eu.cordee.event.venue.WriteTables;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.ProblemBody.Violation;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What organisers do with their events. Every change locks the event's row first. */
@ApplicationScoped
@Transactional
public class Events {

  private final EventAccess access;
  private final EventRepository events;
  private final EventFacts facts;
  private final EventViews views;
  private final SlotRepository slots;
  private final MeetingTableRepository tables;
  private final List<FollowsEvent> followers;
  private final PlanChanges changes;
  private final DatabaseClock clock;
  private final Caller caller;

  Events(
      EventAccess access,
      EventRepository events,
      EventFacts facts,
      EventViews views,
      SlotRepository slots,
      MeetingTableRepository tables,
      @All List<FollowsEvent> followers,
      PlanChanges changes,
      DatabaseClock clock,
      Caller caller) {
    this.access = access;
    this.events = events;
    this.facts = facts;
    this.views = views;
    this.slots = slots;
    this.tables = tables;
    this.followers = followers;
    this.changes = changes;
    this.clock = clock;
    this.caller = caller;
  }

  /** As the caller sees it. */
  public EventView read(UUID id) {
    return views.view(access.visible(id));
  }

  EventView create(WriteEvent wish) {
    wish.check();
    Event event = new Event(wish, caller.personId());
    facts.created(event);
    return views.view(event);
  }

  EventView change(UUID id, @Nullable String ifMatch, WriteEvent wish) {
    wish.check();
    Event event = toChange(id, ifMatch);
    if (wish.capacity() < event.taken() + event.offered()) {
      throw new ProblemException(
          EventProblem.CAPACITY_BELOW_TAKEN,
          "%d places are taken, %d are offered to people who wait"
              .formatted(event.taken(), event.offered()));
    }
    event.describe(wish);
    if (slots.ofEvent(id).stream().anyMatch(s -> !event.spans(s.startsAt(), s.endsAt()))) {
      throw ProblemException.badField(
          "startsAt", "and endsAt leave slots outside: move them first");
    }
    followers.forEach(follower -> follower.changed(event));
    return told(event);
  }

  EventView replaceSlots(UUID id, @Nullable String ifMatch, WriteSlots wish) {
    Event event = toChange(id, ifMatch);
    require(SlotRules.violations(event, wish.slots()));
    changes.check(event, wish);
    slots.replace(id, wish.inTimeOrder());
    return told(event);
  }

  EventView replaceTables(UUID id, @Nullable String ifMatch, WriteTables wish) {
    Event event = toChange(id, ifMatch);
    require(wish.violations());
    changes.check(event, wish);
    tables.replace(id, wish.tables());
    return told(event);
  }

  /** The intervals of an event, in time order. */
  public List<SlotView> slots(Event event) {
    return slots.ofEvent(event.id()).stream().map(SlotView::of).toList();
  }

  /**
   * Carries the event's dates and slots to other times and tells it once. What else stands in it is
   * the caller's to carry, in the same transaction.
   *
   * @param event locked
   */
  public EventView carry(Event event, String zone, UnaryOperator<Instant> times) {
    event.move(zone, times);
    slots.ofEvent(event.id()).forEach(slot -> slot.move(times));
    return told(event);
  }

  EventView publish(UUID id) {
    Event event = access.organisedLocked(id);
    event.publish(clock.now());
    facts.published(event);
    return views.view(event);
  }

  EventView cancel(UUID id) {
    Event event = access.organisedLocked(id);
    event.cancel();
    followers.forEach(follower -> follower.cancelled(event));
    facts.cancelled(event);
    return views.view(event);
  }

  /** Only a draft, of which nobody but its organisers knows. */
  void delete(UUID id) {
    Event event = access.organisedLocked(id);
    event.requireDraft();
    followers.forEach(follower -> follower.deleted(event));
    facts.deleted(event);
    events.delete(event);
  }

  void addOrganiser(UUID id, UUID personId) {
    Event event = access.organisedLocked(id);
    if (!event.isOrganisedBy(personId)) {
      event.addOrganiser(personId);
      facts.changed(event);
    }
  }

  void removeOrganiser(UUID id, UUID personId) {
    Event event = access.organisedLocked(id);
    if (event.isOrganisedBy(personId)) {
      event.removeOrganiser(personId);
      facts.changed(event);
    }
  }

  private Event toChange(UUID id, @Nullable String ifMatch) {
    Event event = access.organisedLocked(id);
    ETags.require(ifMatch, event.version());
    event.requireNotCancelled();
    return event;
  }

  private EventView told(Event event) {
    facts.changed(event);
    return views.view(event);
  }

  private static void require(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw ProblemException.badFields(violations);
    }
  }
}

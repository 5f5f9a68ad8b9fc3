package eu.cordee.event.move;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.event.EventProblem;
import eu.cordee.event.event.EventView;
import eu.cordee.event.event.Events;
import eu.cordee.event.event.SlotView;
import eu.cordee.event.meetingcopy.StandingMeetings;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moves a whole event in one transaction: its dates, slots, sessions and cafés. One by one they
 * could not, because each has to lie within the event and the event has to hold them all.
 */
@ApplicationScoped
@Transactional
class EventMoves {

  private final EventAccess access;
  private final Events events;
  private final List<MovesWithEvent> followers;
  private final StandingMeetings meetings;

  EventMoves(
      EventAccess access,
      Events events,
      @All List<MovesWithEvent> followers,
      StandingMeetings meetings) {
    this.access = access;
    this.events = events;
    this.followers = followers;
    this.meetings = meetings;
  }

  /** The same rules as for the move itself, so that what is shown is what would happen. */
  MovePreview preview(UUID id, MoveEvent wish) {
    Plan plan = plan(access.organisedLocked(id), wish);
    ClockShift shift = plan.shift;
    return new MovePreview(
        shift.carry(plan.event.startsAt()),
        shift.carry(plan.event.endsAt()),
        wish.zone(),
        plan.slots.size(),
        meetingsIn(plan),
        plan.items.stream()
            .map(one -> MovePreview.Item.of(one, shift))
            .sorted(
                Comparator.comparing(MovePreview.Item::startsAt)
                    .thenComparing(MovePreview.Item::id))
            .toList());
  }

  EventView move(UUID id, @Nullable String ifMatch, MoveEvent wish) {
    Event event = access.organisedLocked(id);
    ETags.require(ifMatch, event.version());
    Plan plan = plan(event, wish);
    long concerned = meetingsIn(plan);
    if (plan.shift.isNone()) {
      return events.read(id);
    }
    if (concerned > 0 && !wish.lets()) {
      throw new ProblemException(
          EventProblem.MEETINGS_WOULD_CHANGE, concerned + " meetings would move along");
    }
    EventView moved = events.carry(event, wish.zone(), plan.shift::carry);
    plan.items.forEach(one -> one.move(plan.shift::carry));
    return moved;
  }

  private record Plan(Event event, ClockShift shift, List<SlotView> slots, List<Movable> items) {

    List<Instant> times() {
      List<Instant> times = new ArrayList<>(List.of(event.startsAt(), event.endsAt()));
      for (SlotView slot : slots) {
        times.add(slot.startsAt());
        times.add(slot.endsAt());
      }
      items.forEach(one -> times.addAll(one.times()));
      return times;
    }
  }

  private Plan plan(Event event, MoveEvent wish) {
    event.requireNotCancelled();
    ClockShift shift =
        ClockShift.between(
            event.startsAt(), ZoneId.of(event.zone()), wish.startsAt(), wish.knownZone());
    List<Movable> items = followers.stream().flatMap(one -> one.movable(event).stream()).toList();
    Plan plan = new Plan(event, shift, events.slots(event), items);
    List<Instant> times = plan.times();
    if (!shift.staysInReach(times)) {
      throw ProblemException.badField("startsAt", "moves something out of the years 1970 to 2199");
    }
    if (!shift.keepsOrder(times)) {
      throw ProblemException.badField(
          "startsAt", "moves something into an hour that clocks skip or repeat there");
    }
    return plan;
  }

  private long meetingsIn(Plan plan) {
    return meetings.inSlots(plan.slots.stream().map(SlotView::id).toList());
  }
}

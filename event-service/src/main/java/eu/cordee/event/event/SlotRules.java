package eu.cordee.event.event;

import eu.cordee.event.event.WriteSlots.Interval;
import eu.cordee.kit.http.ProblemBody.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** What slots must be like; every field that is not gets its sentence. */
final class SlotRules {

  private SlotRules() {}

  static List<Violation> violations(Event event, List<Interval> slots) {
    List<Violation> found = new ArrayList<>();
    for (int index = 0; index < slots.size(); index++) {
      Interval slot = slots.get(index);
      if (!slot.startsAt().isBefore(slot.endsAt())) {
        found.add(new Violation(field(index, "endsAt"), "must be after startsAt"));
      } else if (!event.spans(slot.startsAt(), slot.endsAt())) {
        found.add(new Violation(field(index, "startsAt"), "lies outside the event"));
      }
    }
    found.addAll(overlaps(slots));
    return found;
  }

  /** Neighbours in time order suffice: whatever overlaps at all makes some neighbours overlap. */
  private static List<Violation> overlaps(List<Interval> slots) {
    List<Integer> inTimeOrder =
        IntStream.range(0, slots.size())
            .boxed()
            .sorted(Comparator.comparing(index -> slots.get(index).startsAt()))
            .toList();
    List<Violation> found = new ArrayList<>();
    for (int place = 1; place < inTimeOrder.size(); place++) {
      int earlier = inTimeOrder.get(place - 1);
      int later = inTimeOrder.get(place);
      if (slots.get(later).startsAt().isBefore(slots.get(earlier).endsAt())) {
        found.add(new Violation(field(later, "startsAt"), "overlaps slots[" + earlier + "]"));
      }
    }
    return found;
  }

  private static String field(int index, String property) {
    return "slots[" + index + "]." + property;
  }
}

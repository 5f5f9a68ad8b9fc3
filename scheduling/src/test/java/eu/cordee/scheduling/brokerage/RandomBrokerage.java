package eu.cordee.scheduling.brokerage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/** Small random instances, few enough plans that all can be tried. */
final class RandomBrokerage {

  private RandomBrokerage() {}

  static BrokerageEvent event(long seed) {
    Random random = new Random(seed);
    int participants = 2 + random.nextInt(4);
    int slots = 2 + random.nextInt(4);
    int morning = random.nextInt(slots + 1);
    List<BrokerageMeeting> meetings = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int meeting = 0; meeting < count; meeting++) {
      int first = random.nextInt(participants);
      int second = (first + 1 + random.nextInt(participants - 1)) % participants;
      BrokerageSession session =
          random.nextInt(4) > 0
              ? BrokerageSession.EITHER
              : BrokerageSession.values()[random.nextInt(2)];
      int fixed = random.nextInt(5) > 0 ? BrokerageMeeting.FREE : random.nextInt(slots);
      meetings.add(new BrokerageMeeting(first, second, session, fixed));
    }
    List<BitSet> forbidden = new ArrayList<>();
    for (int participant = 0; participant < participants; participant++) {
      BitSet slotsOut = new BitSet();
      if (random.nextInt(3) == 0) {
        slotsOut.set(random.nextInt(slots));
      }
      forbidden.add(slotsOut);
    }
    List<Precedence> order =
        count > 1 && random.nextInt(3) == 0 ? List.of(new Precedence(0, count - 1)) : List.of();
    return new BrokerageEvent(
        participants, slots, morning, 1 + random.nextInt(3), meetings, forbidden, order);
  }

  /** The fewest breaks of any valid plan, found by trying all of them; -1 if there is none. */
  static int fewestBreaks(BrokerageEvent event, int fairness) {
    return tryAll(event, fairness, new int[event.meetings().size()], 0);
  }

  private static int tryAll(BrokerageEvent event, int fairness, int[] slots, int next) {
    if (next == slots.length) {
      BrokerageChecker.Verdict verdict = BrokerageChecker.check(event, slots, fairness);
      return verdict.valid() ? verdict.totalBreaks() : -1;
    }
    int best = -1;
    for (int slot = 0; slot < event.slots(); slot++) {
      slots[next] = slot;
      int found = tryAll(event, fairness, slots, next + 1);
      best = best < 0 || (found >= 0 && found < best) ? found : best;
    }
    return best;
  }
}

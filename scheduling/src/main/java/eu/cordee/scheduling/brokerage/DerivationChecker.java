package eu.cordee.scheduling.brokerage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replays a derivation and computes the bound that is left, in time linear in its steps and the
 * event. Believes no step that does not follow from the event and the steps before; shares no code
 * with the solver.
 */
public final class DerivationChecker {

  private static final int NEVER = 1 << 28;

  private final BrokerageEvent event;
  private final boolean[][] allowed;
  private final int[] left;
  private final int[] onlyHere;
  private final Set<Long> orders = new HashSet<>();
  private @Nullable String contradiction;

  private DerivationChecker(BrokerageEvent event) {
    this.event = event;
    int meetings = event.meetings().size();
    this.allowed = new boolean[meetings][event.slots()];
    this.left = new int[meetings];
    this.onlyHere = new int[event.slots()];
    event.precedences().forEach(order -> orders.add(pair(order.before(), order.after())));
    for (int meeting = 0; meeting < meetings; meeting++) {
      for (int slot = 0; slot < event.slots(); slot++) {
        allowed[meeting][slot] = isOpen(event.meetings().get(meeting), slot);
        left[meeting] += allowed[meeting][slot] ? 1 : 0;
      }
      noteIfSettled(meeting);
    }
  }

  /**
   * What a derivation proves.
   *
   * @param valid whether every step follows
   * @param lowerBound no plan has fewer breaks; 0 if there is no plan
   * @param contradiction why there is no plan at all, or null
   */
  public record Proven(boolean valid, int lowerBound, @Nullable String contradiction) {}

  /** Follows a derivation step by step, in time linear in its steps. */
  public static Proven check(BrokerageEvent event, List<Derivation.Step> steps) {
    DerivationChecker checker = new DerivationChecker(event);
    for (Derivation.Step step : steps) {
      if (checker.contradiction == null && !checker.follows(step)) {
        return new Proven(false, 0, null);
      }
      checker.apply(step);
    }
    if (checker.contradiction == null) {
      checker.countTables();
    }
    int bound = checker.contradiction == null ? checker.bound() : 0;
    return new Proven(true, bound, checker.contradiction);
  }

  private boolean isOpen(BrokerageMeeting meeting, int slot) {
    boolean morning = slot < event.morningSlots();
    boolean rightSession =
        switch (meeting.session()) {
          case EITHER -> true;
          case MORNING -> morning;
          case AFTERNOON -> !morning;
        };
    return rightSession
        && (meeting.fixedSlot() == BrokerageMeeting.FREE || meeting.fixedSlot() == slot)
        && !event.forbidden().get(meeting.first()).get(slot)
        && !event.forbidden().get(meeting.second()).get(slot);
  }

  private static long pair(int before, int after) {
    return ((long) before << 32) | after;
  }

  private void noteIfSettled(int meeting) {
    if (left[meeting] == 0) {
      contradiction = "no slot is left for meeting " + (meeting + 1);
    } else if (left[meeting] == 1 && ++onlyHere[earliest(meeting)] > event.tables()) {
      contradiction = "slot " + (earliest(meeting) + 1) + " has more fixed meetings than tables";
    }
  }

  private int earliest(int meeting) {
    int slot = 0;
    while (!allowed[meeting][slot]) {
      slot++;
    }
    return slot;
  }

  private int latest(int meeting) {
    int slot = event.slots() - 1;
    while (!allowed[meeting][slot]) {
      slot--;
    }
    return slot;
  }

  private boolean follows(Derivation.Step step) {
    int meetings = allowed.length;
    boolean known =
        step.meeting() >= 0
            && step.meeting() < meetings
            && step.from() >= 0
            && step.from() < step.to()
            && step.to() <= event.slots()
            && step.witness() >= 0;
    if (!known) {
      return false;
    }
    return switch (step.because()) {
      case FIXED -> step.witness() < meetings && isTakenBy(step);
      case FULL ->
          step.witness() == step.from()
              && step.to() == step.from() + 1
              && onlyHere[step.from()] == event.tables()
              && !(left[step.meeting()] == 1 && allowed[step.meeting()][step.from()]);
      case AFTER ->
          orders.contains(pair(step.witness(), step.meeting()))
              && step.to() <= earliest(step.witness()) + 1;
      case BEFORE ->
          orders.contains(pair(step.meeting(), step.witness()))
              && step.from() >= latest(step.witness());
    };
  }

  private boolean isTakenBy(Derivation.Step step) {
    BrokerageMeeting one = event.meetings().get(step.witness());
    BrokerageMeeting other = event.meetings().get(step.meeting());
    boolean shared =
        one.first() == other.first()
            || one.first() == other.second()
            || one.second() == other.first()
            || one.second() == other.second();
    return shared
        && step.witness() != step.meeting()
        && left[step.witness()] == 1
        && step.to() == step.from() + 1
        && allowed[step.witness()][step.from()];
  }

  private void apply(Derivation.Step step) {
    if (contradiction != null) {
      return;
    }
    int before = left[step.meeting()];
    int only = before == 1 ? earliest(step.meeting()) : -1;
    for (int slot = step.from(); slot < step.to(); slot++) {
      left[step.meeting()] -= allowed[step.meeting()][slot] ? 1 : 0;
      allowed[step.meeting()][slot] = false;
    }
    if (left[step.meeting()] != before) {
      if (only >= 0) {
        onlyHere[only]--;
      }
      noteIfSettled(step.meeting());
    }
  }

  /** Per first and last slot the meetings that cannot be anywhere else. */
  private void countTables() {
    int slots = event.slots();
    int[][] within = new int[slots + 1][slots];
    for (int meeting = 0; meeting < allowed.length; meeting++) {
      within[earliest(meeting)][latest(meeting)]++;
    }
    for (int length = 1; length <= slots; length++) {
      for (int from = 0; from + length <= slots; from++) {
        int to = from + length - 1;
        if (length > 1) {
          int both = length > 2 ? within[from + 1][to - 1] : 0;
          within[from][to] += within[from][to - 1] + within[from + 1][to] - both;
        }
        if (within[from][to] > (long) length * event.tables()) {
          contradiction =
              "slots " + (from + 1) + " to " + (to + 1) + " have fewer tables than meetings";
        }
      }
    }
  }

  private int bound() {
    int[] degree = new int[event.participants()];
    int[] morning = new int[event.participants()];
    int[] afternoon = new int[event.participants()];
    boolean[][] possible = new boolean[event.participants()][event.slots()];
    boolean[][] needed = new boolean[event.participants()][event.slots()];
    for (int meeting = 0; meeting < allowed.length; meeting++) {
      BrokerageMeeting who = event.meetings().get(meeting);
      for (int person : new int[] {who.first(), who.second()}) {
        degree[person]++;
        morning[person] += latest(meeting) < event.morningSlots() ? 1 : 0;
        afternoon[person] += earliest(meeting) >= event.morningSlots() ? 1 : 0;
        for (int slot = 0; slot < event.slots(); slot++) {
          possible[person][slot] |= allowed[meeting][slot];
          needed[person][slot] |= allowed[meeting][slot] && left[meeting] == 1;
        }
      }
    }
    int sum = 0;
    for (int person = 0; person < degree.length; person++) {
      int most = degree[person] - afternoon[person];
      int groups = groups(degree[person], morning[person], most, possible[person], needed[person]);
      if (groups >= NEVER) {
        contradiction =
            "participant " + (person + 1) + " has more meetings than slots that suit them";
        return 0;
      }
      sum += Math.max(0, groups - 1);
    }
    return sum;
  }

  /** The fewest groups of meetings, with from least to most of them in the morning. */
  private int groups(int degree, int least, int most, boolean[] possible, boolean[] needed) {
    int[][] fewest = new int[degree + 1][2];
    Arrays.stream(fewest).forEach(row -> Arrays.fill(row, NEVER));
    fewest[0][0] = 0;
    for (int slot = 0; slot <= event.slots(); slot++) {
      if (slot == event.morningSlots()) {
        for (int placed = 0; placed <= degree; placed++) {
          if (placed < least || placed > most) {
            Arrays.fill(fewest[placed], NEVER);
          }
        }
      }
      if (slot < event.slots()) {
        fewest = next(fewest, possible[slot], needed[slot]);
      }
    }
    return Math.min(fewest[degree][0], fewest[degree][1]);
  }

  private static int[][] next(int[][] fewest, boolean possible, boolean needed) {
    int[][] after = new int[fewest.length][2];
    for (int placed = 0; placed < fewest.length; placed++) {
      after[placed][0] = needed ? NEVER : Math.min(fewest[placed][0], fewest[placed][1]);
      after[placed][1] =
          possible && placed > 0
              ? Math.min(NEVER, Math.min(fewest[placed - 1][0] + 1, fewest[placed - 1][1]))
              : NEVER;
    }
    return after;
  }
}

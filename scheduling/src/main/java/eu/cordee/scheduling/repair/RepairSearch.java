package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.place.Draft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds places for the displaced and keeps account of what had to move and what is proven. */
final class RepairSearch {

  /** So many displaced meetings are looked at together; more of them one after the other. */
  private static final int MOST_TOGETHER = 5;

  /** Others moved for the sake of one meeting; deeper is seldom needed and seldom quick. */
  private static final int MOST_OTHERS = 2;

  /** How often a proposal is tried out; who finds no slot in it is part of the next. */
  private static final int MOST_TRIALS = 4;

  /** From so many on, meetings share the time that is spent on one. */
  private static final int SHARE_STEPS = 4;

  private final Draft draft;

  /** Per request the slot that is tried first. */
  private final int[] wished;

  private final int now;
  private int allowed;
  private int steps = Relocation.MOST_STEPS;

  /** The displaced that were placed, and the others that moved for them. */
  final Set<Integer> moved = new LinkedHashSet<>();

  final List<Integer> dropped = new ArrayList<>();
  private final Set<Integer> displacedAndPlaced = new LinkedHashSet<>();
  private boolean proven = true;
  private int leastOthers;

  /**
   * @param before per request the slot it had
   * @param most how many meetings may move
   */
  RepairSearch(Draft draft, int[] before, int now, int most) {
    this.draft = draft;
    this.wished = before.clone();
    this.now = now;
    this.allowed = most;
  }

  boolean isProven() {
    return proven;
  }

  /** No repair that keeps as many of the displaced moves fewer. */
  int leastMoves() {
    return displacedAndPlaced.size() + leastOthers;
  }

  /** Those who moved for the sake of the displaced. */
  List<Integer> others() {
    return moved.stream().filter(request -> !displacedAndPlaced.contains(request)).toList();
  }

  /** Places displaced meetings of one person, the most important first. */
  void placeOf(int person, List<Integer> displaced) {
    if (displaced.size() > allowed || displaced.stream().anyMatch(draft::hasChoice)) {
      place(displaced);
      return;
    }
    PersonDay day = new PersonDay(draft, person, now);
    int most = day.most(displaced);
    Map<Integer, Integer> direct = day.direct(displaced);
    placeDirectly(displaced, direct).forEach(this::placeAlone);
    int moreThanDirect = Math.max(0, displacedAndPlaced.size() - direct.size());
    // Where orders matter, one other meeting may stand in the way of any number.
    boolean ordered = displaced.stream().anyMatch(draft.side()::isBound);
    leastOthers = ordered ? Math.min(1, moreThanDirect) : moreThanDirect;
    proven = displacedAndPlaced.size() == most && others().size() == leastOthers;
  }

  /**
   * Places meetings of which no two concern the same person, as those of one slot are. While nobody
   * else moves this is a matching of meetings and tables; for the rest {@link Obstacles} says how
   * many others have to move, and where to try first.
   */
  void placeApart(List<Integer> displaced) {
    if (displaced.stream().anyMatch(draft::hasChoice)) {
      place(displaced);
      return;
    }
    long unseated = displaced.stream().filter(request -> !draft.usesTable(request)).count();
    long most = Math.min(allowed, unseated + tablesToHave());
    Map<Integer, Integer> direct = Matching.apart(draft, now, displaced);
    if (direct.size() < most) {
      placeAgainstObstacles(displaced, direct, most);
    } else {
      placeEach(placeDirectly(displaced, direct), most);
      proven = displacedAndPlaced.size() == most && others().isEmpty();
    }
  }

  private void placeAgainstObstacles(
      List<Integer> displaced, Map<Integer, Integer> direct, long most) {
    Set<Integer> waiting = new LinkedHashSet<>();
    for (int request : displaced) {
      if (direct.containsKey(request) || PersonDay.fitsInBoth(draft, request, now)) {
        waiting.add(request);
      } else {
        dropped.add(request);
      }
    }
    Clearing answer = resettle(waiting, direct.keySet(), most);
    waiting.removeAll(displacedAndPlaced);
    answer.slots().forEach((request, slot) -> wished[request] = slot);
    List<Integer> rest = placeDirectly(waiting, direct);
    rest.sort(Comparator.comparing(answer.slots()::containsKey).reversed());
    placeEach(rest, Math.min(most, answer.kept()));
    leastOthers = displacedAndPlaced.size() == answer.kept() ? (int) answer.others() : 0;
    proven = displacedAndPlaced.size() == answer.kept() && others().size() == leastOthers;
  }

  /** Does what the obstacles allow, as soon as everybody finds a slot in it. */
  private Clearing resettle(Set<Integer> hopeful, Set<Integer> direct, long most) {
    // Where orders matter, who finds no slot now may find one once others have moved, and so on.
    Map<Boolean, List<Integer>> alone =
        hopeful.stream()
            .collect(
                Collectors.partitioningBy(
                    request -> direct.contains(request) && !draft.side().isBound(request)));
    Set<Integer> unknown = new LinkedHashSet<>(alone.get(true));
    Clearing answer = Clearing.NONE;
    Obstacles obstacles =
        new Obstacles(draft, now, allowed, most, unknown.size(), alone.get(false));
    boolean goOn = true;
    for (int trial = 0; trial < MOST_TRIALS && goOn; trial++) {
      answer = obstacles.solve();
      Resettlement resettlement = new Resettlement(draft, now);
      if (answer.moves() + unknown.size() <= allowed && resettlement.tryOut(answer, unknown)) {
        settle(resettlement.displaced(), List.copyOf(answer.leaving().keySet()));
        return answer;
      }
      goOn = obstacles.include(resettlement.homeless());
      unknown.removeAll(resettlement.homeless());
    }
    return answer;
  }

  private void placeEach(List<Integer> displaced, long most) {
    steps = Relocation.MOST_STEPS / Math.max(1, displaced.size() / SHARE_STEPS);
    for (int request : displaced) {
      if (displacedAndPlaced.size() < most) {
        placeAlone(request);
      } else {
        dropped.add(request);
      }
    }
  }

  /** Gives back those that are still without a slot; others may have taken it meanwhile. */
  private List<Integer> placeDirectly(Collection<Integer> displaced, Map<Integer, Integer> direct) {
    List<Integer> rest = new ArrayList<>();
    for (int request : displaced) {
      Integer slot = direct.get(request);
      if (slot != null && allowed > 0 && PersonDay.free(draft, request, now).get(slot)) {
        draft.place(request, slot);
        settle(List.of(request), List.of());
      } else {
        rest.add(request);
      }
    }
    return rest;
  }

  /**
   * Places meetings that lost their table: first those that keep their time at another one, then
   * those with the fewest slots to go to.
   */
  void placeAtOtherTables(List<Integer> displaced) {
    if (displaced.stream().anyMatch(draft::hasChoice)) {
      place(displaced);
      return;
    }
    int leastForStuck =
        leastForStuck(
            displaced.stream()
                .filter(request -> PersonDay.fitsInBoth(draft, request, now))
                .toList());
    place(
        displaced.stream()
            .sorted(
                Comparator.comparing((Integer request) -> !draft.tables().hasFree(wished[request]))
                    .thenComparing(request -> PersonDay.free(draft, request, now).cardinality()))
            .toList());
    if (dropped.isEmpty()) {
      leastOthers = Math.max(leastOthers, leastForStuck);
      proven |= others().size() == leastOthers;
    }
  }

  /** So many others move at least if all of these are kept. */
  private int leastForStuck(List<Integer> hopeful) {
    List<Integer> stuck =
        hopeful.stream().filter(request -> PersonDay.free(draft, request, now).isEmpty()).toList();
    if (stuck.isEmpty()) {
      return 0;
    }
    Clearing answer = new Obstacles(draft, now, allowed, stuck.size(), 0, stuck).solve();
    return answer.kept() == stuck.size() ? (int) answer.others() : 0;
  }

  /** Places a request that had no place. */
  void placeUrgent(List<Integer> urgent) {
    for (int request : urgent) {
      int host = draft.host(request);
      int guest = draft.guest(request);
      boolean alone = !draft.hasChoice(request);
      boolean full = !draft.hasRoom(host) || !draft.hasRoom(guest);
      if (alone && (full || !PersonDay.fitsInBoth(draft, request, now))) {
        dropped.add(request);
      } else {
        place(urgent);
      }
    }
  }

  /** Places displaced meetings: together if they are few, otherwise one after the other. */
  void place(List<Integer> displaced) {
    List<Integer> hopeful = new ArrayList<>();
    long free = tablesToHave();
    boolean chosen = false;
    for (int request : displaced) {
      boolean seated = draft.usesTable(request) && !draft.hasChoice(request);
      boolean lacksTable = seated && free <= 0;
      if (PersonDay.haveASlot(draft, request, now) && !lacksTable) {
        hopeful.add(request);
        free -= seated ? 1 : 0;
      } else {
        chosen |= lacksTable;
        dropped.add(request);
      }
    }
    boolean together = hopeful.size() <= Math.min(MOST_TOGETHER, allowed);
    if (together && tryToPlace(hopeful)) {
      // Had others been dropped for want of tables, perhaps nobody else would have to move.
      proven &= !chosen || others().isEmpty();
      leastOthers = proven ? others().size() : 0;
      return;
    }
    if (together && hopeful.size() == 1) {
      proven = false;
      dropped.add(hopeful.getFirst());
    } else {
      hopeful.forEach(this::placeAlone);
      proven &= dropped.size() == displaced.size() - hopeful.size() && others().isEmpty();
    }
  }

  /** Free shared tables, and those that others may leave for one of their own. */
  private long tablesToHave() {
    return draft.tables().freePlaces() + Relocation.couldLeaveTheirTables(draft);
  }

  private void placeAlone(int request) {
    if (allowed < 1 || !tryToPlace(List.of(request))) {
      proven = false;
      dropped.add(request);
    }
  }

  private boolean tryToPlace(List<Integer> meetings) {
    Relocation relocation = new Relocation(draft, wished, now, steps);
    int most = Math.min(MOST_OTHERS, allowed - meetings.size());
    List<Integer> also = relocation.place(meetings, most);
    proven &= relocation.isComplete();
    if (also == null) {
      return false;
    }
    settle(meetings, also);
    return true;
  }

  private void settle(List<Integer> meetings, List<Integer> also) {
    int before = moved.size();
    displacedAndPlaced.addAll(meetings);
    moved.addAll(meetings);
    moved.addAll(also);
    allowed -= moved.size() - before;
  }
}

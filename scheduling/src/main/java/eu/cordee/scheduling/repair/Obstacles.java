package eu.cordee.scheduling.repair;

import eu.cordee.scheduling.bound.LinearProgram;
import eu.cordee.scheduling.place.Draft;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How many displaced meetings a repair can keep at most, how many others it then has to move at
 * least, and where it might put them: a linear program in which each of the displaced chooses a
 * slot and everybody whom its two people meet there leaves.
 *
 * <p>Where the others go is asked only of those that have no free slot and seem to be needed; of
 * all the rest it is assumed that they find one, until somebody has tried and says who does not. So
 * the program stays small, and what it says holds for every repair. It knows the rules of people
 * and tables only; the others would but forbid more.
 */
final class Obstacles {

  /** Beyond, the program takes longer than a repair may. */
  private static final int MOST_CHOICES = 5_000;

  /** How often others without a free slot are asked where they would go. */
  private static final int MOST_ROUNDS = 8;

  /** Of two others the one that has a free slot rather leaves. */
  private static final double RELUCTANCE = 1e-5;

  /** More than the reluctance of all who leave. */
  private static final double ROUNDING = 0.1;

  private static final double HALF = 0.5;
  private static final int NONE = -1;

  private final Draft draft;
  private final int now;
  private final int allowed;
  private final int[] room;

  /** What it counts to keep one: more than all others that might move for it. */
  private final long worth;

  private final LinearProgram program = new LinearProgram();

  /**
   * By request and slot the column that puts it there; the displaced, and others that are asked.
   */
  private final Map<Integer, Map<Integer, Integer>> choices = new LinkedHashMap<>();

  /** By other the column that says it leaves. */
  private final Map<Integer, Integer> leaving = new LinkedHashMap<>();

  /** By person and slot the row that lets one meeting in, once nobody is in the way. */
  private final Map<Long, Integer> cells = new HashMap<>();

  private final Map<Integer, Integer> tables = new HashMap<>();
  private final Map<Integer, Boolean> stubborn = new HashMap<>();

  /** Columns that count as displaced meetings kept, and as others that move. */
  private final List<Integer> keeping = new ArrayList<>();

  private final List<Integer> moving = new ArrayList<>();
  private int places;
  private int budget = NONE;
  private int direct;
  private int chosenFrom;

  /**
   * @param draft before any of the displaced has a new place
   * @param allowed how many meetings may move at most
   * @param most how many of the displaced can be kept at most for other reasons
   * @param direct how many of them find a slot while nobody moves and are not in the program
   * @param displaced the rest of them
   */
  Obstacles(Draft draft, int now, int allowed, long most, int direct, List<Integer> displaced) {
    this.draft = draft;
    this.now = now;
    this.room = draft.tables().free();
    this.allowed = Math.min(allowed, draft.requests());
    this.worth = 2L * (this.allowed + 1);
    this.direct = direct;
    this.places = program.row(most);
    keep(program.column(worth, direct));
    displaced.stream().takeWhile(request -> !isLarge()).forEach(this::addDisplaced);
  }

  Clearing solve() {
    Clearing answer = Clearing.NONE;
    for (int round = 0; round < MOST_ROUNDS && !isLarge() && program.solve(); round++) {
      long value = (long) Math.floor(program.bound() + ROUNDING);
      long kept = Math.ceilDiv(value, worth);
      answer = answer(kept, kept * worth - value);
      Set<Integer> asked = toAsk(answer);
      if (!asked.isEmpty()) {
        asked.forEach(this::ask);
      } else if (kept + answer.others() <= allowed) {
        return answer;
      } else if (budget == NONE) {
        budget = limit(allowed, Stream.concat(keeping.stream(), moving.stream()).toList());
      } else {
        // It would be half a meeting more: no repair keeps so many.
        places = limit(kept - 1, keeping);
      }
    }
    return answer;
  }

  /**
   * From now on it knows where these could go, others or displaced. It never does of whoever could
   * be represented by somebody else: there are ways to a slot that are not looked at.
   *
   * @return whether that is new of any of them
   */
  boolean include(List<Integer> requests) {
    boolean added = false;
    for (int request : requests) {
      if (!choices.containsKey(request) && !draft.hasChoice(request)) {
        added = true;
        if (draft.slotOf(request) == Draft.NONE) {
          direct--;
          limit(direct, keeping.subList(0, 1));
          addDisplaced(request);
        } else {
          ask(request);
        }
      }
    }
    return added;
  }

  private boolean isLarge() {
    return chosenFrom > MOST_CHOICES;
  }

  private int limit(long most, List<Integer> columns) {
    int row = program.row(most);
    columns.forEach(column -> program.add(row, column, 1));
    return row;
  }

  private Clearing answer(long kept, long others) {
    Map<Integer, Integer> slots = new LinkedHashMap<>();
    Map<Integer, OptionalInt> left = new LinkedHashMap<>();
    choices.forEach(
        (request, columns) -> {
          if (!leaving.containsKey(request)) {
            slotOf(request).ifPresent(slot -> slots.put(request, slot));
          }
        });
    leaving.forEach(
        (other, column) -> {
          if (program.value(column) > HALF) {
            left.put(other, slotOf(other));
          }
        });
    return new Clearing(kept, others, slots, left);
  }

  private OptionalInt slotOf(int request) {
    return choices.getOrDefault(request, Map.of()).entrySet().stream()
        .filter(choice -> program.value(choice.getValue()) > HALF)
        .mapToInt(Map.Entry::getKey)
        .findFirst();
  }

  /** Whoever has no free slot, where one of them is to leave and was not asked yet where to. */
  private Set<Integer> toAsk(Clearing answer) {
    Set<Integer> asked = new LinkedHashSet<>();
    answer.slots().forEach((request, slot) -> askAround(request, slot, asked));
    answer
        .leaving()
        .forEach((other, slot) -> slot.ifPresent(there -> askAround(other, there, asked)));
    return asked;
  }

  private void askAround(int request, int slot, Set<Integer> asked) {
    if (unasked(request, slot).findAny().isPresent()) {
      choices.get(request).keySet().forEach(each -> unasked(request, each).forEach(asked::add));
    }
  }

  private Stream<Integer> unasked(int request, int slot) {
    return Stream.of(draft.host(request), draft.guest(request))
        .map(person -> draft.at(person, slot))
        .filter(other -> other != Draft.NONE)
        .filter(other -> !choices.containsKey(other) && isStubborn(other));
  }

  /** Without a free slot, and nobody else could come instead. */
  private boolean isStubborn(int other) {
    return stubborn.computeIfAbsent(
        other, none -> !draft.hasChoice(other) && PersonDay.free(draft, other, now).isEmpty());
  }

  private void addDisplaced(int request) {
    Collection<Integer> columns = addChoices(request, worth);
    columns.forEach(this::keep);
    limit(1, List.copyOf(columns));
  }

  private void keep(int column) {
    keeping.add(column);
    program.add(places, column, 1);
    spend(column);
  }

  private void move(int column) {
    moving.add(column);
    spend(column);
  }

  private void spend(int column) {
    if (budget != NONE) {
      program.add(budget, column, 1);
    }
  }

  /** Who leaves takes another slot. */
  private void ask(int other) {
    int row = program.row(0);
    program.add(row, leaving.get(other), 1);
    addChoices(other, 0).forEach(column -> program.add(row, column, -1));
  }

  private Collection<Integer> addChoices(int request, long gain) {
    Map<Integer, Integer> columns = new LinkedHashMap<>();
    for (int slot = now; slot < draft.slots(); slot++) {
      if (slot != draft.slotOf(request) && isUsable(request, slot)) {
        int column = program.column(gain, 1);
        columns.put(slot, column);
        enter(draft.host(request), slot, column);
        enter(draft.guest(request), slot, column);
        if (draft.usesTable(request)) {
          program.add(table(slot), column, 1);
        }
      }
    }
    chosenFrom += columns.size();
    choices.put(request, columns);
    return columns.values();
  }

  private boolean isUsable(int request, int slot) {
    return draft.suits(request, slot)
        && PersonDay.canBeFree(draft, draft.host(request), slot)
        && PersonDay.canBeFree(draft, draft.guest(request), slot);
  }

  private void enter(int person, int slot, int column) {
    long cell = (long) person * draft.slots() + slot;
    Integer row = cells.get(cell);
    if (row == null) {
      int other = draft.at(person, slot);
      row = program.row(other == Draft.NONE ? 1 : 0);
      cells.put(cell, row);
      if (other != Draft.NONE) {
        program.add(row, leaving(other), -1);
      }
    }
    program.add(row, column, 1);
  }

  private int leaving(int other) {
    Integer known = leaving.get(other);
    if (known != null) {
      return known;
    }
    int column = program.column(isStubborn(other) ? -1 - RELUCTANCE : -1, 1);
    leaving.put(other, column);
    move(column);
    if (draft.usesTable(other)) {
      program.add(table(draft.slotOf(other)), column, -1);
    }
    return column;
  }

  /** Meetings come to the tables of a slot, others go, and anybody else may go as well. */
  private int table(int slot) {
    return tables.computeIfAbsent(
        slot,
        none -> {
          int row = program.row(room[slot]);
          int anybody = program.column(-1, allowed);
          move(anybody);
          program.add(row, anybody, -1);
          return row;
        });
  }
}

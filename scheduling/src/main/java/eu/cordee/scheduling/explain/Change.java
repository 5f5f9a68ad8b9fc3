package eu.cordee.scheduling.explain;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Something an organiser or a participant could change so that a request gets a place. */
public sealed interface Change {

  /**
   * One more table in a slot.
   *
   * @param slot from 0
   */
  record AddTable(int slot) implements Change {}

  /**
   * A participant accepts one more meeting.
   *
   * @param participant from 0
   */
  record RaiseCap(int participant) implements Change {}

  /**
   * A participant becomes available in a slot.
   *
   * @param participant from 0
   * @param slot from 0
   */
  record OpenSlot(int participant, int slot) implements Change {}

  /**
   * The request accepts a slot outside its window.
   *
   * @param request from 0
   * @param slot from 0
   */
  record WidenWindow(int request, int slot) implements Change {}

  /**
   * One more interpreter for two people in a slot.
   *
   * @param host a participant, from 0
   * @param guest another, from 0
   * @param slot from 0
   */
  record AddInterpreter(int host, int guest, int slot) implements Change {}

  /**
   * A meeting that is placed is given up.
   *
   * @param request whose meeting it is, from 0
   */
  record GiveUp(int request) implements Change {}

  /** How much is asked of people, in no particular unit: the least is proposed. */
  default int cost() {
    return switch (this) {
      case WidenWindow widen -> 1;
      case RaiseCap raise -> 1;
      case AddTable table -> 2;
      case AddInterpreter interpreter -> 4;
      case OpenSlot open -> 6;
      case GiveUp meeting -> 10;
    };
  }

  /** The event after the change; giving up a meeting changes the plan, not the event. */
  default SchedulingProblem applyTo(SchedulingProblem problem) {
    return switch (this) {
      case AddTable table -> problem.withTables(MoreTables.oneMore(problem, table.slot()));
      case RaiseCap raise -> {
        Attendee who = problem.participants().get(raise.participant());
        yield replace(problem, raise.participant(), who.withCap(who.cap() + 1));
      }
      case OpenSlot open -> {
        Attendee who = problem.participants().get(open.participant());
        BitSet available = (BitSet) who.available().clone();
        available.set(open.slot());
        yield replace(problem, open.participant(), who.availableIn(available));
      }
      case WidenWindow widen -> {
        List<Request> requests = new ArrayList<>(problem.requests());
        BitSet allowed = (BitSet) requests.get(widen.request()).allowed().clone();
        allowed.set(widen.slot());
        requests.set(widen.request(), requests.get(widen.request()).allowedIn(allowed));
        yield problem.with(problem.participants(), requests);
      }
      case AddInterpreter added -> withInterpreter(problem, added);
      case GiveUp meeting -> problem;
    };
  }

  private static SchedulingProblem replace(
      SchedulingProblem problem, int person, Attendee participant) {
    List<Attendee> people = new ArrayList<>(problem.participants());
    people.set(person, participant);
    return problem.with(people, problem.requests());
  }

  private static SchedulingProblem withInterpreter(
      SchedulingProblem problem, AddInterpreter added) {
    BitSet languages = (BitSet) problem.participants().get(added.host()).languages().clone();
    languages.or(problem.participants().get(added.guest()).languages());
    BitSet available = new BitSet();
    available.set(added.slot());
    List<Interpreter> interpreters = new ArrayList<>(problem.interpreters());
    interpreters.add(new Interpreter(languages, available));
    return new SchedulingProblem(
        problem.tables(),
        problem.participants(),
        problem.requests(),
        problem.orders(),
        interpreters,
        problem.rules());
  }
}

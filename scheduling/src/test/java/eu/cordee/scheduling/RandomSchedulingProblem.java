package eu.cordee.scheduling;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random events with everything that can restrict a request. */
public final class RandomSchedulingProblem {

  private final Random random;
  private final int slots;

  private RandomSchedulingProblem(long seed, int slots) {
    this.random = new Random(seed);
    this.slots = slots;
  }

  /** Absences, caps, weights, windows and few tables. */
  public static SchedulingProblem of(long seed, int people, int requests, int slots) {
    return new RandomSchedulingProblem(seed, slots).problem(people, requests);
  }

  /** The same with some organisations that either of two people may represent. */
  public static SchedulingProblem withTeams(long seed, int people, int requests, int slots) {
    SchedulingProblem plain = of(seed, people, requests, slots);
    Random random = new Random(seed);
    List<Request> wanted = new ArrayList<>();
    for (Request request : plain.requests()) {
      int other = random.nextInt(people);
      boolean team =
          random.nextInt(3) == 0 && other != request.hosts()[0] && other != request.guests()[0];
      wanted.add(
          team
              ? new Request(
                  request.hosts(),
                  new int[] {request.guests()[0], other},
                  request.weight(),
                  request.allowed(),
                  Request.FREE,
                  Request.FREE,
                  false,
                  false)
              : request);
    }
    return plain.with(plain.participants(), wanted);
  }

  /** All of that, and stands, teams, screens, languages, orders, forbidden pairs and a floor. */
  public static SchedulingProblem withAllRules(long seed, int people, int requests, int slots) {
    RandomSchedulingProblem random = new RandomSchedulingProblem(seed, slots);
    return random.complicate(random.problem(people, requests));
  }

  /** The same pairs and weights, everybody always there, and hosts and guests apart. */
  static SchedulingProblem bipartite(long seed, int side, int requests, int slots, int tables) {
    Random random = new Random(seed);
    List<Request> wanted = new ArrayList<>();
    for (int request = 0; request < requests; request++) {
      int guest = side + random.nextInt(side);
      wanted.add(Request.anyTime(random.nextInt(side), guest, 1 + random.nextInt(9), slots));
    }
    Attendee participant = new Attendee(Slots.first(slots), slots);
    return new SchedulingProblem(slots, tables, Collections.nCopies(2 * side, participant), wanted);
  }

  private SchedulingProblem problem(int people, int requests) {
    List<Attendee> participants = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      participants.add(new Attendee(slots(0.7), 1 + random.nextInt(slots)));
    }
    List<Request> wanted = new ArrayList<>();
    for (int request = 0; request < requests; request++) {
      int host = random.nextInt(people);
      int guest = (host + 1 + random.nextInt(people - 1)) % people;
      BitSet allowed = slots(random.nextInt(4) == 0 ? 0.4 : 1);
      wanted.add(new Request(host, guest, 1 + random.nextInt(9), allowed, Request.FREE));
    }
    int tables = 1 + random.nextInt(Math.max(1, people / 2));
    return new SchedulingProblem(slots, tables, participants, wanted);
  }

  private SchedulingProblem complicate(SchedulingProblem plain) {
    int people = plain.participants().size();
    List<Attendee> participants = new ArrayList<>();
    for (Attendee participant : plain.participants()) {
      // Two stands that several may share; three languages, not all of them known.
      int stand = random.nextInt(4) == 0 ? 100 + random.nextInt(2) : Attendee.NO_TABLE;
      BitSet languages = new BitSet();
      languages.set(random.nextInt(3));
      participants.add(
          new Attendee(
              participant.available(),
              participant.cap(),
              0,
              stand,
              random.nextBoolean() ? languages : new BitSet()));
    }
    List<Request> wanted = new ArrayList<>();
    for (Request request : plain.requests()) {
      wanted.add(complicate(request, people));
    }
    List<Order> orders = new ArrayList<>();
    for (int order = 0; order < wanted.size() / 4; order++) {
      int later = 1 + random.nextInt(wanted.size() - 1);
      orders.add(new Order(random.nextInt(later), later));
    }
    Set<Rules.Pair> forbidden = new HashSet<>();
    forbidden.add(Rules.Pair.of(0, 1 + random.nextInt(people - 1)));
    BitSet spoken = new BitSet();
    spoken.set(0, 2 + random.nextInt(2));
    List<Interpreter> interpreters =
        random.nextBoolean() ? List.of(new Interpreter(spoken, slots(0.8))) : List.of();
    List<BitSet> tables = new ArrayList<>();
    plain.tables().forEach(open -> tables.add(random.nextInt(3) == 0 ? Slots.first(1) : open));
    int floor = random.nextInt(3);
    for (int person = 0; person < people; person++) {
      // Somebody lacks nothing.
      participants.set(person, participants.get(person).withFloor(person == 1 ? 0 : floor));
    }
    return new SchedulingProblem(
        tables,
        participants,
        wanted,
        orders,
        interpreters,
        new Rules(random.nextBoolean(), forbidden));
  }

  private Request complicate(Request plain, int people) {
    int[] guests = plain.guests();
    int other = random.nextInt(people);
    if (random.nextInt(4) == 0 && other != plain.hosts()[0] && other != guests[0]) {
      guests = new int[] {guests[0], other};
    }
    return new Request(
        plain.hosts(),
        guests,
        plain.weight(),
        plain.allowed(),
        Request.FREE,
        Request.FREE,
        random.nextInt(4) == 0,
        random.nextBoolean());
  }

  private BitSet slots(double probability) {
    BitSet result = new BitSet();
    for (int slot = 0; slot < slots; slot++) {
      result.set(slot, random.nextDouble() < probability);
    }
    return result;
  }
}

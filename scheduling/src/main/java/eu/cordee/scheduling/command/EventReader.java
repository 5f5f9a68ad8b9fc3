package eu.cordee.scheduling.command;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the project's own event format, see {@code docs/timetable.md} and its JSON Schema. */
final class EventReader {

  private static final int MOST = 1_000_000;
  private static final int MOST_SLOTS = 10_000;

  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, int[]> organisations = new HashMap<>();
  private final Map<String, Integer> requestNumbers = new HashMap<>();
  private final Map<String, Integer> languages = new HashMap<>();
  private final List<Attendee> participants = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private int slots;
  private int defaultCap;
  private int defaultFloor;
  private int tableCount;

  private EventReader() {}

  /** Reads a file; what is wrong with it is said with its name. */
  static ReadEvent read(Path file) throws Usage {
    String text = CommandFiles.read(file);
    try {
      return read(text);
    } catch (Usage malformed) {
      throw new Usage(file + ": " + malformed.getMessage());
    }
  }

  static ReadEvent read(String text) throws Usage {
    return new EventReader().event(EventJson.read(text));
  }

  private ReadEvent event(EventValue document) throws Usage {
    EventValue.Members event =
        document.members(
            "$schema",
            "slots",
            "tables",
            "tablesBySlot",
            "cap",
            "floor",
            "physicalFirst",
            "participants",
            "forbiddenPairs",
            "interpreters",
            "requests");
    slots = event.require("slots").number(1, MOST_SLOTS);
    tableCount = event.require("tables").number(0, MOST);
    defaultCap = event.number("cap", slots, 0, MOST);
    defaultFloor = event.number("floor", 0, 0, MOST);
    for (EventValue participant : event.require("participants").elements()) {
      addParticipant(participant);
    }
    List<BitSet> tables = tables(event);
    for (EventValue request : event.require("requests").elements()) {
      addRequest(request);
    }
    addOrders(event.require("requests").elements());
    Rules rules = new Rules(event.truth("physicalFirst"), forbidden(event));
    SchedulingProblem problem =
        new SchedulingProblem(tables, participants, requests, orders, interpreters(event), rules);
    return new ReadEvent(problem, List.copyOf(ordered(requestNumbers)), ordered(people));
  }

  private static List<String> ordered(Map<String, Integer> numbers) {
    String[] names = new String[numbers.size()];
    numbers.forEach((name, number) -> names[number] = name);
    return List.of(names);
  }

  private void addParticipant(EventValue value) throws Usage {
    EventValue.Members members =
        value.members("id", "organisation", "cap", "floor", "unavailable", "ownTable", "languages");
    String id = members.require("id").text();
    if (people.putIfAbsent(id, people.size()) != null) {
      throw value.wrong("repeats the id '" + id + "'");
    }
    BitSet available = Slots.first(slots);
    EventValue unavailable = members.get("unavailable");
    if (unavailable != null) {
      available.andNot(unavailable.slots(slots));
    }
    int own = members.number("ownTable", 0, 1, MOST) - 1;
    int cap = members.number("cap", defaultCap, 0, MOST);
    int floor = members.number("floor", defaultFloor, 0, MOST);
    participants.add(
        new Attendee(available, cap, floor, own, languages(members.elements("languages"))));
    EventValue organisation = members.get("organisation");
    if (organisation != null) {
      organisations.merge(
          organisation.text(), new int[] {participants.size() - 1}, EventReader::joined);
    }
  }

  private static int[] joined(int[] some, int[] more) {
    int[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private BitSet languages(List<EventValue> spoken) throws Usage {
    BitSet set = new BitSet();
    for (EventValue language : spoken) {
      set.set(languages.computeIfAbsent(language.text(), added -> languages.size()));
    }
    return set;
  }

  private List<BitSet> tables(EventValue.Members event) throws Usage {
    List<BitSet> tables = new ArrayList<>(SchedulingProblem.sameTables(slots, tableCount));
    EventValue bySlot = event.get("tablesBySlot");
    if (bySlot != null) {
      List<EventValue> counts = bySlot.elements();
      if (counts.size() != slots) {
        throw bySlot.wrong("has " + counts.size() + " elements for " + slots + " slots");
      }
      for (int slot = 0; slot < slots; slot++) {
        tables.set(slot, Slots.first(counts.get(slot).number(0, tableCount)));
      }
    }
    return tables;
  }

  private void addRequest(EventValue value) throws Usage {
    EventValue.Members members =
        value.members(
            "id", "host", "guest", "weight", "slots", "fixed", "virtual", "mutual", "after");
    String id = String.valueOf(requests.size() + 1);
    EventValue named = members.get("id");
    if (named != null) {
      id = named.text();
    }
    if (requestNumbers.putIfAbsent(id, requestNumbers.size()) != null) {
      throw value.wrong("repeats the id '" + id + "'");
    }
    int[] hosts = team(members.require("host"));
    int[] guests = team(members.require("guest"));
    for (int host : hosts) {
      for (int guest : guests) {
        if (host == guest) {
          throw value.wrong("is a request of somebody to themselves");
        }
      }
    }
    EventValue allowed = members.get("slots");
    int weight = members.number("weight", 1, 1, MOST);
    Request request =
        new Request(
            hosts,
            guests,
            weight,
            allowed == null ? Slots.first(slots) : allowed.slots(slots),
            Request.FREE,
            Request.FREE,
            members.truth("virtual"),
            members.truth("mutual"));
    EventValue fixed = members.get("fixed");
    requests.add(fixed == null ? request : fixed(request, fixed));
  }

  private Request fixed(Request request, EventValue value) throws Usage {
    EventValue.Members place = value.members("slot", "table");
    int table = place.number("table", 0, 1, Math.max(1, tableCount)) - 1;
    return request.fixedAt(place.require("slot").number(1, slots) - 1, table);
  }

  /** A person by id, or an organisation of whose representatives anybody will do. */
  private int[] team(EventValue value) throws Usage {
    if (value.content() instanceof String) {
      Integer person = people.get(value.text());
      if (person == null) {
        throw value.wrong("names '" + value.text() + "', who does not take part");
      }
      return new int[] {person};
    }
    EventValue organisation = value.members("organisation").require("organisation");
    int[] team = organisations.get(organisation.text());
    if (team == null) {
      throw organisation.wrong("names '" + organisation.text() + "', which nobody represents");
    }
    return team;
  }

  private void addOrders(List<EventValue> values) throws Usage {
    for (int later = 0; later < values.size(); later++) {
      EventValue.Members members =
          new EventValue.Members(values.get(later), contents(values, later));
      for (EventValue earlier : members.elements("after")) {
        Integer number = requestNumbers.get(earlier.text());
        if (number == null || number == later) {
          throw earlier.wrong("does not name another request");
        }
        orders.add(new Order(number, later));
      }
    }
  }

  private static Map<?, ?> contents(List<EventValue> values, int index) {
    return values.get(index).content() instanceof Map<?, ?> map ? map : Map.of();
  }

  private Set<Rules.Pair> forbidden(EventValue.Members event) throws Usage {
    Set<Rules.Pair> pairs = new HashSet<>();
    for (EventValue value : event.elements("forbiddenPairs")) {
      List<EventValue> pair = value.elements();
      if (pair.size() != 2) {
        throw value.wrong("has to name two");
      }
      for (int one : team(pair.get(0))) {
        for (int other : team(pair.get(1))) {
          pairs.add(Rules.Pair.of(one, other));
        }
      }
    }
    return pairs;
  }

  private List<Interpreter> interpreters(EventValue.Members event) throws Usage {
    List<Interpreter> interpreters = new ArrayList<>();
    for (EventValue value : event.elements("interpreters")) {
      EventValue.Members members = value.members("languages", "unavailable");
      BitSet available = Slots.first(slots);
      EventValue unavailable = members.get("unavailable");
      if (unavailable != null) {
        available.andNot(unavailable.slots(slots));
      }
      interpreters.add(
          new Interpreter(languages(members.require("languages").elements()), available));
    }
    return interpreters;
  }
}

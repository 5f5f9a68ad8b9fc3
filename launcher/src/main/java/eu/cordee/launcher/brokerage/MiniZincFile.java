package eu.cordee.launcher.brokerage;

import eu.cordee.launcher.brokerage.BrokerageFile.BadLine;
import eu.cordee.launcher.brokerage.BrokerageFile.Participant;
import eu.cordee.launcher.brokerage.BrokerageFile.Request;
import eu.cordee.launcher.brokerage.BrokerageFile.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the MiniZinc data of the published brokerage events ({@code .dzn}; Bofill et al., JAIR 74,
 * 2022): {@code nBusiness, nMeetings, nTables, nTotalSlots, nMorningSlots, requested, forbidden,
 * fixed, precedences}. The redundant {@code meetingsxBusiness} and {@code nMeetingsBusiness} are
 * passed over.
 */
final class MiniZincFile {

  private static final Pattern ASSIGNMENT = Pattern.compile("(\\w+)\\s*=\\s*([^;]*);");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+");
  private static final Pattern ROW =
      Pattern.compile("\\s*(-?\\d+)\\s*,\\s*(-?\\d+)\\s*,\\s*(-?\\d+)\\s*,?\\s*");

  private final String text;

  /** Where lines begin. */
  private final int[] lineStarts;

  private final Map<String, Value> values = new HashMap<>();
  private final List<BadLine> bad = new ArrayList<>();

  private MiniZincFile(String text) {
    this.text = text;
    this.lineStarts =
        IntStream.rangeClosed(0, text.length())
            .filter(offset -> offset == 0 || text.charAt(offset - 1) == '\n')
            .toArray();
  }

  private record Value(int offset, String text) {}

  static BrokerageFile read(String text) {
    return new MiniZincFile(text.replaceAll("%[^\\n]*", "")).read();
  }

  private BrokerageFile read() {
    Matcher assignments = ASSIGNMENT.matcher(text);
    while (assignments.find()) {
      values.put(assignments.group(1), new Value(assignments.start(2), assignments.group(2)));
    }
    int people = number("nBusiness");
    int slots = number("nTotalSlots");
    int morning = number("nMorningSlots");
    int tables = number("nTables");
    int meetings = number("nMeetings");
    stopIfBad();
    List<Request> requests = requests(people, slots, meetings);
    List<Set<Integer>> unavailable = unavailable(people, slots);
    stopIfBad();
    return new BrokerageFile(participants(people), slots, morning, tables, unavailable, requests);
  }

  private int number(String name) {
    Value value = values.get(name);
    if (value == null || !NUMBER.matcher(value.text.strip()).matches()) {
      bad.add(new BadLine(value == null ? 1 : line(value.offset), name + " must be a number"));
      return 0;
    }
    return Integer.parseInt(value.text.strip());
  }

  private List<Request> requests(int people, int slots, int meetings) {
    Value value = values.getOrDefault("requested", new Value(0, ""));
    List<Integer> fixed = numbers("fixed");
    List<List<Integer>> before = sets("precedences");
    List<Request> requests = new ArrayList<>();
    int offset = value.offset;
    for (String row : value.text.split("\\|", -1)) {
      int line = line(offset + leadingSpace(row));
      offset += row.length() + 1;
      String content = row.strip();
      if (content.isEmpty() || content.equals("[") || content.equals("]")) {
        continue;
      }
      requests.add(request(content, line, requests.size(), people, slots, fixed, before));
    }
    if (requests.size() != meetings) {
      bad.add(
          new BadLine(
              line(value.offset),
              "requested has " + requests.size() + " rows, nMeetings says " + meetings));
    }
    return requests;
  }

  private Request request(
      String row,
      int line,
      int index,
      int people,
      int slots,
      List<Integer> fixed,
      List<List<Integer>> before) {
    Matcher numbers = ROW.matcher(row);
    if (!numbers.matches()) {
      bad.add(new BadLine(line, "a request has three numbers: participant, participant, session"));
      return new Request(line, 1, 1, Session.ANY, 0, List.of(), "NICE");
    }
    int host = person(numbers.group(1), people, line);
    int guest = person(numbers.group(2), people, line);
    if (host == guest) {
      bad.add(new BadLine(line, "participant " + host + " cannot meet themselves"));
    }
    int slot = index < fixed.size() ? fixed.get(index) : 0;
    if (slot < 0 || slot > slots) {
      bad.add(new BadLine(line, "is fixed to slot " + slot + ", there are " + slots));
    }
    List<Integer> after =
        index < before.size() ? before.get(index).stream().filter(n -> n > 0).toList() : List.of();
    return new Request(line, host, guest, session(numbers.group(3), line), slot, after, "MUST");
  }

  private int person(String number, int people, int line) {
    int person = Integer.parseInt(number);
    if (person < 1 || person > people) {
      bad.add(new BadLine(line, "participant " + person + " does not exist, there are " + people));
    }
    return person;
  }

  private Session session(String number, int line) {
    return switch (Integer.parseInt(number)) {
      case 1 -> Session.MORNING;
      case 2 -> Session.AFTERNOON;
      case 3 -> Session.ANY;
      default -> {
        bad.add(
            new BadLine(
                line, "session must be 1 (morning), 2 (afternoon) or 3 (either), not " + number));
        yield Session.ANY;
      }
    };
  }

  private List<Set<Integer>> unavailable(int people, int slots) {
    List<List<Integer>> sets = sets("forbidden");
    Value value = values.getOrDefault("forbidden", new Value(0, ""));
    if (!sets.isEmpty() && sets.size() != people) {
      bad.add(
          new BadLine(
              line(value.offset),
              "forbidden has " + sets.size() + " sets, nBusiness says " + people));
    }
    List<Set<Integer>> unavailable = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      Set<Integer> own = new TreeSet<>(person < sets.size() ? sets.get(person) : List.of());
      own.remove(0);
      if (own.stream().anyMatch(slot -> slot < 0 || slot > slots)) {
        bad.add(
            new BadLine(
                line(value.offset),
                "forbidden of participant " + (person + 1) + " names a slot that does not exist"));
      }
      unavailable.add(own);
    }
    return unavailable;
  }

  private List<Integer> numbers(String name) {
    Value value = values.get(name);
    return value == null
        ? List.of()
        : NUMBER.matcher(value.text).results().map(n -> Integer.valueOf(n.group())).toList();
  }

  /** Either {@code {1,2}} or a bare number per entry; {@code 0} and {@code {0}} mean none. */
  private List<List<Integer>> sets(String name) {
    Value value = values.get(name);
    if (value == null) {
      return List.of();
    }
    return Pattern.compile("\\{([^}]*)}|-?\\d+")
        .matcher(value.text)
        .results()
        .map(
            set ->
                NUMBER.matcher(set.group()).results().map(n -> Integer.valueOf(n.group())).toList())
        .toList();
  }

  private static List<Participant> participants(int people) {
    List<Participant> participants = new ArrayList<>();
    for (int number = 1; number <= people; number++) {
      participants.add(
          new Participant(String.valueOf(number), "Participant", String.valueOf(number), ""));
    }
    return participants;
  }

  private void stopIfBad() {
    if (!bad.isEmpty()) {
      throw new BadFileException(bad);
    }
  }

  private static int leadingSpace(String row) {
    return row.length() - row.stripLeading().length();
  }

  private int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found < 0 ? -found - 1 : found + 1;
  }
}

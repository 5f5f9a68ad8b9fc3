package eu.cordee.ranking.ballot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of orders as PrefLib writes them since 2022: a heading of lines {@code # KEY:
 * value}, then lines {@code COUNT: 2,{1,3},4}, best first, with braces around ties. What a file
 * says of itself (numbers of alternatives, voters and unique orders, type of data) must be true of
 * it; what else stands in its heading is skipped. Source: Mattei and Walsh, PrefLib: A Library for
 * Preferences, ADT 2013, and the format's page.
 */
public final class PrefLibReader {

  private static final Pattern SAID =
      Pattern.compile("#\\s*([A-Z ]+?)\\s*(\\d*)\\s*:\\s*(.*?)\\s*");
  private static final Pattern LINE = Pattern.compile("(\\S*?)\\s*:\\s*(.*)");

  /** More alternatives than anybody can rank; what can be computed is far less. */
  private static final long MOST_ITEMS = 10_000;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String name;
  private final PrefLibKind kind;
  private final Map<String, Said> heading = new HashMap<>();
  private final Map<Integer, Said> names = new TreeMap<>();
  private final List<Ballot> ballots = new ArrayList<>();

  private record Said(String value, int line) {}

  private PrefLibReader(String name, PrefLibKind kind) {
    this.name = name;
    this.kind = kind;
  }

  /**
   * The ballots of a file, in its order.
   *
   * @param name what the source is called
   * @param kind which orders it may have
   * @throws BallotException with the line and one reason where it is malformed
   */
  public static Ballots read(String name, PrefLibKind kind, String text) {
    return new PrefLibReader(name, kind).read(text.replace(BYTE_ORDER_MARK, ""));
  }

  private Ballots read(String text) {
    List<String> lines = text.lines().toList();
    int line = 0;
    int items = -1;
    for (String written : lines) {
      line++;
      String content = written.strip();
      if (content.startsWith("#")) {
        hear(content, line);
      } else if (!content.isEmpty()) {
        items = items < 0 ? items(line) : items;
        ballots.add(ballot(content, line, items));
      }
    }
    int end = Math.max(1, line);
    items = items < 0 ? items(end) : items;
    if (ballots.isEmpty()) {
      throw new BallotException(end, "there is no order below the heading");
    }
    Ballots read = new Ballots(name, named(items), ballots);
    checkWhatIsSaid(read);
    return read;
  }

  private void hear(String content, int line) {
    Matcher said = SAID.matcher(content);
    if (!said.matches()) {
      return;
    }
    if (!ballots.isEmpty()) {
      throw new BallotException(line, "a line of the heading stands below the first order");
    }
    if (said.group(1).equals("ALTERNATIVE NAME")) {
      int number = few(said.group(2), line, "the number of an alternative");
      if (names.putIfAbsent(number, new Said(said.group(3), line)) != null) {
        throw new BallotException(line, "alternative " + number + " is named twice");
      }
    } else {
      heading.putIfAbsent(said.group(1), new Said(said.group(3), line));
    }
  }

  private int items(int line) {
    Said number = heading.get("NUMBER ALTERNATIVES");
    if (number == null) {
      throw new BallotException(
          line, "the heading does not say '# NUMBER ALTERNATIVES: …' before the first order");
    }
    int items = few(number.value(), number.line(), "the number of alternatives");
    names.forEach(
        (item, said) -> {
          if (item > items) {
            throw new BallotException(
                said.line(), "there are " + items + " alternatives, and here is number " + item);
          }
        });
    return items;
  }

  /** Their names; where a file has none at all, their numbers. */
  private List<String> named(int items) {
    List<String> all = new ArrayList<>();
    Set<String> different = new HashSet<>();
    for (int item = 1; item <= items; item++) {
      Said said = names.get(item);
      if (said == null && !names.isEmpty()) {
        throw new BallotException(
            heading.get("NUMBER ALTERNATIVES").line(), "alternative " + item + " has no name");
      }
      String called = said == null || said.value().isEmpty() ? String.valueOf(item) : said.value();
      if (!different.add(called)) {
        throw new BallotException(
            said == null ? 1 : said.line(), "two alternatives are named '" + called + "'");
      }
      all.add(called);
    }
    return all;
  }

  private Ballot ballot(String content, int line, int items) {
    Matcher parts = LINE.matcher(content);
    if (!parts.matches()) {
      throw new BallotException(
          line,
          "an order is written as COUNT: 2,{1,3},4, and here is '" + shortened(content) + "'");
    }
    long count = whole(parts.group(1), line, "the count of an order");
    if (count > Ballot.MOST) {
      throw new BallotException(line, "an order is given at most " + Ballot.MOST + " times");
    }
    List<List<Integer>> tiers = new TierReader(parts.group(2), line, items).read();
    Ballot ballot = new Ballot(tiers, count, "", "", line);
    if (kind.strict() && !ballot.strict()) {
      throw new BallotException(line, "a ." + kind.extension() + " file has no ties");
    }
    if (kind.complete() && ballot.ranked() < items) {
      throw new BallotException(
          line,
          "a .%s file ranks all %d alternatives, and here are %d"
              .formatted(kind.extension(), items, ballot.ranked()));
    }
    return ballot;
  }

  private void checkWhatIsSaid(Ballots read) {
    Said type = heading.get("DATA TYPE");
    if (type != null && !type.value().equalsIgnoreCase(kind.extension())) {
      throw new BallotException(
          type.line(),
          "the heading says '%s', and the file is named .%s"
              .formatted(shortened(type.value()), kind.extension()));
    }
    Said voters = heading.get("NUMBER VOTERS");
    if (voters != null) {
      agree(voters, "the number of voters", read.voters());
    }
    Said orders = heading.get("NUMBER UNIQUE ORDERS");
    if (orders != null) {
      long different = ballots.stream().map(Ballot::tiers).distinct().count();
      long lines = ballots.size();
      boolean counted = orders.value().equals(String.valueOf(lines));
      agree(orders, "the number of unique orders", counted ? lines : different);
    }
  }

  private static void agree(Said said, String what, long counted) {
    if (whole(said.value(), said.line(), what) != counted) {
      throw new BallotException(
          said.line(), what + " is said to be " + said.value() + ", and it is " + counted);
    }
  }

  private static int few(String written, int line, String what) {
    long number = whole(written, line, what);
    if (number > MOST_ITEMS) {
      throw new BallotException(line, what + " is " + MOST_ITEMS + " at most, not " + number);
    }
    return (int) number;
  }

  /** A whole number above zero. */
  static long whole(String written, int line, String what) {
    if (!written.matches("0*[1-9]\\d{0,15}")) {
      throw new BallotException(
          line, what + " is a whole number above 0, not '" + shortened(written) + "'");
    }
    return Long.parseLong(written);
  }

  static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}

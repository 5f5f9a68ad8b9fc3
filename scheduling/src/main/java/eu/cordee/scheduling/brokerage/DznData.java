package eu.cordee.scheduling.brokerage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The assignments of a MiniZinc data file: whole numbers, sets, ranges and arrays of them, which is
 * all that instances of the published problem use.
 */
final class DznData {

  /** A range may not spell out more members than this; no event has as many slots. */
  private static final int WIDEST_RANGE = 1_000_000;

  private final Map<String, DznValue> values = new HashMap<>();
  private final DznTokens tokens;

  private DznData(DznTokens tokens) {
    this.tokens = tokens;
  }

  static DznData parse(String text) throws MalformedEventException {
    DznData data = new DznData(new DznTokens(text));
    while (!data.tokens.atEnd()) {
      data.readAssignment();
    }
    return data;
  }

  int lastLine() {
    return tokens.line();
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  DznValue value(String name) throws MalformedEventException {
    DznValue value = values.get(name);
    if (value == null) {
      throw new MalformedEventException(lastLine(), "the file ends without '" + name + "'");
    }
    return value;
  }

  private void readAssignment() throws MalformedEventException {
    if (!tokens.atName()) {
      throw tokens.unexpected("a name");
    }
    String name = tokens.token();
    int line = tokens.line();
    tokens.advance();
    tokens.expect("=", "after '" + name + "'");
    if (values.put(name, readValue()) != null) {
      throw new MalformedEventException(line, "'" + name + "' is assigned a second time");
    }
    if (!tokens.atEnd()) {
      tokens.expect(";", "after the value of '" + name + "'");
    }
  }

  private DznValue readValue() throws MalformedEventException {
    int line = tokens.line();
    if (tokens.skip("[|")) {
      return new DznValue.Table(line, readRows());
    }
    if (tokens.skip("[")) {
      return tokens.skip("|") ? new DznValue.Table(line, readRows()) : readArray(line);
    }
    if (tokens.token().equals("array1d") || tokens.token().equals("array2d")) {
      return readReshaped(line);
    }
    if (tokens.atWord()) {
      tokens.advance();
      return new DznValue.Word(line);
    }
    if (tokens.skip("{")) {
      return new DznValue.Set(line, readMembers());
    }
    int number = readNumber();
    return tokens.skip("..")
        ? new DznValue.Set(line, range(line, number, readNumber()))
        : new DznValue.Number(line, number);
  }

  /** What MiniZinc itself writes: {@code array2d(1..2, 1..3, [1, 2, 3, 4, 5, 6])}. */
  private DznValue readReshaped(int line) throws MalformedEventException {
    boolean table = tokens.token().equals("array2d");
    tokens.advance();
    tokens.expect("(", "after 'array1d' or 'array2d'");
    int width = 1;
    for (int dimension = 0; dimension < (table ? 2 : 1); dimension++) {
      width = readValue() instanceof DznValue.Set set ? set.members().size() : 0;
      tokens.expect(",", "after a dimension");
    }
    if (!(readValue() instanceof DznValue.Array array)) {
      throw new MalformedEventException(line, "the last argument here has to be an array");
    }
    tokens.expect(")", "after the array");
    return table ? rows(line, array.elements(), width) : array;
  }

  private static DznValue rows(int line, List<DznValue> elements, int width)
      throws MalformedEventException {
    if (width < 1 || elements.size() % width != 0) {
      throw new MalformedEventException(
          line, elements.size() + " elements cannot form rows of " + width);
    }
    List<DznValue.Array> rows = new ArrayList<>();
    for (int start = 0; start < elements.size(); start += width) {
      rows.add(new DznValue.Array(line, List.copyOf(elements.subList(start, start + width))));
    }
    return new DznValue.Table(line, rows);
  }

  /** The published files spell the empty two-dimensional array as an empty one-dimensional one. */
  private DznValue readArray(int line) throws MalformedEventException {
    List<DznValue> elements = new ArrayList<>();
    while (!tokens.skip("]")) {
      elements.add(readValue());
      if (!tokens.skip(",")) {
        tokens.expect("]", "or ',' in an array");
        break;
      }
    }
    return new DznValue.Array(line, elements);
  }

  private List<DznValue.Array> readRows() throws MalformedEventException {
    List<DznValue.Array> rows = new ArrayList<>();
    while (!tokens.skip("|]") && !tokens.skip("]")) {
      int line = tokens.line();
      List<DznValue> row = new ArrayList<>();
      while (!tokens.token().startsWith("|") && !tokens.token().equals("]")) {
        row.add(readValue());
        if (!tokens.skip(",") && !tokens.token().startsWith("|")) {
          throw tokens.unexpected("',' or '|' in a row");
        }
      }
      if (!row.isEmpty()) {
        rows.add(new DznValue.Array(line, row));
      }
      tokens.skip("|");
    }
    return rows;
  }

  private List<Integer> readMembers() throws MalformedEventException {
    List<Integer> members = new ArrayList<>();
    while (!tokens.skip("}")) {
      members.add(readNumber());
      if (!tokens.skip(",")) {
        tokens.expect("}", "or ',' in a set");
        break;
      }
    }
    return members;
  }

  private int readNumber() throws MalformedEventException {
    if (!tokens.atNumber()) {
      throw tokens.unexpected("a value");
    }
    String digits = tokens.token();
    try {
      int number = Integer.parseInt(digits);
      tokens.advance();
      return number;
    } catch (NumberFormatException tooLarge) {
      throw new MalformedEventException(tokens.line(), "the number " + digits + " is too large");
    }
  }

  private static List<Integer> range(int line, int from, int to) throws MalformedEventException {
    if ((long) to - from > WIDEST_RANGE) {
      throw new MalformedEventException(line, "the range " + from + ".." + to + " is too wide");
    }
    List<Integer> members = new ArrayList<>();
    for (int member = from; member <= to; member++) {
      members.add(member);
    }
    return members;
  }
}

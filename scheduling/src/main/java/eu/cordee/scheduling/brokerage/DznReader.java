package eu.cordee.scheduling.brokerage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Reads an instance of the published problem from its MiniZinc data.
 *
 * <p>{@code forbidden}, {@code fixed} and {@code precedences} may be left out (nothing forbidden,
 * fixed or ordered), and {@code nMorningSlots} where no meeting asks for a session. {@code
 * meetingsxBusiness} and {@code nMeetingsBusiness} only repeat what {@code requested} says and are
 * not looked at.
 */
public final class DznReader {

  /** Memory and time grow with each of these; a number beyond is a slip, not an event. */
  private static final int MOST = 1_000_000;

  private final DznData data;
  private final int participants;
  private final int slots;
  private final int meetings;

  private DznReader(DznData data) throws MalformedEventException {
    this.data = data;
    this.participants = count("nBusiness");
    this.meetings = count("nMeetings");
    this.slots = count("nTotalSlots");
  }

  /**
   * Reads the text of a file, in time linear in its length and in the slots of its ranges.
   *
   * @throws MalformedEventException at the first thing that is missing, unreadable or out of range
   */
  public static BrokerageEvent read(String text) throws MalformedEventException {
    return new DznReader(DznData.parse(text)).event();
  }

  private BrokerageEvent event() throws MalformedEventException {
    boolean divided = data.has("nMorningSlots");
    int morningSlots = divided ? count("nMorningSlots") : slots;
    if (morningSlots > slots) {
      throw new MalformedEventException(
          data.value("nMorningSlots").line(),
          "there are " + morningSlots + " morning slots but only " + slots + " slots");
    }
    List<BrokerageMeeting> wanted = readMeetings();
    if (!divided
        && wanted.stream().anyMatch(meeting -> meeting.session() != BrokerageSession.EITHER)) {
      // Says which name is missing and where.
      data.value("nMorningSlots");
    }
    return new BrokerageEvent(
        participants,
        slots,
        morningSlots,
        count("nTables"),
        wanted,
        readForbidden(),
        readPrecedences());
  }

  private int count(String name) throws MalformedEventException {
    return between(data.value(name), 0, MOST, "'" + name + "'");
  }

  private List<BrokerageMeeting> readMeetings() throws MalformedEventException {
    List<? extends DznValue> rows = rows(data.value("requested"));
    List<Integer> fixed = readFixed();
    if (rows.size() != meetings) {
      throw wrongSize("requested", meetings, "meetings", rows.size());
    }
    List<BrokerageMeeting> result = new ArrayList<>(meetings);
    for (int meeting = 0; meeting < meetings; meeting++) {
      result.add(meeting(rows.get(meeting), fixed.get(meeting) - 1));
    }
    return result;
  }

  private static List<? extends DznValue> rows(DznValue value) throws MalformedEventException {
    if (value instanceof DznValue.Table table) {
      return table.rows();
    }
    if (value instanceof DznValue.Array array && array.elements().isEmpty()) {
      return List.of();
    }
    throw new MalformedEventException(
        value.line(), "'requested' is not a table of rows '| p1, p2, s'");
  }

  private BrokerageMeeting meeting(DznValue row, int fixedSlot) throws MalformedEventException {
    List<DznValue> cells = ((DznValue.Array) row).elements();
    if (cells.size() != 3) {
      throw new MalformedEventException(
          row.line(), "a row of 'requested' has " + cells.size() + " numbers instead of 3");
    }
    int first = between(cells.get(0), 1, participants, "a participant");
    int second = between(cells.get(1), 1, participants, "a participant");
    int session = between(cells.get(2), 1, 3, "a session");
    if (first == second) {
      throw new MalformedEventException(row.line(), "participant " + first + " meets themselves");
    }
    return new BrokerageMeeting(
        first - 1, second - 1, BrokerageSession.values()[session - 1], fixedSlot);
  }

  private List<Integer> readFixed() throws MalformedEventException {
    List<Integer> result = new ArrayList<>(meetings);
    for (DznValue value : perElement("fixed", meetings, "meetings")) {
      result.add(between(value, 0, slots, "a fixed slot"));
    }
    return result;
  }

  private List<BitSet> readForbidden() throws MalformedEventException {
    List<BitSet> result = new ArrayList<>(participants);
    for (DznValue value : perElement("forbidden", participants, "participants")) {
      BitSet forbidden = new BitSet(slots);
      for (int slot : members(value, slots, "a forbidden slot")) {
        forbidden.set(slot - 1);
      }
      result.add(forbidden);
    }
    return result;
  }

  private List<Precedence> readPrecedences() throws MalformedEventException {
    List<Precedence> result = new ArrayList<>();
    int after = 0;
    for (DznValue value : perElement("precedences", meetings, "meetings")) {
      for (int before : members(value, meetings, "a meeting in 'precedences'")) {
        result.add(new Precedence(before - 1, after));
      }
      after++;
    }
    return result;
  }

  /** One value per meeting or participant; a zero stands for nothing. */
  private List<DznValue> perElement(String name, int size, String what)
      throws MalformedEventException {
    if (!data.has(name)) {
      return Collections.nCopies(size, new DznValue.Number(data.lastLine(), 0));
    }
    DznValue value = data.value(name);
    if (!(value instanceof DznValue.Array array)) {
      throw new MalformedEventException(value.line(), "'" + name + "' is not an array");
    }
    if (array.elements().size() != size) {
      throw wrongSize(name, size, what, array.elements().size());
    }
    return array.elements();
  }

  /** The members of a set or a single number, without the 0 that stands for nothing. */
  private static List<Integer> members(DznValue value, int most, String what)
      throws MalformedEventException {
    List<Integer> members =
        value instanceof DznValue.Set set ? set.members() : List.of(between(value, 0, most, what));
    List<Integer> result = new ArrayList<>();
    for (int member : members) {
      if (between(new DznValue.Number(value.line(), member), 0, most, what) > 0) {
        result.add(member);
      }
    }
    return result;
  }

  private static int between(DznValue value, int least, int most, String what)
      throws MalformedEventException {
    if (!(value instanceof DznValue.Number number)) {
      throw new MalformedEventException(value.line(), what + " is not a whole number");
    }
    if (number.value() < least || number.value() > most) {
      throw new MalformedEventException(
          value.line(),
          what + " is " + number.value() + " but has to be from " + least + " to " + most);
    }
    return number.value();
  }

  private MalformedEventException wrongSize(String name, int expected, String what, int found)
      throws MalformedEventException {
    return new MalformedEventException(
        data.value(name).line(),
        "'" + name + "' has " + found + " elements for " + expected + " " + what);
  }
}

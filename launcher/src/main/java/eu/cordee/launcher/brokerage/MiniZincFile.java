package eu.cordee.launcher.brokerage;

import eu.cordee.launcher.brokerage.BrokerageFile.BadLine;
import eu.cordee.launcher.brokerage.BrokerageFile.Participant;
import eu.cordee.launcher.brokerage.BrokerageFile.Request;
import eu.cordee.launcher.brokerage.BrokerageFile.Session;
import eu.cordee.scheduling.brokerage.BrokerageEvent;
import eu.cordee.scheduling.brokerage.BrokerageMeeting;
import eu.cordee.scheduling.brokerage.BrokerageSession;
import eu.cordee.scheduling.brokerage.DznReader;
import eu.cordee.scheduling.brokerage.MalformedEventException;
import eu.cordee.scheduling.brokerage.Precedence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The MiniZinc data of the published brokerage events ({@code .dzn}), as the engine reads it, in
 * the words of an import: numbers count from 1, and whoever has no name is "Participant 7".
 */
final class MiniZincFile {

  /** It says how many slots it needs: whether single meetings have theirs is no question. */
  private static final int WHOLE_FILE = 1;

  private MiniZincFile() {}

  static BrokerageFile read(String text) {
    try {
      return file(DznReader.read(text));
    } catch (MalformedEventException malformed) {
      throw new BadFileException(List.of(new BadLine(malformed.line(), malformed.reason())));
    }
  }

  private static BrokerageFile file(BrokerageEvent event) {
    List<Participant> participants =
        IntStream.rangeClosed(1, event.participants())
            .mapToObj(String::valueOf)
            .map(number -> new Participant(WHOLE_FILE, number, "Participant", number, ""))
            .toList();
    return new BrokerageFile(
        participants,
        event.slots(),
        event.morningSlots(),
        event.tables(),
        event.forbidden().stream().map(MiniZincFile::fromOne).toList(),
        requests(event));
  }

  private static Set<Integer> fromOne(BitSet slots) {
    return slots.stream().mapToObj(slot -> slot + 1).collect(Collectors.toSet());
  }

  private static List<Request> requests(BrokerageEvent event) {
    List<List<Integer>> after = new ArrayList<>();
    event.meetings().forEach(meeting -> after.add(new ArrayList<>()));
    for (Precedence precedence : event.precedences()) {
      after.get(precedence.after()).add(precedence.before() + 1);
    }
    List<Request> requests = new ArrayList<>();
    for (BrokerageMeeting meeting : event.meetings()) {
      requests.add(
          new Request(
              WHOLE_FILE,
              meeting.first() + 1,
              meeting.second() + 1,
              session(meeting.session()),
              meeting.fixedSlot() + 1,
              after.get(requests.size()),
              "MUST"));
    }
    return requests;
  }

  private static Session session(BrokerageSession session) {
    return switch (session) {
      case MORNING -> Session.MORNING;
      case AFTERNOON -> Session.AFTERNOON;
      case EITHER -> Session.ANY;
    };
  }
}

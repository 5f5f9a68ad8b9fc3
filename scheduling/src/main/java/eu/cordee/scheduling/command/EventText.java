package eu.cordee.scheduling.command;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import eu.cordee.scheduling.explain.Advisor;
import eu.cordee.scheduling.explain.Change;
import eu.cordee.scheduling.explain.Enlargement;
import eu.cordee.scheduling.explain.Explainer;
import eu.cordee.scheduling.explain.Explanation;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Timetable;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes the timetable of an event; slots and tables count from 1 as in the event file. */
final class EventText {

  private static final int MOST_ADVICE = 5;

  private final ReadEvent event;
  private final Timetable timetable;
  private final Plan plan;

  EventText(ReadEvent event, Timetable timetable) {
    this.event = event;
    this.timetable = timetable;
    this.plan = timetable.plan();
  }

  String plain(double seconds) {
    Comfort comfort = timetable.comfort();
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "status       %s%nplaced       %d of %d%nweight       %d%nupper bound  %d (%s)%n"
                + "breaks       %d (at least %d)%nseconds      %.2f",
            timetable.status(),
            timetable.placed(),
            plan.slots().length,
            timetable.weight(),
            timetable.upperBound(),
            timetable.method(),
            comfort.breaks(),
            comfort.leastBreaks(),
            seconds));
    for (Enlargement advice : advice()) {
      text.append(String.format("%nadvice       %s", words(advice)));
    }
    return text.toString();
  }

  String json(double seconds) {
    Comfort comfort = timetable.comfort();
    return String.format(
        Locale.ROOT,
        "{\"status\": \"%s\", \"weight\": %d, \"upperBound\": %d, \"method\": \"%s\", \"placed\": %d,"
            + " \"requested\": %d, \"seconds\": %.3f,%n \"comfort\": {\"shortfall\": %d,"
            + " \"leastShortfall\": %d, \"breaks\": %d, \"leastBreaks\": %d,"
            + " \"peopleWithAvoidableBreaks\": %d, \"tableChanges\": %d, \"walk\": %d},%n"
            + " \"meetings\": %s,%n \"unplaced\": %s,%n \"advice\": %s}",
        timetable.status(),
        timetable.weight(),
        timetable.upperBound(),
        timetable.method(),
        timetable.placed(),
        plan.slots().length,
        seconds,
        comfort.shortfall(),
        comfort.leastShortfall(),
        comfort.breaks(),
        comfort.leastBreaks(),
        comfort.peopleWithAvoidableBreaks(),
        comfort.tableChanges(),
        comfort.walk(),
        meetings(),
        unplaced(),
        list(advice().stream().map(this::json).toList()));
  }

  private String meetings() {
    StringJoiner meetings = new StringJoiner(",\n  ", "[\n  ", "]");
    for (int request = 0; request < plan.slots().length; request++) {
      if (plan.isPlaced(request)) {
        meetings.add(
            String.format(
                Locale.ROOT,
                "{\"request\": %s, \"slot\": %d, \"table\": %s, \"host\": %s, \"guest\": %s,"
                    + " \"interpreter\": %s}",
                quoted(event.requests().get(request)),
                plan.slots()[request] + 1,
                numberOrNull(plan.tables()[request]),
                quoted(event.people().get(plan.hosts()[request])),
                quoted(event.people().get(plan.guests()[request])),
                numberOrNull(plan.interpreters()[request])));
      }
    }
    return meetings.toString();
  }

  private String unplaced() {
    Explainer explainer = new Explainer(event.problem(), plan);
    return list(
        timetable.unplaced().keySet().stream().map(explainer::explain).map(this::json).toList());
  }

  private String json(Explanation explanation) {
    return String.format(
        Locale.ROOT,
        "{\"request\": %s, \"reason\": \"%s\", \"slot\": %s, \"changes\": [%s]}",
        quoted(event.requests().get(explanation.request())),
        explanation.reason(),
        numberOrNull(explanation.slot()),
        explanation.changes().stream()
            .map(change -> quoted(words(change)))
            .collect(Collectors.joining(", ")));
  }

  private String words(Change change) {
    return switch (change) {
      case Change.AddTable table -> "one more table in slot " + (table.slot() + 1);
      case Change.RaiseCap raise -> person(raise.participant()) + " accepts one more meeting";
      case Change.OpenSlot open ->
          person(open.participant()) + " becomes available in slot " + (open.slot() + 1);
      case Change.WidenWindow widen -> "the request allows slot " + (widen.slot() + 1);
      case Change.AddInterpreter added -> "one more interpreter in slot " + (added.slot() + 1);
      case Change.GiveUp meeting ->
          "the meeting of request " + event.requests().get(meeting.request()) + " is given up";
    };
  }

  private String person(int number) {
    return event.people().get(number);
  }

  private List<Enlargement> advice() {
    return new Advisor(event.problem(), plan).advice().stream().limit(MOST_ADVICE).toList();
  }

  private String json(Enlargement advice) {
    return String.format(
        Locale.ROOT,
        "{\"kind\": \"%s\", \"slot\": %s, \"amount\": %d, \"placed\": %d, \"weight\": %d,"
            + " \"words\": \"%s\"}",
        advice.kind(),
        numberOrNull(advice.slot()),
        advice.amount(),
        advice.placed(),
        advice.weight(),
        words(advice));
  }

  static String words(Enlargement advice) {
    String change =
        switch (advice.kind()) {
          case TABLES_IN_SLOT -> advice.amount() + " more tables in slot " + (advice.slot() + 1);
          case TABLES_ALL_DAY -> advice.amount() + " more tables in every slot";
          case MORE_SLOTS -> advice.amount() + " more slot";
          case HIGHER_CAPS -> "caps higher by " + advice.amount();
        };
    return change + ": " + advice.placed() + " more meetings";
  }

  String certificate() {
    BoundCertificate certificate = timetable.certificate();
    StringJoiner prices = new StringJoiner(", ", "[", "]");
    for (long price : certificate.participantPrices()) {
      prices.add(Long.toString(price));
    }
    return String.format(
        Locale.ROOT,
        "{\"problem\": \"event\", \"status\": \"%s\", \"weight\": %d, \"upperBound\": %d,"
            + " \"method\": \"%s\", \"bound\": %d,%n \"tablePrice\": %d, \"interpreterPrice\": %d, \"participantPrices\": %s}",
        timetable.status(),
        timetable.weight(),
        timetable.upperBound(),
        timetable.method(),
        certificate.bound(),
        certificate.tablePrice(),
        certificate.interpreterPrice(),
        prices);
  }

  private static String numberOrNull(int number) {
    return number < 0 ? "null" : Integer.toString(number + 1);
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static String list(List<String> elements) {
    return elements.isEmpty() ? "[]" : "[\n  " + String.join(",\n  ", elements) + "]";
  }
}

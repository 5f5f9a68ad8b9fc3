package eu.cordee.scheduling.command;

import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.BoundCertificate;
import eu.cordee.scheduling.model.Plan;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a plan of an event against its rules, and its bound against the prices of the certificate.
 */
final class PlanCheck {

  /** What can be said. */
  enum Verdict {
    VERIFIED,
    REFUTED,
    UNPROVEN
  }

  private final ReadEvent event;
  private final JsonTree document;
  private final JsonTree certificate;
  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, Integer> requests = new HashMap<>();
  private String reason = "";

  PlanCheck(ReadEvent event, JsonTree document, JsonTree certificate) {
    this.event = event;
    this.document = document;
    this.certificate = certificate;
    event.people().forEach(name -> people.put(name, people.size()));
    event.requests().forEach(name -> requests.put(name, requests.size()));
  }

  String reason() {
    return reason;
  }

  Verdict verdict() {
    int size = requests.size();
    Plan plan = new Plan(none(size), none(size), none(size), none(size), none(size));
    if (!read(plan)) {
      return refuted("a meeting of the plan is repeated, unknown, or at no place there is");
    }
    List<String> violations = TimetableChecker.violations(event.problem(), plan);
    if (!violations.isEmpty()) {
      return refuted(violations.getFirst());
    }
    long weight = 0;
    for (int request = 0; request < size; request++) {
      weight += plan.isPlaced(request) ? event.problem().requests().get(request).weight() : 0;
    }
    return claims(weight);
  }

  private Verdict claims(long weight) {
    long upper = whole(document, "upperBound");
    if (weight != whole(document, "weight") || weight != whole(certificate, "weight")) {
      return refuted("the weight placed is " + weight + ", which is not what is claimed");
    }
    if (upper != whole(certificate, "upperBound") || upper < weight) {
      return refuted("the claimed upper bounds contradict the plan or each other");
    }
    boolean optimal = document.path("status").asText().equals("OPTIMAL");
    if (!document.path("status").equals(certificate.path("status"))
        || optimal != (upper == weight)) {
      return refuted("the status is not what weight and bound say");
    }
    BoundCertificate prices =
        new BoundCertificate(
            prices(),
            whole(certificate, "tablePrice"),
            // Certificates of events without interpreters need not have it.
            certificate.has("interpreterPrice") ? whole(certificate, "interpreterPrice") : 0,
            whole(certificate, "bound"));
    if (!prices.holdsFor(event.problem())) {
      return refuted("the prices do not prove their bound");
    }
    if (upper < prices.bound()) {
      reason =
          "the plan keeps every rule; the bound "
              + upper
              + " rests on search, "
              + prices.bound()
              + " is certain";
      return Verdict.UNPROVEN;
    }
    reason = "the plan keeps every rule with weight " + weight + ", at most " + upper;
    return Verdict.VERIFIED;
  }

  private boolean read(Plan plan) {
    for (JsonTree meeting : document.path("meetings").elements()) {
      Integer request = requests.get(meeting.path("request").asText());
      Integer host = people.get(meeting.path("host").asText());
      Integer guest = people.get(meeting.path("guest").asText());
      int slot = meeting.path("slot").asInt() - 1;
      JsonTree table = meeting.path("table");
      JsonTree interpreter = meeting.path("interpreter");
      if (request == null || host == null || guest == null || slot < 0 || plan.isPlaced(request)) {
        return false;
      }
      if (!isCountedFromOne(table) || !isCountedFromOne(interpreter)) {
        return false;
      }
      plan.slots()[request] = slot;
      plan.tables()[request] = table.asInt() - 1;
      plan.hosts()[request] = host;
      plan.guests()[request] = guest;
      plan.interpreters()[request] = interpreter.asInt() - 1;
    }
    return true;
  }

  /** Nothing, for a meeting that needs none, or the number of one. */
  private static boolean isCountedFromOne(JsonTree number) {
    return number.isNothing() || number.asInt() > 0;
  }

  private long[] prices() {
    List<JsonTree> listed = certificate.path("participantPrices").elements();
    long[] prices = new long[listed.size()];
    for (int person = 0; person < prices.length; person++) {
      prices[person] = listed.get(person).isIntegralNumber() ? listed.get(person).asLong() : -1;
    }
    return prices;
  }

  private static long whole(JsonTree node, String name) {
    return node.path(name).isIntegralNumber() ? node.path(name).asLong() : -1;
  }

  private static int[] none(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  private Verdict refuted(String why) {
    reason = why;
    return Verdict.REFUTED;
  }
}

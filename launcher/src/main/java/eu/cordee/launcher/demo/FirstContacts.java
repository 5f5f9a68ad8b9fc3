package eu.cordee.launcher.demo;

import eu.cordee.launcher.client.ApiClient;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A call of the Microtechnics Alliance for vouchers, with applications that wait for the manager of
 * one of its clusters. He decides about firms of the other clusters: with his own members he has a
 * conflict of interest.
 */
final class FirstContacts {

  private static final String CALLS = "/api/registry/funding-calls";
  private static final String VOUCHERS = "/api/registry/vouchers";

  private final ApiClient api;
  private final Map<String, String> organisations;
  private final Map<String, String> people;

  /**
   * Ids by the references of the story.
   *
   * @param api speaks for the alliance and for the organisations
   */
  FirstContacts(ApiClient api, Map<String, String> organisations, Map<String, String> people) {
    this.api = api;
    this.organisations = organisations;
    this.people = people;
  }

  /**
   * Opens the call.
   *
   * @param alliance that owns the programme
   * @param applicants references of organisations
   */
  void open(String alliance, List<String> applicants) {
    String programme =
        api.postOnce("demo-programme", "/api/registry/funding-programmes", programme(alliance))
            .path("id")
            .asText();
    admit(programme, "dario", "MANAGER");
    admit(programme, "ben", "ASSESSOR");
    admit(programme, "p-004", "ASSESSOR");
    admit(programme, "p-007", "ASSESSOR");
    String call = api.postOnce("demo-call", CALLS, call(programme)).path("id").asText();
    api.postOnce("demo-opening", CALLS + "/" + call + "/opening", Map.of());
    answer(call);
    applicants.forEach(applicant -> apply(call, applicant));
  }

  private static Map<String, Object> programme(String alliance) {
    return Map.of(
        "ownerKind",
        "ALLIANCE",
        "ownerId",
        alliance,
        "title",
        "First contacts across the border",
        "description",
        "Small firms of the four founding clusters meet partners of the others.\n\n"
            + "Made up for the demonstration.",
        "currency",
        "EUR",
        "cap",
        6_000_00);
  }

  private void admit(String programme, String reference, String role) {
    api.onceKnown(
        () ->
            api.put(
                "/api/registry/funding-programmes/"
                    + programme
                    + "/people/"
                    + people.get(reference),
                Map.of("roles", List.of(role))));
  }

  private static Map<String, Object> call(String programme) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Map<String, Object> wish = new HashMap<>();
    wish.put("programmeId", programme);
    wish.put("title", "Vouchers for Micronora");
    wish.put(
        "activities",
        "Travel to partners abroad, a table or a stand at the fair, and an interpreter for up to three days.");
    wish.put("applicants", "Firms and institutes of the clusters of the alliance.");
    wish.put("amountRule", "Half of the costs, up to the maximum.");
    wish.put("criteria", List.of("How well the partners fit", "What shall come of it"));
    wish.put("conditions", List.of("Has had no other support for the same costs"));
    wish.put("kinds", List.of("COMPANY", "INSTITUTE"));
    wish.put("membersOnly", true);
    wish.put("maximum", 2_000_00);
    wish.put("budget", 25_000_00);
    wish.put(
        "deadline",
        Instant.now().plus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString());
    wish.put("zone", "Europe/Paris");
    wish.put("usedFrom", today.minusDays(30).toString());
    wish.put("usedUntil", today.plusYears(1).toString());
    return wish;
  }

  private void answer(String call) {
    String questions = CALLS + "/" + call + "/questions";
    String question =
        api.postOnce("demo-question", questions, Map.of("text", "Are nights in a hotel paid, too?"))
            .path("id")
            .asText();
    api.put(questions + "/" + question + "/answer", Map.of("text", "Three nights for one person."));
    api.postOnce("demo-open-question", questions, Map.of("text", "May two firms share a stand?"));
  }

  private void apply(String call, String applicant) {
    String voucher =
        api.postOnce(
                "demo-voucher-" + applicant,
                VOUCHERS,
                Map.of("callId", call, "organisationId", organisations.get(applicant)))
            .path("id")
            .asText();
    long version = api.get(VOUCHERS + "/" + voucher).path("version").asLong();
    api.put(
        VOUCHERS + "/" + voucher,
        Map.of(
            "purpose",
            "To meet three makers of sensors at the fair, and to find one who builds a demonstrator with us.",
            "requested",
            1_800_00,
            "papers",
            List.of(Map.of("title", "What the stand costs"))),
        version);
    api.postOnce(
        "demo-submitted-" + voucher, VOUCHERS + "/" + voucher + "/steps", Map.of("kind", "SUBMIT"));
  }
}

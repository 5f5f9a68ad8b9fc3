package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A funding programme with an open call and a voucher that somebody assesses. */
final class AuthorisationFunding {

  private static final String PROGRAMMES = "/api/registry/funding-programmes";
  private static final String CALLS = "/api/registry/funding-calls";
  private static final String VOUCHERS = "/api/registry/vouchers";

  private final ApiClient admin;
  private final ApiClient applicant;
  private final ApiClient assessor;
  private final String adminId;
  private final String assessorId;
  private final String stranger;
  private final String cluster;
  private final String organisation;
  private final String programme;
  private final String call;
  private final String another;
  private final String voucher;
  private String applyingTo = "";

  /**
   * @param admin manages the programme, and assesses
   * @param applicant speaks for an organisation that applies
   * @param assessor assesses what it applies for
   * @param cluster owns the programme
   */
  AuthorisationFunding(
      ApiClient admin,
      String adminId,
      ApiClient applicant,
      String applicantId,
      ApiClient assessor,
      String assessorId,
      String stranger,
      String cluster) {
    this.admin = admin;
    this.adminId = adminId;
    this.applicant = applicant;
    this.assessor = assessor;
    this.assessorId = assessorId;
    this.stranger = stranger;
    this.cluster = cluster;
    organisation =
        id(
            admin.post(
                "/api/registry/organisations",
                Map.of(
                    "name", "Applicant " + UUID.randomUUID(), "kind", "COMPANY", "country", "CH")));
    admin.put(
        "/api/registry/organisations/" + organisation + "/representatives/" + applicantId,
        Map.of());
    programme = id(admin.post(PROGRAMMES, programme()));
    admit(adminId, "MANAGER", "ASSESSOR");
    admit(assessorId, "ASSESSOR");
    call = opened();
    another = opened();
    voucher = assessable(assessorId);
  }

  private void admit(String person, String... roles) {
    admin.put(PROGRAMMES + "/" + programme + "/people/" + person, Map.of("roles", roles));
  }

  /** Another call of the same manager. */
  String another() {
    return another;
  }

  Map<String, String> prepare(String operation) {
    Map<String, String> ids =
        new HashMap<>(Map.of("programme", programme, "call", call, "voucher", voucher));
    switch (operation) {
      case "admitToFundingProgramme", "dismissFromFundingProgramme" ->
          ids.put("personId", stranger);
      case "changeFundingCall", "openFundingCall" -> ids.put("call", drafted());
      case "closeFundingCall" -> ids.put("call", opened());
      case "answerCallQuestion" ->
          ids.put(
              "questionId",
              id(admin.post(CALLS + "/" + call + "/questions", Map.of("text", "Who may?"))));
      case "applyForVoucher" -> applyingTo = opened();
      case "writeVoucher", "takeVoucherStep" -> ids.put("voucher", applied());
      case "checkVoucher" -> ids.put("voucher", submitted());
      case "assignAssessor" -> {
        ids.put("voucher", assessable());
        ids.put("personId", assessorId);
      }
      case "relieveAssessor" -> {
        ids.put("voucher", assessable(assessorId));
        ids.put("personId", assessorId);
      }
      case "writeVoucherAssessment" -> ids.put("voucher", assessable(assessorId, adminId));
      case "writeVoucherClaim" -> ids.put("voucher", awarded());
      default -> {}
    }
    return ids;
  }

  Optional<Object> body(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "startFundingProgramme", "changeFundingProgramme" -> programme();
          case "admitToFundingProgramme" -> Map.of("roles", List.of("AUDITOR"));
          case "startFundingCall", "changeFundingCall" -> call();
          case "askCallQuestion", "answerCallQuestion" -> Map.of("text", "As the call says");
          case "applyForVoucher" -> application(applyingTo);
          case "writeVoucher" -> written();
          case "takeVoucherStep" -> Map.of("kind", "WITHDRAW");
          case "checkVoucher" ->
              Map.of("checks", List.of(Map.of("number", 2, "passed", true, "note", "Seen")));
          case "writeVoucherAssessment" ->
              Map.of("marks", List.of(3), "recommended", true, "submitted", false);
          case "writeVoucherClaim" -> claim();
          default -> null;
        });
  }

  private Map<String, Object> programme() {
    return Map.of(
        "ownerKind", "CLUSTER",
        "ownerId", cluster,
        "title", "Programme",
        "currency", "EUR",
        "cap", 1_000_000_000L);
  }

  private Map<String, Object> call() {
    Map<String, Object> wish = new HashMap<>();
    wish.put("programmeId", programme);
    wish.put("title", "Call " + UUID.randomUUID());
    wish.put("activities", "Travel");
    wish.put("applicants", "Firms");
    wish.put("amountRule", "Half");
    wish.put("criteria", List.of("Fit"));
    wish.put("conditions", List.of("Is small"));
    wish.put("maximum", 1_000);
    wish.put("budget", 1_000_000);
    wish.put("deadline", Instant.now().plus(30, ChronoUnit.DAYS).toString());
    wish.put("zone", "Europe/Zurich");
    wish.put("usedFrom", "2020-01-01");
    wish.put("usedUntil", "2199-12-31");
    return wish;
  }

  private String drafted() {
    return id(admin.post(CALLS, call()));
  }

  private String opened() {
    String one = drafted();
    admin.post(CALLS + "/" + one + "/opening", Map.of());
    return one;
  }

  private Map<String, Object> application(String call) {
    return Map.of("callId", call, "organisationId", organisation);
  }

  private static Map<String, Object> written() {
    return Map.of("purpose", "To meet partners", "requested", 1_000, "papers", List.of());
  }

  private static Map<String, Object> claim() {
    return Map.of(
        "amount",
        500,
        "uses",
        List.of(Map.of("kind", "STAND", "title", "At the fair", "usedOn", "2026-09-01")),
        "proofs",
        List.of(Map.of("title", "Invoice")));
  }

  /** An organisation applies once to a call: each has a call of its own. */
  private String applied() {
    return id(applicant.onceKnown(() -> applicant.post(VOUCHERS, application(opened()))));
  }

  private String submitted() {
    String one = applied();
    long version = applicant.get(VOUCHERS + "/" + one).path("version").asLong();
    applicant.put(VOUCHERS + "/" + one, written(), version);
    step(applicant, one, Map.of("kind", "SUBMIT"));
    return one;
  }

  private String assessable(String... assessors) {
    String one = submitted();
    admin.put(
        VOUCHERS + "/" + one + "/checks",
        Map.of("checks", List.of(Map.of("number", 2, "passed", true))));
    step(admin, one, Map.of("kind", "ADMIT"));
    for (String person : assessors) {
      admin.put(VOUCHERS + "/" + one + "/assessors/" + person, Map.of());
    }
    return one;
  }

  private String awarded() {
    String one = assessable(assessorId, adminId);
    for (ApiClient who : List.of(assessor, admin)) {
      who.put(
          VOUCHERS + "/" + one + "/assessment",
          Map.of("marks", List.of(3), "recommended", true, "submitted", true));
    }
    step(admin, one, Map.of("kind", "AWARD", "amount", 1_000));
    return one;
  }

  private static void step(ApiClient by, String voucher, Map<String, Object> step) {
    by.post(VOUCHERS + "/" + voucher + "/steps", step);
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}

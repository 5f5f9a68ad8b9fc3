package eu.cordee.registry.instrument;

import eu.cordee.registry.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A programme of a cluster with its manager and two assessors, and what is done with it. */
final class FundingDesk {

  final Client manager;
  final Client first;
  final Client second;
  final Client admin;
  final String cluster;
  final String programme;

  FundingDesk(long cap) {
    admin = Client.admin("adam");
    manager = Client.organiser("mara");
    first = Client.attendee("fritz");
    second = Client.attendee("sara");
    cluster =
        manager
            .json(Map.of("name", "Cluster", "country", "CH"))
            .post("/clusters")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    programme =
        manager
            .json(programme(cap))
            .post("/funding-programmes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    admit(first, "ASSESSOR");
    admit(second, "ASSESSOR");
  }

  Map<String, Object> programme(long cap) {
    return new HashMap<>(
        Map.of(
            "ownerKind", "CLUSTER",
            "ownerId", cluster,
            "title", "Beyond the border",
            "currency", "EUR",
            "cap", cap));
  }

  String place() {
    return "/funding-programmes/" + programme;
  }

  /** Admins know everybody, and may so admit who shares no event with the manager. */
  void admit(Client who, String... roles) {
    admin
        .json(Map.of("roles", List.of(roles)))
        .put(place() + "/people/" + who.id())
        .then()
        .statusCode(200);
  }

  Map<String, Object> call(long budget, long maximum) {
    return new HashMap<>(
        Map.of(
            "programmeId",
            programme,
            "title",
            "Vouchers for the fair",
            "activities",
            "Travel to partners abroad",
            "applicants",
            "Small firms",
            "amountRule",
            "Half of the costs",
            "criteria",
            List.of("Fit", "Reach"),
            "maximum",
            maximum,
            "budget",
            budget,
            "deadline",
            Instant.now().plus(30, ChronoUnit.DAYS).toString(),
            "zone",
            "Europe/Zurich"));
  }

  String drafted(Map<String, Object> wish) {
    wish.put("usedFrom", "2020-01-01");
    wish.put("usedUntil", "2199-12-31");
    return manager.json(wish).post("/funding-calls").then().statusCode(201).extract().path("id");
  }

  String opened(long budget, long maximum) {
    return opened(call(budget, maximum));
  }

  String opened(Map<String, Object> wish) {
    String call = drafted(wish);
    manager.request().post("/funding-calls/" + call + "/opening").then().statusCode(200);
    return call;
  }

  /** An organisation that somebody new speaks for. */
  record Firm(Client speaker, String id) {}

  static Firm firm(String name) {
    Client speaker = Client.attendee(name);
    String id =
        speaker
            .json(Map.of("name", "Works of " + name, "kind", "COMPANY", "country", "CH"))
            .post("/organisations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return new Firm(speaker, id);
  }

  static String applied(Firm firm, String call) {
    return firm.speaker
        .json(Map.of("callId", call, "organisationId", firm.id))
        .post("/vouchers")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static void written(Firm firm, String voucher, long requested) {
    firm.speaker
        .json(Map.of("purpose", "To meet partners", "requested", requested, "papers", List.of()))
        .header("If-Match", "*")
        .put("/vouchers/" + voucher)
        .then()
        .statusCode(200);
  }

  static ValidatableResponse step(Client by, String voucher, String kind) {
    return step(by, voucher, kind, null);
  }

  static ValidatableResponse step(Client by, String voucher, String kind, Long amount) {
    Map<String, Object> wish = new HashMap<>(Map.of("kind", kind, "reason", "For the record"));
    if (amount != null) {
      wish.put("amount", amount);
    }
    return by.json(wish).post("/vouchers/" + voucher + "/steps").then();
  }

  String submitted(Firm firm, String call, long requested) {
    String voucher = applied(firm, call);
    written(firm, voucher, requested);
    step(firm.speaker, voucher, "SUBMIT").statusCode(200);
    return voucher;
  }

  ValidatableResponse assign(String voucher, Client assessor) {
    return manager.request().put("/vouchers/" + voucher + "/assessors/" + assessor.id()).then();
  }

  static ValidatableResponse assess(Client by, String voucher, boolean submitted) {
    return by.json(Map.of("marks", List.of(3, 2), "recommended", true, "submitted", submitted))
        .put("/vouchers/" + voucher + "/assessment")
        .then();
  }

  /** Eligible, and assessed by both. */
  String assessed(Firm firm, String call, long requested) {
    String voucher = submitted(firm, call, requested);
    step(manager, voucher, "ADMIT").statusCode(200);
    for (Client assessor : List.of(first, second)) {
      assign(voucher, assessor).statusCode(200);
      assess(assessor, voucher, true).statusCode(200);
    }
    return voucher;
  }

  String awarded(Firm firm, String call, long amount) {
    String voucher = assessed(firm, call, amount);
    step(manager, voucher, "AWARD", amount).statusCode(200);
    return voucher;
  }

  static void claimWritten(Firm firm, String voucher, long amount) {
    firm.speaker
        .json(claim(amount))
        .header("If-Match", "*")
        .put("/vouchers/" + voucher + "/claim")
        .then()
        .statusCode(200);
  }

  static Map<String, Object> claim(long amount) {
    return Map.of(
        "amount",
        amount,
        "uses",
        List.of(Map.of("kind", "STAND", "title", "At the fair", "usedOn", "2026-09-01")),
        "proofs",
        List.of(Map.of("title", "Invoice", "link", "https://example.org/invoice")));
  }

  String claimed(Firm firm, String call, long amount) {
    String voucher = awarded(firm, call, amount);
    claimWritten(firm, voucher, amount);
    step(firm.speaker, voucher, "CLAIM").statusCode(200);
    return voucher;
  }

  /** What the call has promised and paid. */
  long[] balance(String call) {
    JsonPath all = manager.request().get(place() + "/call-balances?limit=200").jsonPath();
    Map<String, Object> one = all.getMap("items.find { it.callId == '" + call + "' }");
    return new long[] {
      ((Number) one.get("committed")).longValue(), ((Number) one.get("paid")).longValue()
    };
  }
}

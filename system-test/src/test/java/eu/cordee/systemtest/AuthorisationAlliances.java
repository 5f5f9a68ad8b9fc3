package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import eu.cordee.systemtest.AuthorisationTable.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An alliance that has signed, one that is only in contact, and what is asked of them. */
final class AuthorisationAlliances {

  private final ApiClient admin;
  private final String cluster;
  private final String partner;
  private final String signed;
  private final String fingerprint;
  private JsonNode open;

  /**
   * @param admin manages both clusters, as who has registered them
   * @param cluster of the cluster manager, too
   */
  AuthorisationAlliances(ApiClient admin, String cluster) {
    this.admin = admin;
    this.cluster = cluster;
    partner = another();
    signed = start();
    open = propose(signed);
    fingerprint = open.path("sha256").asText();
    for (String party : List.of(cluster, partner)) {
      admin.post(path(signed) + "/agreements/" + id(open) + "/signatures", signature(party));
    }
  }

  /** What the call before has used up, and which alliance it is about. */
  Map<String, String> prepare(Row row) {
    Map<String, String> usual =
        Map.of("alliances", signed, "clusterId", cluster, "sha256", fingerprint);
    return switch (row.operation() + row.variant()) {
      case "getAlliancecontact" -> with(usual, "alliances", start());
      case "proposeAgreement" -> with(usual, "alliances", start());
      case "signAgreement" -> {
        String fresh = start();
        open = propose(fresh);
        yield with(with(usual, "alliances", fresh), "agreementId", id(open));
      }
      default -> usual;
    };
  }

  Optional<Object> body(Row row) {
    return Optional.ofNullable(
        switch (row.operation() + row.variant()) {
          case "startAlliance" -> wish();
          case "proposeAgreement" -> agreement();
          case "signAgreement" -> signature(cluster);
          case "takeAllianceStepinvite" -> step("INVITE", another());
          case "takeAllianceStepsuspend" -> suspension();
          default -> null;
        });
  }

  /** What was suspended before is resumed, so that it can be again. */
  private Map<String, Object> suspension() {
    boolean rests =
        admin
            .get(path(signed))
            .path("parties")
            .valueStream()
            .anyMatch(party -> party.path("standing").asText().equals("SUSPENDED"));
    return step(rests ? "RESUME" : "SUSPEND", partner);
  }

  private static Map<String, Object> step(String kind, String cluster) {
    return Map.of("kind", kind, "clusterId", cluster, "reason", "A test");
  }

  private String another() {
    return id(
        admin.post(
            "/api/registry/clusters",
            Map.of("name", "Partner " + UUID.randomUUID(), "country", "FR")));
  }

  private String start() {
    return id(admin.post("/api/registry/alliances", wish()));
  }

  private Map<String, Object> wish() {
    return Map.of("name", "Rope " + UUID.randomUUID(), "clusterIds", List.of(cluster, partner));
  }

  private JsonNode propose(String alliance) {
    JsonNode agreements =
        admin.post(path(alliance) + "/agreements", agreement()).path("agreements");
    return agreements.get(agreements.size() - 1);
  }

  private static Map<String, Object> agreement() {
    return Map.of("stage", "ALLIANCE", "text", "We rope up.");
  }

  private Map<String, Object> signature(String party) {
    return Map.of(
        "clusterId", party,
        "sha256", open.path("sha256").asText(),
        "mandate", "President",
        "statement", "I sign.",
        "language", "en");
  }

  private static String path(String alliance) {
    return "/api/registry/alliances/" + alliance;
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }

  private static Map<String, String> with(Map<String, String> ids, String name, String value) {
    Map<String, String> more = new java.util.HashMap<>(ids);
    more.put(name, value);
    return more;
  }
}

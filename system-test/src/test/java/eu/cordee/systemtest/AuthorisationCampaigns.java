package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A sector group that has invited a cluster to an event and holds a workshop there, and what is
 * asked of both.
 */
final class AuthorisationCampaigns {

  private final String cluster;
  private final String event;
  private final String group;
  private final String campaign;
  private final String workshop;
  private final String decision;
  private final String partner;

  /**
   * @param admin leads the group
   * @param cluster is invited
   */
  AuthorisationCampaigns(ApiClient admin, String cluster, String event) {
    this.cluster = cluster;
    this.event = event;
    group = id(admin.post("/api/registry/sector-groups", group()));
    campaign =
        id(
            admin.onceKnown(
                () ->
                    admin.post("/api/registry/sector-groups/" + group + "/campaigns", campaign())));
    partner =
        id(
            admin.post(
                "/api/registry/clusters",
                Map.of("name", "Partner " + UUID.randomUUID(), "country", "FR")));
    workshop = id(admin.post("/api/registry/sector-groups/" + group + "/workshops", workshop()));
    decision =
        id(
            admin
                .post(
                    "/api/registry/workshops/" + workshop + "/decisions",
                    Map.of("text", "We rope up."))
                .path("decisions")
                .get(0));
  }

  Map<String, String> prepare() {
    return Map.of(
        "sectorGroup", group,
        "campaign", campaign,
        "workshop", workshop,
        "decisionId", decision,
        "clusterId", cluster);
  }

  Optional<Object> body(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "startSectorGroup", "changeSectorGroup" -> group();
          case "admitToSectorGroup" -> Map.of("chairs", true);
          case "startCampaign" -> campaign();
          case "startWorkshop", "changeWorkshop" -> workshop();
          case "recordDecision" -> Map.of("text", "We go on.");
          case "answerCampaign" -> Map.of("answer", "ACCEPTED", "delegates", 3);
          default -> null;
        });
  }

  private Map<String, Object> group() {
    return Map.of("name", "Group " + UUID.randomUUID(), "clusterIds", List.of(cluster));
  }

  private Map<String, Object> campaign() {
    return Map.of(
        "eventId", event,
        "title", "Come",
        "message", "A programme of our own.",
        "answerBy", "2199-12-31",
        "clusterIds", List.of(cluster));
  }

  private Map<String, Object> workshop() {
    return Map.of(
        "eventId",
        event,
        "title",
        "Between clusters",
        "heldOn",
        "2199-12-31",
        "clusterIds",
        List.of(cluster, partner),
        "items",
        List.of(Map.of("title", "Next steps", "minutes", "None yet.")));
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}

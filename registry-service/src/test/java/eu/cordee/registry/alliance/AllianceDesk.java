package eu.cordee.registry.alliance;

import eu.cordee.registry.testing.Client;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Clusters, each with its own manager, that become an alliance. */
final class AllianceDesk {

  final List<Client> managers = new ArrayList<>();
  final List<String> clusters = new ArrayList<>();

  AllianceDesk(int parties) {
    for (int i = 0; i < parties; i++) {
      managers.add(Client.organiser("manager" + i));
      clusters.add(cluster(managers.getLast(), "Party " + i));
    }
  }

  static String cluster(Client manager, String name) {
    return manager
        .json(Map.of("name", name, "country", "CH"))
        .post("/clusters")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  String start() {
    return managers
        .getFirst()
        .json(Map.of("name", "Rope", "clusterIds", clusters))
        .post("/alliances")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The agreement that then waits for signatures. */
  Map<String, Object> propose(String alliance, String stage, boolean inOrder) {
    return managers
        .getFirst()
        .json(Map.of("stage", stage, "text", "We rope up.", "inOrder", inOrder))
        .post("/alliances/" + alliance + "/agreements")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .<Map<String, Object>>getList("agreements")
        .getLast();
  }

  ValidatableResponse sign(String alliance, Map<String, Object> agreement, int party) {
    return sign(alliance, agreement, party, managers.get(party));
  }

  ValidatableResponse sign(
      String alliance, Map<String, Object> agreement, int party, Client signatory) {
    return signatory
        .json(
            Map.of(
                "clusterId", clusters.get(party),
                "sha256", agreement.get("sha256"),
                "mandate", "President",
                "statement", "I sign for my cluster.",
                "language", "en"))
        .post("/alliances/" + alliance + "/agreements/" + agreement.get("id") + "/signatures")
        .then();
  }

  ValidatableResponse step(Client by, String alliance, String kind, String cluster, String reason) {
    return by.json(Map.of("kind", kind, "clusterId", cluster, "reason", reason))
        .post("/alliances/" + alliance + "/steps")
        .then();
  }

  JsonPath read(String alliance) {
    return managers.getFirst().request().get("/alliances/" + alliance).jsonPath();
  }
}

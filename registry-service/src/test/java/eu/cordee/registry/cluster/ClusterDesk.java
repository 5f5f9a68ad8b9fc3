package eu.cordee.registry.cluster;

import eu.cordee.registry.testing.Client;
import java.util.Map;

/** Where a test enters clusters and organisations, and their addresses. */
record ClusterDesk(Client client) {

  String register(String name) {
    return client
        .json(Map.of("name", name, "country", "CH"))
        .post("/clusters")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  String organisation(String name) {
    return client
        .json(Map.of("name", name, "kind", "COMPANY", "country", "CH"))
        .post("/organisations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static String members(String cluster, String organisation) {
    return "/clusters/" + cluster + "/members/" + organisation;
  }

  static String managers(String cluster, String person) {
    return "/clusters/" + cluster + "/managers/" + person;
  }
}

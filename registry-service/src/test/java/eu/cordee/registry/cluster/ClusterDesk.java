package eu.cordee.registry.cluster;

import eu.cordee.registry.testing.Client;
import java.util.Map;

/** Where a test enters clusters and organisations, and their addresses. */
public record ClusterDesk(Client client) {

  /** A cluster that the client manages. */
  public String register(String name) {
    return client
        .json(Map.of("name", name, "country", "CH"))
        .post("/clusters")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** An organisation that the client has entered, with the domain example.org. */
  public String organisation(String name) {
    return client
        .json(
            Map.of(
                "name", name, "kind", "COMPANY", "country", "CH", "website", "https://example.org"))
        .post("/organisations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Where it belongs to it. */
  public static String members(String cluster, String organisation) {
    return "/clusters/" + cluster + "/members/" + organisation;
  }

  /** Where they manage it. */
  public static String managers(String cluster, String person) {
    return "/clusters/" + cluster + "/managers/" + person;
  }
}

package eu.cordee.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Four clusters sign up to the Microtechnics Alliance, as they did at Micronora 2012; and a letter
 * of intent waits for the signature of one of them, so that its manager has something to do.
 */
final class FoundingAlliance {

  static final List<String> FOUNDERS = List.of("micronarc", "microtec", "polemicro", "minalogic");

  private static final String AGREEMENT =
      """
      The undersigned clusters form the Microtechnics Alliance. They show each other's members to their own, \
      appear together at fairs, and look for projects that none of them would begin alone.

      Made up for the demonstration; only the names of the founders are public.""";

  private static final String LETTER =
      """
      The undersigned clusters intend to hold a joint workshop on optical metrology, and to decide afterwards \
      whether to go on together.

      Made up for the demonstration.""";

  private final ApiClient api;
  private final Map<String, String> clusters;

  /**
   * @param clusters ids by the references of the story
   */
  FoundingAlliance(ApiClient api, Map<String, String> clusters) {
    this.api = api;
    this.clusters = clusters;
  }

  /**
   * Founds it.
   *
   * @param decisionId with which it begins
   * @return its id
   */
  String found(String decisionId) {
    JsonNode alliance =
        start(
            "Microtechnics Alliance",
            "Signed at the formal meeting of the inter-cluster workshop.",
            FOUNDERS,
            Map.of("decisionId", decisionId));
    JsonNode agreement = propose(alliance, "ALLIANCE", AGREEMENT);
    for (String founder : FOUNDERS) {
      sign(alliance, agreement, founder);
    }
    JsonNode contact =
        start(
            "Optical metrology around the Alps",
            "A first step between three neighbours.",
            List.of("fict-a", "fict-c", "micronarc"),
            Map.of());
    JsonNode letter = propose(contact, "LETTER_OF_INTENT", LETTER);
    sign(contact, letter, "fict-a");
    sign(contact, letter, "fict-c");
    return alliance.path("id").asText();
  }

  private JsonNode start(
      String name, String description, List<String> parties, Map<String, String> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("name", name);
    wish.put("description", description);
    wish.put("clusterIds", parties.stream().map(clusters::get).toList());
    return api.postOnce("demo-" + name, "/api/registry/alliances", wish);
  }

  private JsonNode propose(JsonNode alliance, String stage, String text) {
    return api.postOnce(
            "demo-agreement-" + alliance.path("id").asText(),
            path(alliance) + "/agreements",
            Map.of("stage", stage, "text", text))
        .path("agreements")
        .get(0);
  }

  private void sign(JsonNode alliance, JsonNode agreement, String party) {
    api.postOnce(
        "demo-signature-" + agreement.path("id").asText() + party,
        path(alliance) + "/agreements/" + agreement.path("id").asText() + "/signatures",
        Map.of(
            "clusterId",
            clusters.get(party),
            "sha256",
            agreement.path("sha256").asText(),
            "mandate",
            "Cluster manager (made up for the demonstration)",
            "statement",
            "I have read this agreement and sign it for my cluster.",
            "language",
            "en"));
  }

  private static String path(JsonNode alliance) {
    return "/api/registry/alliances/" + alliance.path("id").asText();
  }
}

package eu.cordee.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * The sector group that maps eleven clusters, invites them to the fair with a programme of their
 * own, and holds the formal workshop at which four of them decide to form an alliance.
 */
final class ClusterMeeting {

  private static final String DECISION =
      "We form the Microtechnics Alliance, and sign it at the formal meeting.";

  /** Who has answered; the others have something to do. */
  private static final List<String> COMING =
      List.of("microtec", "polemicro", "minalogic", "fict-a", "fict-c");

  private static final List<String> STAYING_AWAY = List.of("fict-g");

  private final ApiClient api;
  private final Map<String, String> clusters;
  private final String eventId;

  /**
   * @param clusters ids by the references of the story; the caller manages them all
   */
  ClusterMeeting(ApiClient api, Map<String, String> clusters, String eventId) {
    this.api = api;
    this.clusters = clusters;
    this.eventId = eventId;
  }

  /**
   * Holds it all.
   *
   * @return the decision that the founders support
   */
  String hold(List<String> founders) {
    JsonNode group =
        api.postOnce(
            "demo-sector-group",
            "/api/registry/sector-groups",
            Map.of(
                "name",
                "Micro and nanotechnologies",
                "description",
                "Maps the clusters that its members work with, and brings them together.",
                "clusterIds",
                List.copyOf(clusters.values())));
    String path = "/api/registry/sector-groups/" + group.path("id").asText();
    invite(path);
    return decide(path, founders);
  }

  private void invite(String group) {
    JsonNode campaign =
        api.onceKnown(
            () ->
                api.post(
                    group + "/campaigns",
                    Map.of(
                        "eventId",
                        eventId,
                        "title",
                        "Come to Micronora with us",
                        "message",
                        "A stand of our own, meetings between delegations, and a formal workshop on what we could do"
                            + " together.",
                        "answerBy",
                        LocalDate.now(ZoneOffset.UTC).plusDays(14).toString(),
                        "clusterIds",
                        List.copyOf(clusters.values()))));
    String answers = "/api/registry/campaigns/" + campaign.path("id").asText() + "/answers/";
    COMING.forEach(
        one -> api.put(answers + clusters.get(one), Map.of("answer", "ACCEPTED", "delegates", 4)));
    STAYING_AWAY.forEach(
        one ->
            api.put(
                answers + clusters.get(one),
                Map.of("answer", "DECLINED", "note", "Our own fair is in the same week.")));
  }

  private String decide(String group, List<String> founders) {
    JsonNode workshop =
        api.post(
            group + "/workshops",
            Map.of(
                "eventId",
                eventId,
                "title",
                "Inter-cluster workshop",
                "heldOn",
                Fair.day().toString(),
                "clusterIds",
                List.copyOf(clusters.values()),
                "items",
                List.of(
                    Map.of(
                        "title",
                        "What each cluster brings, and what it looks for",
                        "minutes",
                        "The map shows eleven clusters without a single formal tie."),
                    Map.of(
                        "title",
                        "What we could do together",
                        "minutes",
                        "A joint stand, each other's members, projects that none would begin alone."))));
    String path = "/api/registry/workshops/" + workshop.path("id").asText();
    String decision =
        api.post(path + "/decisions", Map.of("text", DECISION))
            .path("decisions")
            .get(0)
            .path("id")
            .asText();
    founders.forEach(
        one ->
            api.put(
                path + "/decisions/" + decision + "/supporters/" + clusters.get(one), Map.of()));
    return decision;
  }
}

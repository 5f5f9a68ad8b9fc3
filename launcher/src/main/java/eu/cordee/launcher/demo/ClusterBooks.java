package eu.cordee.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the manager of a cluster finds on his desk: a founding member, memberships that are to be
 * renewed soon, and an organisation that says it belongs there, too.
 */
final class ClusterBooks {

  private final ApiClient api;
  private final String cluster;

  ClusterBooks(ApiClient api, String clusterId) {
    this.api = api;
    this.cluster = "/api/registry/clusters/" + clusterId;
  }

  void open(Map<String, String> organisations) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    write(organisations.get("org-001"), "FOUNDING", null);
    write(organisations.get("org-012"), "FULL", today.plusDays(20));
    write(organisations.get("org-023"), "ASSOCIATED", today.plusDays(45));
  }

  private void write(String organisation, String role, @Nullable LocalDate until) {
    Map<String, Object> terms = new HashMap<>(Map.of("role", role, "since", "2009-04-01"));
    if (until != null) {
      terms.put("until", until.toString());
    }
    long version = belongs(organisation).path("version").asLong();
    api.put(cluster + "/members/" + organisation + "/terms", terms, version);
  }

  /**
   * From now on another manages the cluster, and the caller no longer; last, because the caller may
   * see him only once he takes part in the caller's event. What the caller then says of an
   * organisation waits for him.
   */
  void handOver(String managerId, String claimant) {
    String managers = cluster + "/managers/";
    api.onceKnown(() -> api.put(managers + managerId, Map.of()));
    api.delete(managers + api.get("/api/registry/people/me").path("id").asText());
    belongs(claimant);
  }

  private JsonNode belongs(String organisation) {
    return api.put(cluster + "/members/" + organisation, Map.of());
  }
}

package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.client.ApiClient;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Two entries that an admin takes for one, and a merge that can be undone. */
final class AuthorisationMerges {

  private final ApiClient admin;
  private final Map<String, String> ids = new HashMap<>();
  private Map<String, Object> wish = Map.of();

  AuthorisationMerges(ApiClient admin) {
    this.admin = admin;
  }

  /** What the call before has used up. */
  Map<String, String> prepare(String operation) {
    switch (operation) {
      case "listDuplicates", "dismissDuplicate", "previewMerge", "mergeOrganisations" -> pair();
      case "listMerges", "getMerge", "undoMerge" -> {
        pair();
        ids.put("merge", id(admin.post("/api/registry/merges", wish)));
      }
      default -> {}
    }
    return ids;
  }

  Optional<Object> body(String operation) {
    return Optional.ofNullable(
        switch (operation) {
          case "dismissDuplicate" -> Map.of("reason", "Two branches.");
          case "mergeOrganisations" -> wish;
          default -> null;
        });
  }

  private void pair() {
    JsonNode first = enter();
    JsonNode second = enter();
    ids.put("firstId", id(first));
    ids.put("secondId", id(second));
    wish =
        Map.of(
            "keptId",
            id(first),
            "withdrawnId",
            id(second),
            "keptVersion",
            first.path("version").asLong(),
            "withdrawnVersion",
            second.path("version").asLong());
  }

  private JsonNode enter() {
    return admin.post(
        "/api/registry/organisations",
        Map.of("name", "Twice " + UUID.randomUUID(), "kind", "COMPANY", "country", "CH"));
  }

  private static String id(JsonNode thing) {
    return thing.path("id").asText();
  }
}

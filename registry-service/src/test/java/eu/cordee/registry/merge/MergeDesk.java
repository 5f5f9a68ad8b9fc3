package eu.cordee.registry.merge;

import eu.cordee.registry.testing.Client;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Where a test merges entries. */
public record MergeDesk(Client client) {

  /** A number that no other entry has. */
  public static String freshNumber() {
    return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 1_000_000_000));
  }

  /** An organisation with whatever is said beside its name. */
  public String enter(String name, Map<String, Object> more) {
    return register(name, more).then().statusCode(201).extract().path("id");
  }

  /** The same, with whatever is answered. */
  public Response register(String name, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("name", name);
    wish.putIfAbsent("kind", "COMPANY");
    wish.putIfAbsent("country", "CH");
    return client.json(wish).post("/organisations");
  }

  Response preview(String kept, String withdrawn) {
    return client.request().get("/merges/preview?kept=" + kept + "&withdrawn=" + withdrawn);
  }

  Response merge(String kept, String withdrawn, String... taken) {
    return client.json(wish(kept, withdrawn, taken)).post("/merges");
  }

  Map<String, Object> wish(String kept, String withdrawn, String... taken) {
    return Map.of(
        "keptId",
        kept,
        "withdrawnId",
        withdrawn,
        "keptVersion",
        version(kept),
        "withdrawnVersion",
        version(withdrawn),
        "taken",
        List.of(taken));
  }

  /** Its id. */
  public String merged(String kept, String withdrawn) {
    return merge(kept, withdrawn).then().statusCode(201).extract().path("id");
  }

  Response undo(String merge) {
    return client.request().post("/merges/" + merge + "/undo");
  }

  private long version(String organisation) {
    return client.request().get("/organisations/" + organisation).jsonPath().getLong("version");
  }
}

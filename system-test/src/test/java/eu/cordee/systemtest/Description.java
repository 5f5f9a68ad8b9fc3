package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The joined OpenAPI document as it is kept in the repository. */
final class Description {

  static final Path FILE = Path.of("..", "gateway", "src", "main", "webui", "openapi.json");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  /**
   * One operation of the document.
   *
   * @param isPublic whether the document asks for no login
   */
  record Operation(String id, String method, String path, boolean isPublic) {}

  private Description() {}

  static JsonNode kept() {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without what differs from one running system to the next: its addresses. */
  static JsonNode withoutAddress(JsonNode document) {
    ObjectNode copy = document.deepCopy();
    copy.putArray("servers").addObject().put("url", "/");
    JsonNode flow = copy.at("/components/securitySchemes/partner/flows/clientCredentials");
    if (flow instanceof ObjectNode credentials) {
      credentials.put("tokenUrl", "/realms/cordee/protocol/openid-connect/token");
    }
    return copy;
  }

  /** No way to be known is asked for, or being unknown is one of the ways. */
  private static boolean isPublic(JsonNode security) {
    return security.isEmpty() || security.valueStream().anyMatch(JsonNode::isEmpty);
  }

  static List<Operation> operations(JsonNode document) {
    List<Operation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          found.add(
              new Operation(
                  method.getValue().path("operationId").asText(),
                  method.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  isPublic(method.getValue().path("security"))));
        }
      }
    }
    return found;
  }
}

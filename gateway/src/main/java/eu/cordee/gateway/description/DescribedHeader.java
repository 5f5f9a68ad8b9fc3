package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A header of answers, as the document explains it. */
enum DescribedHeader {
  REQUEST_ID(
      "X-Request-Id",
      "string",
      "Names this request in every log; quote it when you ask for help",
      "7f3a9c01d2e4b586-1a2b"),
  ETAG("ETag", "string", "The version of what was answered, for If-Match", "\"3\""),
  LOCATION(
      "Location",
      "string",
      "Where what was made can be read, relative to the address of the request or absolute",
      "guests/0198a3c4-7d10-7c3e-9f52-0123456789ab"),
  LINK(
      "Link",
      "string",
      "The address of the next page, rel=\"next\"; missing on the last",
      "<?cursor=MjAw&limit=50>; rel=\"next\""),
  RETRY_AFTER("Retry-After", "integer", "Seconds after which the same request may do better", "1");

  private final String text;
  private final String type;
  private final String description;
  private final String example;

  DescribedHeader(String text, String type, String description, String example) {
    this.text = text;
    this.type = type;
    this.description = description;
    this.example = example;
  }

  /** As it stands in an answer. */
  String text() {
    return text;
  }

  ObjectNode json() {
    ObjectNode header = JsonNodeFactory.instance.objectNode().put("description", description);
    header.putObject("schema").put("type", type);
    if (type.equals("integer")) {
      header.put("example", Integer.parseInt(example));
    } else {
      header.put("example", example);
    }
    return header;
  }
}

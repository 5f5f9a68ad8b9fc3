package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A header of answers, as the document explains it. */
enum DescribedHeader {
  REQUEST_ID(
      "X-Request-Id",
      "string",
      "Names this request in every log; quote it when you ask for help. The one of the request is kept if it has 16 to 64 letters, digits, dots, hyphens or underscores and begins with a letter or digit",
      "7f3a9c01d2e4b586-1a2b"),
  ETAG(
      "ETag",
      "string",
      "The version of what was answered, for If-Match, and of a read a mark of all of it, for If-None-Match",
      "\"3.5f0c2a91d47be830\""),
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
  RETRY_AFTER("Retry-After", "integer", "Seconds after which the same request may do better", "1"),
  RATE_LIMIT(
      "RateLimit",
      "string",
      "To whom is logged in: how many requests are left (r), and seconds until all are again (t)",
      "\"login\";r=299;t=1"),
  RATE_LIMIT_POLICY(
      "RateLimit-Policy",
      "string",
      "To whom is logged in: so many requests at once (q), in so many seconds (w)",
      "\"login\";q=300;w=6"),
  ALLOW("Allow", "string", "Of 405: the methods that there are at this address", "GET, HEAD, POST");

  /** What every answer may carry. */
  static final List<DescribedHeader> EVERYWHERE =
      List.of(REQUEST_ID, RATE_LIMIT, RATE_LIMIT_POLICY);

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

  /** Names it among the headers of an answer. */
  void addTo(ObjectNode headers) {
    headers.putObject(text).put("$ref", "#/components/headers/" + text);
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

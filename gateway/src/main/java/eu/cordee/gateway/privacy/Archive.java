package eu.cordee.gateway.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * One archive: a page for people, the same as JSON for machines, and photos as the files they are.
 */
final class Archive {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String IMAGE = "image";

  private Archive() {}

  /**
   * The bytes of the ZIP.
   *
   * @param known of each part of the system: an object with a list for each kind of thing
   */
  static byte[] of(Map<String, JsonNode> known) throws IOException {
    Map<String, JsonNode> parts = new LinkedHashMap<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, JsonNode> part : known.entrySet()) {
        JsonNode told = part.getValue().deepCopy();
        photos(zip, told);
        parts.put(part.getKey(), told);
        String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told);
        put(zip, part.getKey() + ".json", text.getBytes(StandardCharsets.UTF_8));
      }
      put(zip, "index.html", ReadablePage.of(parts).getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** In the place of its bytes stands the name of its file. */
  private static void photos(ZipOutputStream zip, JsonNode part) throws IOException {
    for (JsonNode photo : part.path("photos")) {
      String type = photo.path("media_type").asText();
      String file =
          "photos/" + photo.path("id").asText() + "." + type.substring(type.indexOf('/') + 1);
      put(zip, file, Base64.getMimeDecoder().decode(photo.path(IMAGE).asText()));
      ((ObjectNode) photo).put(IMAGE, file);
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }
}

package eu.cordee.gateway.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The archive that people are handed: files for machines, a page for them, photos as they are. */
class ArchiveTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void eachPartIsAFileAndAllOfThemOnePage() throws IOException {
    // Given
    Map<String, JsonNode> known = new LinkedHashMap<>();
    known.put(
        "registry", JSON.readTree("{\"person\":[{\"given_name\":\"Zoé <b>\"}],\"studies\":[]}"));
    known.put("matchmaking", JSON.readTree("{\"requestsSent\":[{\"offers\":[\"a\",\"b\"]}]}"));
    // When
    Map<String, byte[]> files = unzipped(Archive.of(known));
    // Then
    assertThat(files).containsOnlyKeys("registry.json", "matchmaking.json", "index.html");
    assertThat(JSON.readTree(files.get("registry.json")).at("/person/0/given_name").asText())
        .isEqualTo("Zoé <b>");
    assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8))
        .contains("Zoé &lt;b&gt;", "<h3>Requests sent</h3>", "a<br>b", "Nothing.")
        .doesNotContain("<b>", "<script");
  }

  @Test
  void photosAreFilesThatThePageLeadsTo() throws IOException {
    // Given
    JsonNode events =
        JSON.readTree(
            "{\"photos\":[{\"id\":\"7\",\"media_type\":\"image/png\",\"image\":\"aGFs\\nbG8=\"}]}");
    // When
    Map<String, byte[]> files = unzipped(Archive.of(Map.of("events", events)));
    // Then
    assertThat(files.get("photos/7.png")).asString(StandardCharsets.UTF_8).isEqualTo("hallo");
    assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8))
        .contains("<a href=\"photos/7.png\">");
    assertThat(new String(files.get("events.json"), StandardCharsets.UTF_8)).doesNotContain("aGFs");
  }

  private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }
}

package eu.cordee.launcher.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API speaks the words of {@code docs/words.md}, and no others. */
class WordsTest {

  private static final int FEW = 25;

  private final SourceTree project = SourceTree.ofThisProject();
  private final String page = project.read("docs/words.md");
  private final String api = project.read("gateway/src/main/webui/openapi.json");

  @Test
  void everySchemaOfTheApiIsNamedInWordsThatAreExplained() throws JsonProcessingException {
    List<String> names = schemas(api);

    assertThat(names).hasSizeGreaterThan(100).contains("MeetingRequest");
    assertThat(Words.of(page).notMadeOfThem(names)).isEmpty();
  }

  @Test
  void aSchemaOfOtherWordsIsSeen() throws JsonProcessingException {
    String planted = api.replaceAll("\"MeetingRequest\"\\s*:", "\"MeetingInquiry\":");
    assertThat(planted).isNotEqualTo(api);

    assertThat(Words.of(page).notMadeOfThem(schemas(planted)))
        .containsExactly("MeetingInquiry: inquiry");
  }

  @Test
  void aWordThatIsNoLongerExplainedIsSeen() throws JsonProcessingException {
    String without = page.replaceAll("(?m)^\\| incident \\|.*\n", "");
    assertThat(without).isNotEqualTo(page);

    assertThat(Words.of(without).notMadeOfThem(schemas(api))).containsExactly("Incident: incident");
  }

  @Test
  void aWordHasOneMeaning() {
    assertThat(Words.of(page).explainedTwice()).isEmpty();
  }

  @Test
  void aSecondMeaningIsSeen() {
    String again = page.replace("## Verbs", "| guest | somebody else |\n\n## Verbs");

    assertThat(Words.of(again).explainedTwice()).containsExactly("guest");
  }

  @Test
  void technicalWordsAreFew() {
    assertThat(MarkdownTable.below(page, Words.TECHNICAL).rows()).hasSizeLessThanOrEqualTo(FEW);
  }

  private static List<String> schemas(String document) throws JsonProcessingException {
    JsonNode schemas = new ObjectMapper().readTree(document).at("/components/schemas");
    List<String> names = new ArrayList<>();
    schemas.fieldNames().forEachRemaining(names::add);
    return names;
  }
}

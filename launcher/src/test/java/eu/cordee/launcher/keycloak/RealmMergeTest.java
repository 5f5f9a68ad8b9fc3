package eu.cordee.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class RealmMergeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void followsTheReleaseWhereNobodyElseDecided() throws JsonProcessingException {
    ObjectNode inForce = json("{'length': 8, 'open': true, 'own': 'x'}");

    boolean written =
        RealmMerge.merge(
            inForce, json("{'length': 8, 'open': true}"), json("{'length': 12, 'open': true}"));

    assertThat(written).isTrue();
    assertThat(inForce).isEqualTo(json("{'length': 12, 'open': true, 'own': 'x'}"));
  }

  @Test
  void leavesWhatAnOperatorDecided() throws JsonProcessingException {
    ObjectNode inForce = json("{'length': 20, 'attributes': {'theirs': '1', 'ours': 'b'}}");

    boolean written =
        RealmMerge.merge(
            inForce,
            json("{'length': 8, 'attributes': {'ours': 'a'}}"),
            json("{'length': 12, 'attributes': {'ours': 'c'}}"));

    assertThat(written).isFalse();
    assertThat(inForce)
        .isEqualTo(json("{'length': 20, 'attributes': {'theirs': '1', 'ours': 'b'}}"));
  }

  @Test
  void bringsWhatIsNewUnlessSomethingIsThere() throws JsonProcessingException {
    ObjectNode inForce = json("{'mail': {}, 'hints': {'a': '1'}, 'names': []}");

    RealmMerge.merge(
        inForce,
        json("{}"),
        json("{'mail': {'host': 'h'}, 'hints': {'a': '2', 'b': '3'}, 'names': ['n']}"));

    assertThat(inForce)
        .isEqualTo(json("{'mail': {'host': 'h'}, 'hints': {'a': '1', 'b': '3'}, 'names': ['n']}"));
  }

  @Test
  void takesTheSameInAnotherOrderOrWritingForTheSame() throws JsonProcessingException {
    ObjectNode inForce = json("{'rules': 'b(2) and a(1)', 'tongues': ['de', 'en'], 'many': '5'}");

    boolean written =
        RealmMerge.merge(
            inForce,
            json("{'rules': 'a(1) and b(2)', 'tongues': ['en', 'de'], 'many': 5}"),
            json("{'rules': 'a(1) and b(2)', 'tongues': ['en', 'de'], 'many': 5}"));

    assertThat(written).isFalse();
  }

  /** The sabotage twin: without knowing what was before, an operator's decision is lost. */
  @Test
  void wouldOverwriteWithoutTheEarlierRealm() throws JsonProcessingException {
    ObjectNode inForce = json("{'length': 20}");

    RealmMerge.merge(inForce, inForce.deepCopy(), json("{'length': 12}"));

    assertThat(inForce).isEqualTo(json("{'length': 12}"));
  }

  private static ObjectNode json(String text) throws JsonProcessingException {
    return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
  }
}

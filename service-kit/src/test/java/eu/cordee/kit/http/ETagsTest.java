package eu.cordee.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\"7\"", " \"7\" ", "*", "\"3\", \"7\"", "\"7.0a1b\",W/\"9\"", ", \"7\",, \"8\","})
  void namesTheVersionAloneOrInAList(String ifMatch) {
    assertThatCode(() -> ETags.require(ifMatch, 7)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "\"77\"", "W/\"7\"", "\"1\", \"2\"", "\"\"", "\"x.7\""})
  void namesAnotherVersion(String ifMatch) {
    assertThatThrownBy(() -> ETags.require(ifMatch, 7))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem()).isEqualTo(KitProblem.STALE_VERSION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7", "*, \"7\"", ",", "\"7\" \"8\"", "w/\"7\""})
  void isNoTag(String ifMatch) {
    assertThatThrownBy(() -> ETags.require(ifMatch, 7))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem()).isEqualTo(KitProblem.BAD_INPUT));
  }

  @ParameterizedTest
  @ValueSource(strings = {",  ", ", \"8\"", "x"})
  void aListOfThousandsIsReadLikeAShortOne(String repeated) {
    String ifMatch = "\"7\"" + repeated.repeat(6_000);
    if (repeated.equals("x")) {
      assertThatThrownBy(() -> ETags.require(ifMatch, 7)).isInstanceOf(ProblemException.class);
    } else {
      assertThatCode(() -> ETags.require(ifMatch, 7)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"7.ab\"", "W/\"7.ab\"", "\"1\", \"7.ab\""})
  void theAnswerIsKnown(String ifNoneMatch) {
    assertThat(ETags.isKnown(ifNoneMatch, "\"7.ab\"")).isTrue();
    assertThat(ETags.isKnown(ifNoneMatch, "W/\"7.ab\"")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "7.ab", "", "\"7.ac\""})
  void theAnswerIsNotKnown(String ifNoneMatch) {
    assertThat(ETags.isKnown(ifNoneMatch, "\"7.ab\"")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7})
  void theTagOfAnAnswerNamesItsVersion(long version) {
    String tag = ETags.ofAnswer(version, "{}");
    assertThatCode(() -> ETags.require(tag, version)).doesNotThrowAnyException();
    assertThat(tag).isNotEqualTo(ETags.ofAnswer(version, "{ }")).isNotEqualTo(ETags.of(version));
  }
}

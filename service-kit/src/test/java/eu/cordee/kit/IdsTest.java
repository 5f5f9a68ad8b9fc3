package eu.cordee.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {

  @Test
  void anIdTellsWhenItWasMade() {
    Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    UUID id = Ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Ids.madeAt(id)).isBetween(before, Instant.now());
  }

  @Test
  void manyIdsDifferAndAreAllOfTheSameKind() {
    List<UUID> many = Stream.generate(Ids::next).limit(500).toList();

    assertThat(many).doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 7, true",
    "110, 7, true",
    "-110, 7, true",
    "130, 7, false",
    "-130, 7, false",
    "0, 4, false",
  })
  void anIdIsYoungForTwoMinutesWhicheverClockIsAhead(int secondsAgo, int version, boolean young) {
    long millis = System.currentTimeMillis() - secondsAgo * 1_000L;

    assertThat(
            Ids.isYoung(
                new UUID(millis << 16 | version << 12, Ids.next().getLeastSignificantBits())))
        .isEqualTo(young);
  }
}

package eu.cordee.event.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.event.registration.ImportParticipants.Row;
import eu.cordee.kit.http.ProblemException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportRulesTest {

  private static final String ADA = UUID.randomUUID().toString();
  private static final String BEN = UUID.randomUUID().toString();
  private static final Set<UUID> KNOWN = Set.of(UUID.fromString(ADA), UUID.fromString(BEN));

  @Test
  void readsEveryLine() {
    // When
    List<ImportRules.Entry> entries =
        ImportRules.read(List.of(new Row("a", ADA), new Row("b", BEN)), KNOWN);
    // Then
    assertThat(entries)
        .containsExactly(
            new ImportRules.Entry(1, "a", UUID.fromString(ADA)),
            new ImportRules.Entry(2, "b", UUID.fromString(BEN)));
  }

  @Test
  void countsEveryBadLine() {
    // Given
    List<Row> rows =
        List.of(
            new Row("a", ADA),
            new Row("a", BEN),
            new Row(" ", BEN),
            new Row("c", "Ben"),
            new Row("d", null),
            new Row("e", ADA),
            new Row("f", UUID.randomUUID().toString()));
    // Then
    assertThatThrownBy(() -> ImportRules.read(rows, KNOWN))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("6 lines");
  }
}

package eu.cordee.registry.imports;

import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.imports.ImportOutcome;
import eu.cordee.kit.imports.Imported;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import would do, row by row. */
@Schema(description = "What an import would do, row by row")
public record ImportTrial(
    @Schema(description = "In the order of the rows") List<ImportTrialRow> rows) {

  /**
   * Of an import that was done, and then undone.
   *
   * @param count how many rows there were
   * @param loaded what became of those that are good, in their order
   * @param refused why the others are not
   */
  public static ImportTrial of(int count, List<Imported> loaded, List<Line> refused) {
    Map<Integer, List<String>> reasons =
        refused.stream()
            .collect(
                Collectors.groupingBy(
                    Line::line, Collectors.mapping(Line::reason, Collectors.toList())));
    Iterator<Imported> good = loaded.iterator();
    return new ImportTrial(
        IntStream.rangeClosed(1, count)
            .mapToObj(
                line ->
                    reasons.containsKey(line)
                        ? new ImportTrialRow(line, null, reasons.get(line))
                        : new ImportTrialRow(line, good.next().outcome(), List.of()))
            .toList());
  }

  /** One row. */
  @Schema(name = "ImportTrialRow", description = "What would become of one row of an import")
  public record ImportTrialRow(
      @Schema(description = "Which row, counted from 1") int line,
      @Schema(description = "What would become of it; null where it is refused")
          @Nullable ImportOutcome outcome,
      @Schema(description = "Why it is refused; empty where it is not") List<String> reasons) {}
}

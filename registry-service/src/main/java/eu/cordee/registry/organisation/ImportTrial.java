package eu.cordee.registry.organisation;

import eu.cordee.kit.imports.ImportOutcome;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import would do, row by row. */
@Schema(description = "What an import would do, row by row")
public record ImportTrial(
    @Schema(description = "In the order of the rows") List<ImportTrialRow> rows) {

  /** One row. */
  @Schema(name = "ImportTrialRow", description = "What would become of one row of an import")
  public record ImportTrialRow(
      @Schema(description = "Which row, counted from 1") int line,
      @Schema(description = "What would become of it; null where it is refused")
          @Nullable ImportOutcome outcome,
      @Schema(description = "Why it is refused; empty where it is not") List<String> reasons) {}
}

package eu.cordee.registry.sheet;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands in a file of rows. */
@Schema(name = "SheetView", description = "What stands in a file of rows")
public record SheetView(
    @Schema(description = "The heading, as it is written") List<String> columns,
    @Schema(description = "What stands below it, empty lines left out") List<SheetRow> rows) {

  /** One line below the heading. */
  @Schema(name = "SheetRow", description = "One line below the heading")
  public record SheetRow(
      @Schema(description = "Where it stands in the file, counted from 1") int line,
      @Schema(description = "One for each column; empty where nothing stands")
          List<String> cells) {}
}

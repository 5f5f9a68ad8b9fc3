package eu.cordee.registry.sheet;

import eu.cordee.kit.description.DescribedOperations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people keep in spreadsheets, before they say what its columns mean. */
@Path("/sheets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"organiser", "admin"})
@RunOnVirtualThread
@Tag(name = "sheets", description = "Files of rows, read so that their columns can be mapped")
public class SheetResource {

  SheetResource() {}

  @POST
  @Consumes(MediaType.WILDCARD)
  @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true")
  @Operation(
      operationId = "readSheet",
      summary =
          "The rows of a CSV file in any usual encoding, or of a workbook (XLSX); nothing is kept")
  @RequestBody(
      required = true,
      description = "The file, of at most 10,000 rows; its bytes say what it is",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public SheetView read(@NotNull byte[] file) {
    return Sheets.read(file);
  }
}

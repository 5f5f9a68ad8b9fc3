package eu.cordee.registry.export;

import eu.cordee.registry.person.PersonCard;
import eu.cordee.registry.sheet.SheetFile;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who takes part in an event, as a file whose columns the import understands. */
@Path("/exports/events/{eventId}/people")
@Authenticated
@RunOnVirtualThread
@Tag(name = "exports")
public class PeopleExportResource {

  /** Of one file. */
  private static final int MOST = 10_000;

  private static final List<String> COLUMNS = List.of("givenName", "familyName", "organisation");

  private final EventPeople people;

  PeopleExportResource(EventPeople people) {
    this.people = people;
  }

  /** One type is said here, so that the bytes are written as bytes; the file has its own. */
  @GET
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportPeople",
      summary =
          "Who takes part in an event, at most 10,000, by name, as CSV or workbook; for its"
              + " organisers")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public RestResponse<byte[]> people(
      UUID eventId,
      @Parameter(description = "What kind of file") @QueryParam("format") @NotNull
          SheetFormat format) {
    SheetFile rows =
        new SheetFile(
            COLUMNS, people.of(eventId, MOST).stream().map(PeopleExportResource::row).toList());
    ExportFormat kind = format.file();
    byte[] file =
        switch (format) {
          case CSV -> rows.csv();
          case XLSX -> rows.workbook("People");
        };
    return RestResponse.ResponseBuilder.ok(file, kind.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"people." + kind.suffix() + "\"")
        .build();
  }

  private static List<String> row(PersonCard one) {
    return List.of(
        one.givenName(), one.familyName(), Objects.requireNonNullElse(one.organisationName(), ""));
  }
}

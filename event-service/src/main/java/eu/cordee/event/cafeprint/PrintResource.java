package eu.cordee.event.cafeprint;

import eu.cordee.kit.description.DescribedOperations;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Badges with routes, and the report back to the people of a café. */
@Path("/events/{id}/cafes/{cafeId}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "cafes")
public class PrintResource {

  private static final String PDF = "application/pdf";
  private static final String CSV = "text/csv";

  /** Answers of files have no body for it; once per participant. */
  private static final String UNWRITTEN = "Cordee-Unwritten-Participant";

  private final Prints prints;
  private final ReportPhotos photos;

  PrintResource(Prints prints, ReportPhotos photos) {
    this.prints = prints;
    this.photos = photos;
  }

  @POST
  @Path("/badges/export")
  @Produces(PDF)
  @Operation(operationId = "printCafeBadges", summary = "Badges with routes and QR codes, as PDF")
  @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true")
  @APIResponse(
      responseCode = "200",
      description = "Eight badges on a page",
      headers =
          @Header(
              name = PrintResource.UNWRITTEN,
              description =
                  "A participant whose name or organisation has letters that no font here has; once"
                      + " for each of them",
              schema = @Schema(type = SchemaType.STRING, format = "uuid")),
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> badges(UUID id, UUID cafeId, @Valid @NotNull PrintBadges wish) {
    Prints.Badges badges = prints.badges(id, cafeId, wish);
    byte[] sheets = BadgeSheet.print(badges.badges(), badges.event());
    RestResponse<byte[]> answer = file(sheets, PDF, "badges.pdf");
    badges
        .unwritten()
        .forEach(participant -> answer.getHeaders().add(UNWRITTEN, participant.toString()));
    return answer;
  }

  @GET
  @Path("/report/export")
  @Produces(PDF)
  @Operation(
      operationId = "exportCafeReport",
      summary = "Findings and harvest as PDF, for everybody inside")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> report(
      UUID id, UUID cafeId, @QueryParam("language") @DefaultValue("en") String language) {
    CafeReport report = prints.report(id, cafeId);
    int side = report.photoSide();
    byte[] pages =
        ReportPages.print(
            report, ReportWords.of(language), photo -> photos.small(cafeId, photo, side));
    return file(pages, PDF, "report.pdf");
  }

  @GET
  @Path("/report/table/export")
  @Produces(CSV)
  @Operation(
      operationId = "exportCafeReportTable",
      summary = "Findings and harvest as CSV, for everybody inside")
  @APIResponse(
      responseCode = "200",
      description = "The report, a line each",
      content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
  public RestResponse<byte[]> reportTable(UUID id, UUID cafeId) {
    return file(
        ReportTable.print(prints.report(id, cafeId)), CSV + "; charset=utf-8", "report.csv");
  }

  private static RestResponse<byte[]> file(byte[] content, String type, String name) {
    return RestResponse.ResponseBuilder.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}

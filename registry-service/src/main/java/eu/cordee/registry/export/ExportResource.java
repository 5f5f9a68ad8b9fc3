package eu.cordee.registry.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.organisation.OrganisationKind;
import eu.cordee.registry.organisation.OrganisationRepository.Filter;
import eu.cordee.registry.organisation.OrganisationView;
import eu.cordee.registry.organisation.Organisations;
import eu.cordee.registry.search.PlainText;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a search finds, as a file. */
@Path("/exports")
@RunOnVirtualThread
@Tag(name = "exports", description = "Entries of the registry as files for other programs")
public class ExportResource {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Of one file. */
  private static final int MOST = 10_000;

  private final Organisations organisations;
  private final Caller caller;

  ExportResource(Organisations organisations, Caller caller) {
    this.organisations = organisations;
    this.caller = caller;
  }

  /** One type is said here, so that the bytes are written as bytes; the file has its own. */
  @GET
  @Path("/organisations")
  @PermitAll
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportOrganisations",
      summary =
          "What a search of organisations finds, at most 10,000, as a file: CSV, workbook, linked"
              + " data or vCards. Without a login only members of clusters")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(
            mediaType = "application/ld+json",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "text/vcard",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public RestResponse<byte[]> organisations(
      @Parameter(description = "What kind of file") @QueryParam("format") @NotNull
          ExportFormat format,
      @QueryParam("q") @Nullable @Size(max = 200) @PlainText String q,
      @QueryParam("nace")
          @Nullable
          @Pattern(regexp = "[A-Za-z]?[0-9.]{0,9}", message = "must be a NACE code such as 26.51")
          String nace,
      @QueryParam("keyword") @Nullable @Size(max = 60) @PlainText String keyword,
      @QueryParam("nuts") @Nullable @Pattern(regexp = "[A-Z0-9]{0,5}") String nuts,
      @QueryParam("country") @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
      @QueryParam("kind") @Nullable OrganisationKind kind,
      @QueryParam("cluster") @Nullable UUID cluster) {
    List<OrganisationView> found =
        organisations.all(
            new Filter(q, nace, keyword, country, nuts, kind, cluster, null, caller.isAnonymous()),
            MOST);
    return RestResponse.ResponseBuilder.ok(file(format, found), format.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"organisations." + format.suffix() + "\"")
        .build();
  }

  private static byte[] file(ExportFormat format, List<OrganisationView> found) {
    return switch (format) {
      case CSV -> OrganisationRows.of(found).csv();
      case XLSX -> OrganisationRows.of(found).workbook("Organisations");
      case JSONLD -> json(LinkedData.of(found));
      case VCARD -> VisitingCards.of(found).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] json(Object document) {
    try {
      return JSON.writeValueAsBytes(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}

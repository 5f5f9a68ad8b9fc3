package eu.cordee.registry.instrument.ledger;

import eu.cordee.kit.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The ledger of a funding programme over HTTP. */
@Path("/funding-programmes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "ledgers", description = "Where the money of a funding programme goes")
public class LedgerResource {

  private static final String CSV = "text/csv";

  private final LedgerReadings readings;

  LedgerResource(LedgerReadings readings) {
    this.readings = readings;
  }

  @GET
  @Path("/ledger")
  @Operation(
      operationId = "listLedgerEntries",
      summary = "All entries, the first one first; for managers and auditors of the programme")
  public Page<LedgerEntryView> entries(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return readings.entries(id, cursor, limit);
  }

  @GET
  @Path("/call-balances")
  @Operation(
      operationId = "listCallBalances",
      summary =
          "What each call that has opened has promised and paid; for managers and auditors of the"
              + " programme")
  public Page<CallBalanceView> calls(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return readings.calls(id, cursor, limit);
  }

  @GET
  @Path("/cap-balances")
  @Operation(
      operationId = "listCapBalances",
      summary =
          "What each organisation was promised and paid in all calls; for managers and auditors of"
              + " the programme")
  public Page<CapBalanceView> caps(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return readings.caps(id, cursor, limit);
  }

  /** One type is said here, so that the bytes are written as bytes; the file has its own. */
  @GET
  @Path("/ledger-file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "exportLedger",
      summary =
          "All entries as a CSV file, the money and nothing else; for managers and auditors of the"
              + " programme")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      content =
          @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> file(UUID id) {
    return RestResponse.ResponseBuilder.ok(readings.file(id), CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ledger.csv\"")
        .build();
  }
}

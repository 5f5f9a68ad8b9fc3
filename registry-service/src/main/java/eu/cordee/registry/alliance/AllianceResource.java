package eu.cordee.registry.alliance;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.search.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Alliances over HTTP. */
@Path("/alliances")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "alliances", description = "Formalised cooperation of clusters")
public class AllianceResource {

  private final Alliances alliances;
  private final Agreements agreements;

  AllianceResource(Alliances alliances, Agreements agreements) {
    this.alliances = alliances;
    this.agreements = agreements;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listAlliances",
      summary = "Search by text and party; contacts only for managers of a party")
  public Page<AllianceView> list(
      @Parameter(description = "Words, also with a slip of the pen")
          @QueryParam("q")
          @Nullable
          @Size(max = 200)
          @PlainText
          String q,
      @Parameter(description = "Only those with this cluster as a party") @QueryParam("cluster")
          @Nullable UUID cluster,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return alliances.search(q, cluster, cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "startAlliance",
      summary = "Put a first contact on record; for managers of one of the clusters")
  public AllianceView start(@NotNull @Valid StartAlliance wish) {
    return alliances.start(wish);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getAlliance",
      summary = "One alliance with its parties, agreements, signatures and steps")
  public AllianceView get(UUID id) {
    return alliances.get(id);
  }

  @POST
  @Path("/{id}/agreements")
  @Idempotent
  @Operation(
      operationId = "proposeAgreement",
      summary = "Propose what all parties shall sign; for managers of a party")
  public AllianceView propose(UUID id, @NotNull @Valid ProposeAgreement wish) {
    return agreements.propose(id, wish);
  }

  @POST
  @Path("/{id}/agreements/{agreementId}/signatures")
  @Idempotent
  @Operation(
      operationId = "signAgreement",
      summary =
          "Sign for a party that one manages; with the last signature the alliance reaches the stage")
  public AllianceView sign(UUID id, UUID agreementId, @NotNull @Valid SignAgreement wish) {
    return agreements.sign(id, agreementId, wish);
  }

  @POST
  @Path("/{id}/steps")
  @Idempotent
  @Operation(
      operationId = "takeAllianceStep",
      summary =
          "Invite a cluster (managers of a party), let one leave (its managers), suspend or resume"
              + " one or dissolve the alliance (admins)")
  public AllianceView take(UUID id, @NotNull @Valid TakeAllianceStep wish) {
    return alliances.take(id, wish);
  }
}

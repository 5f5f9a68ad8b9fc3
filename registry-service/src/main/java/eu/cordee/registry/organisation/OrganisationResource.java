package eu.cordee.registry.organisation;

import eu.cordee.kit.description.DescribedOperations;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import eu.cordee.registry.history.HistoryItemView;
import eu.cordee.registry.imports.ImportTrial;
import eu.cordee.registry.organisation.OrganisationImport.ImportedOrganisations;
import eu.cordee.registry.organisation.OrganisationRepository.Filter;
import eu.cordee.registry.search.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Organisations over HTTP. */
@Path("/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
    name = "organisations",
    description = "Companies, institutes, universities, authorities, investors")
public class OrganisationResource {

  private final Organisations organisations;
  private final OrganisationImport organisationImport;
  private final Caller caller;

  OrganisationResource(
      Organisations organisations, OrganisationImport organisationImport, Caller caller) {
    this.organisations = organisations;
    this.organisationImport = organisationImport;
    this.caller = caller;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listOrganisations",
      summary =
          "Search by text, sector, keyword, country, region, kind and cluster; best match first."
              + " Without a login only members of clusters")
  public Page<OrganisationView> list(
      @Parameter(description = "Words, also with a slip of the pen")
          @QueryParam("q")
          @Nullable
          @Size(max = 200)
          @PlainText
          String q,
      @Parameter(description = "NACE code; 26 finds 26.51, too")
          @QueryParam("nace")
          @Nullable
          @Pattern(regexp = "[A-Za-z]?[0-9.]{0,9}", message = "must be a NACE code such as 26.51")
          String nace,
      @QueryParam("keyword") @Nullable @Size(max = 60) @PlainText String keyword,
      @Parameter(description = "NUTS code; FR finds FRC2, too")
          @QueryParam("nuts")
          @Nullable
          @Pattern(regexp = "[A-Z0-9]{0,5}")
          String nuts,
      @QueryParam("country") @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
      @QueryParam("kind") @Nullable OrganisationKind kind,
      @Parameter(description = "Members of this cluster only") @QueryParam("cluster")
          @Nullable UUID cluster,
      @Parameter(description = "Only those for which I speak")
          @QueryParam("mine")
          @DefaultValue("false")
          boolean mine,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return organisations.search(
        filter(q, nace, keyword, country, nuts, kind, cluster), mine, cursor, limit);
  }

  @GET
  @Path("/facets")
  @PermitAll
  @Operation(
      operationId = "countOrganisations",
      summary = "How many a search finds by kind, sector, country, region and cluster")
  public OrganisationFacets facets(
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
    return organisations.facets(filter(q, nace, keyword, country, nuts, kind, cluster));
  }

  private Filter filter(
      @Nullable String q,
      @Nullable String nace,
      @Nullable String keyword,
      @Nullable String country,
      @Nullable String nuts,
      @Nullable OrganisationKind kind,
      @Nullable UUID cluster) {
    return new Filter(q, nace, keyword, country, nuts, kind, cluster, null, caller.isAnonymous());
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "registerOrganisation",
      summary =
          "Enter an organisation into the registry; for everybody, and for who is no organiser a"
              + " few")
  public OrganisationView register(@NotNull @Valid WriteOrganisation wish) {
    return organisations.register(wish);
  }

  @POST
  @Path("/imports")
  @Idempotent
  @RolesAllowed({"organiser", "admin"})
  @Operation(
      operationId = "importOrganisations",
      summary = "Create or find many organisations by your references, all or only the good ones")
  public ImportedOrganisations importAll(@NotNull @Valid ImportOrganisations request) {
    return organisationImport.load(
        request.organisations(), Boolean.TRUE.equals(request.onlyGood()));
  }

  @POST
  @Path("/imports/trial")
  @RolesAllowed({"organiser", "admin"})
  @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true")
  @Operation(
      operationId = "tryOrganisationImport",
      summary = "What an import would do, row by row; nothing is kept")
  public ImportTrial tryImport(@NotNull @Valid ImportOrganisations request) {
    return organisationImport.trial(request.organisations());
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getOrganisation",
      summary = "One organisation; without a login only a member of a cluster")
  public OrganisationView get(UUID id) {
    return organisations.get(id);
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listOrganisationChanges",
      summary =
          "What happened to the entry, the latest first; claims and representatives only for who"
              + " speaks for it")
  public Page<HistoryItemView> changes(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return organisations.changes(id, cursor, limit);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeOrganisation",
      summary =
          "Change an organisation; for its representatives or, where there are none, who entered it")
  public OrganisationView change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteOrganisation wish) {
    return organisations.change(id, ifMatch, wish);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteOrganisation",
      summary =
          "Take an organisation for which nobody works and that belongs to no cluster out of the"
              + " registry; for who speaks for it")
  public void delete(UUID id) {
    organisations.delete(id);
  }
}

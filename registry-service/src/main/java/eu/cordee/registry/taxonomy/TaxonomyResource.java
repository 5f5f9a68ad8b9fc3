package eu.cordee.registry.taxonomy;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Official code lists; public, they are printed in the Official Journal. */
@Path("/taxonomy")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "taxonomy", description = "Official codes of sectors and regions")
public class TaxonomyResource {

  private final ReadersTongue reader;

  TaxonomyResource(ReadersTongue reader) {
    this.reader = reader;
  }

  @GET
  @Path("/nace")
  @Operation(
      operationId = "listNaceCodes",
      summary = "Sectors of NACE Rev. 2, by code or words, in the language of Accept-Language")
  public Page<Taxon> nace(
      @QueryParam("q") @DefaultValue("") @Size(max = 100) String q,
      @QueryParam("codes") @Nullable @Size(max = 1000) String codes,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return page(named(Nace.search(q, reader.tongue()), codes), cursor, limit);
  }

  @GET
  @Path("/nuts")
  @Operation(
      operationId = "listNutsCodes",
      summary = "Regions of NUTS 2021 around the Alps, by code or words")
  public Page<Taxon> nuts(
      @QueryParam("q") @DefaultValue("") @Size(max = 100) String q,
      @QueryParam("codes") @Nullable @Size(max = 1000) String codes,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return page(named(Nuts.search(q), codes), cursor, limit);
  }

  /** With codes only these, so that a page that shows many asks once. */
  private static Stream<Taxon> named(Stream<Taxon> found, @Nullable String codes) {
    if (codes == null) {
      return found;
    }
    Set<String> wished = Set.copyOf(Arrays.asList(codes.split(",", -1)));
    return found.filter(taxon -> wished.contains(taxon.code()));
  }

  /** The cursor is the last code shown; official order is not the order of the codes. */
  private static Page<Taxon> page(Stream<Taxon> found, @Nullable String cursor, int limit) {
    String last = Cursor.read(cursor);
    Stream<Taxon> rest =
        last == null ? found : found.dropWhile(taxon -> !taxon.code().equals(last)).skip(1);
    List<Taxon> rows = rest.limit(limit + 1L).toList();
    return Page.of(rows, limit, Taxon::code, taxon -> taxon);
  }
}

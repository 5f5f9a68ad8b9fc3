package eu.cordee.gateway.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.cordee.kit.http.WithoutPerson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The description of the whole system's API. */
@Path("/api")
@PermitAll
@WithoutPerson
@RunOnVirtualThread
class DescriptionResource {
  private final Descriptions descriptions;
  private final YAMLMapper yaml = new YAMLMapper();

  DescriptionResource(Descriptions descriptions) {
    this.descriptions = descriptions;
  }

  @GET
  @Path("openapi")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonNode openapi() {
    return descriptions.document();
  }

  /** The same where tools look at the ending. */
  @GET
  @Path("openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public JsonNode json() {
    return descriptions.document();
  }

  @GET
  @Path("openapi.yaml")
  @Produces("application/yaml")
  public Response yaml(@Context Request request) throws JsonProcessingException {
    String text = yaml.writeValueAsString(descriptions.document());
    EntityTag tag = new EntityTag(Integer.toHexString(text.hashCode()), true);
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    return (known == null ? Response.ok(text) : known).tag(tag).build();
  }
}

package eu.cordee.gateway.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.WithoutPerson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

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
  public RestResponse<String> yaml(@Context HttpHeaders asked) throws JsonProcessingException {
    String text = yaml.writeValueAsString(descriptions.document());
    String tag = ETags.ofAnswer(null, text);
    return (ETags.isKnown(asked.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
            ? ResponseBuilder.<String>notModified()
            : ResponseBuilder.ok(text))
        .header(HttpHeaders.ETAG, tag)
        .build();
  }
}

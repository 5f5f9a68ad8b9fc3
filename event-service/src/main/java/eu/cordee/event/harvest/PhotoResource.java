package eu.cordee.event.harvest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Photos of flip charts and table cloths. */
@Path("/events/{id}/cafes/{cafeId}/photos/{photoId}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "harvest")
public class PhotoResource {

  private final Photos photos;

  PhotoResource(Photos photos) {
    this.photos = photos;
  }

  @PUT
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "sendHarvestPhoto",
      summary = "Send a photo under an id that the device made; sending it again changes nothing")
  @RequestBody(
      required = true,
      description = "A JPEG, PNG or WebP image of at most 900 KiB; its bytes say which",
      content =
          @Content(
              mediaType = "image/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public void send(UUID id, UUID cafeId, UUID photoId, @NotNull byte[] image) {
    photos.take(id, cafeId, photoId, image);
  }

  /**
   * Whatever the bytes are, a browser must take them for nothing but an image. One method for each
   * type: with several on one, the writer is chosen before anybody looks into the response, and
   * writes the bytes as text.
   */
  @GET
  @Produces("image/jpeg")
  @Operation(operationId = "getHarvestPhoto", summary = "A photo of the harvest")
  @APIResponse(
      responseCode = "200",
      description = "The image, with the type that it is",
      content =
          @Content(
              mediaType = "image/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> read(UUID id, UUID cafeId, UUID photoId) {
    return image(photos.read(id, cafeId, photoId), photoId);
  }

  /** The same; the type is the photo's in any case. */
  @GET
  @Produces("image/png")
  @Operation(hidden = true)
  public RestResponse<byte[]> readPng(UUID id, UUID cafeId, UUID photoId) {
    return read(id, cafeId, photoId);
  }

  /** The same; the type is the photo's in any case. */
  @GET
  @Produces("image/webp")
  @Operation(hidden = true)
  public RestResponse<byte[]> readWebp(UUID id, UUID cafeId, UUID photoId) {
    return read(id, cafeId, photoId);
  }

  private static RestResponse<byte[]> image(Photos.Photo photo, UUID photoId) {
    return RestResponse.ResponseBuilder.ok(photo.image(), photo.mediaType())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + photoId + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
        .build();
  }
}

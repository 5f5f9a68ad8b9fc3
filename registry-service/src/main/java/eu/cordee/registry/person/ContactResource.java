package eu.cordee.registry.person;

import eu.cordee.kit.http.InnerKey;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.WithoutPerson;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The inner door to addresses: they are read when something is sent, and kept nowhere else. It is
 * no part of the API; with {@link InnerKey} alone it opens.
 */
@Path("/contacts")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@WithoutPerson
@RunOnVirtualThread
public class ContactResource {

  private final PersonRepository people;
  private final InnerKey key;

  ContactResource(PersonRepository people, InnerKey key) {
    this.people = people;
    this.key = key;
  }

  /** Those who have an address. */
  @GET
  @Operation(hidden = true)
  @Transactional
  public Page<Contact> list(
      @HeaderParam(InnerKey.HEADER) @Nullable String shown,
      @QueryParam("ids") @Nullable String ids) {
    key.require(shown);
    return new Page<>(
        people.withAddress(PersonResource.parse(ids)).stream()
            .map(person -> Contact.of(person, Objects.requireNonNull(person.email())))
            .toList(),
        null);
  }
}

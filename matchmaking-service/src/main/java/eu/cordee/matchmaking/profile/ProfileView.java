package eu.cordee.matchmaking.profile;

import eu.cordee.kit.http.Versioned;
import eu.cordee.matchmaking.database.Row;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A participant as others see them, without anything personal: names come from the registry.
 *
 * @param unavailableSlotIds only in one's own profile, else empty
 * @param version 0 while nothing was written yet
 */
@Schema(name = "Profile")
public record ProfileView(
    UUID participantId,
    UUID personId,
    @Nullable UUID organisationId,
    @Nullable String organisationName,
    @Nullable OrganisationKind organisationKind,
    @Nullable String country,
    String headline,
    List<String> offers,
    List<String> requests,
    List<String> offerKeywords,
    List<String> requestKeywords,
    List<String> nace,
    List<String> languages,
    boolean instantBooking,
    List<UUID> unavailableSlotIds,
    long version)
    implements Versioned {

  /** Kinds of organisations, as the registry knows them. */
  public enum OrganisationKind {
    COMPANY,
    INSTITUTE,
    UNIVERSITY,
    AUTHORITY,
    INVESTOR
  }

  static ProfileView of(Row row) throws SQLException {
    String kind = row.textOrNull("organisation_kind");
    String headline = row.textOrNull("headline");
    return new ProfileView(
        row.id("participant_id"),
        row.id("person_id"),
        row.idOrNull("organisation_id"),
        row.textOrNull("organisation_name"),
        kind == null ? null : OrganisationKind.valueOf(kind),
        row.textOrNull("country"),
        headline == null ? "" : headline,
        row.texts("offers"),
        row.texts("requests"),
        row.texts("offer_keywords"),
        row.texts("request_keywords"),
        row.texts("nace"),
        row.texts("languages"),
        row.flag("instant_booking"),
        List.of(),
        row.large("version"));
  }

  ProfileView withUnavailable(List<UUID> slotIds) {
    return new ProfileView(
        participantId,
        personId,
        organisationId,
        organisationName,
        organisationKind,
        country,
        headline,
        offers,
        requests,
        offerKeywords,
        requestKeywords,
        nace,
        languages,
        instantBooking,
        slotIds,
        version);
  }
}

package eu.cordee.matchmaking.profile;

import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.UUID;

/** What one participant offers and seeks at one event; its id is the participant's. */
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read by SQL only.
public class Profile extends Aggregate {

  private UUID eventId;
  @Column private String headline = "";
  @Column private List<String> offers = List.of();
  @Column private List<String> requests = List.of();
  @Column private List<String> offerKeywords = List.of();
  @Column private List<String> requestKeywords = List.of();
  @Column private List<String> nace = List.of();
  @Column private List<String> languages = List.of();
  private boolean instantBooking;

  /** For Hibernate. */
  protected Profile() {}

  Profile(UUID eventId, UUID participantId) {
    super(participantId);
    this.eventId = eventId;
  }

  void describe(WriteProfile text) {
    headline = text.headline();
    offers = text.offers();
    requests = text.requests();
    offerKeywords = text.offerKeywords();
    requestKeywords = text.requestKeywords();
    nace = text.nace();
    languages = text.languages();
    instantBooking = text.booksInstantly();
    touch();
  }

  /** Whether it says the same. */
  boolean saysTheSameAs(WriteProfile text) {
    return headline.equals(text.headline())
        && offers.equals(text.offers())
        && requests.equals(text.requests())
        && offerKeywords.equals(text.offerKeywords())
        && requestKeywords.equals(text.requestKeywords())
        && nace.equals(text.nace())
        && languages.equals(text.languages())
        && instantBooking == text.booksInstantly();
  }

  UUID eventId() {
    return eventId;
  }

  boolean allowsInstantBooking() {
    return instantBooking;
  }
}

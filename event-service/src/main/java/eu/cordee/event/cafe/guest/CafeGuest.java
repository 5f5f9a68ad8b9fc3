package eu.cordee.event.cafe.guest;

import eu.cordee.event.commitment.Claim;
import eu.cordee.event.commitment.CommittedPlace;
import eu.cordee.event.registration.Participant;
import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/**
 * A participant's place in a café; for the agenda it is one commitment over the café's whole time.
 *
 * <p>One for each round would say at which table, but rounds and tables change while the café runs:
 * each change would ask the agenda for hundreds of answers, and a refusal would take somebody's
 * seat who is sitting on it. Where somebody sits is in the plan; that they are here is the
 * agenda's.
 */
@Entity
@Table(name = "cafe_guest")
public class CafeGuest extends Aggregate implements CommittedPlace {

  @Column(name = "cafe_id", updatable = false)
  private UUID cafeId;

  @Embedded private Claim claim;

  @Column(name = "region")
  private String region = "";

  @Column(name = "kind")
  private String kind = "";

  @Column(name = "cluster")
  private String cluster = "";

  @Column(name = "languages")
  private String[] languages = {};

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CafeGuest() {}

  CafeGuest(UUID cafeId, Participant participant) {
    this.cafeId = cafeId;
    this.claim = new Claim(participant);
  }

  void describe(GuestTraits traits) {
    region = traits.region();
    kind = traits.kind();
    cluster = traits.cluster();
    languages = traits.languages().toArray(String[]::new);
  }

  @Override
  public Claim claim() {
    return claim;
  }

  public UUID cafeId() {
    return cafeId;
  }

  public GuestTraits traits() {
    return new GuestTraits(region, kind, cluster, List.of(languages));
  }
}

package eu.cordee.registry.membership;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.time.DatabaseTime;
import eu.cordee.registry.history.HistoryField;
import eu.cordee.registry.search.Day;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation's belonging to a cluster: claimed by one side until the other agrees. */
@Entity
@Table(name = "membership")
public class Membership extends Aggregate {

  @Column(name = "cluster_id", updatable = false)
  private UUID clusterId;

  @Column(name = "organisation_id", updatable = false)
  private UUID organisationId;

  @Enumerated(EnumType.STRING)
  @Column(name = "role")
  private MembershipRole role = MembershipRole.FULL;

  @Column(name = "since")
  private @Nullable LocalDate since;

  @Column(name = "until")
  private @Nullable LocalDate until;

  @Column(name = "cluster_agreed_at")
  private @Nullable Instant clusterAgreedAt;

  @Column(name = "organisation_agreed_at")
  private @Nullable Instant organisationAgreedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Membership() {}

  Membership(UUID clusterId, UUID organisationId) {
    this.clusterId = clusterId;
    this.organisationId = organisationId;
  }

  /** What has been agreed to stays agreed to. */
  void agree(MembershipSide side) {
    Instant now = DatabaseTime.now();
    switch (side) {
      case CLUSTER -> clusterAgreedAt = Objects.requireNonNullElse(clusterAgreedAt, now);
      case ORGANISATION ->
          organisationAgreedAt = Objects.requireNonNullElse(organisationAgreedAt, now);
    }
  }

  void describe(WriteMembership wish) {
    role = wish.role();
    since = Day.read("since", wish.since());
    until = Day.read("until", wish.until());
    if (since != null && until != null && until.isBefore(since)) {
      throw ProblemException.badField("until", "must not be before the first day");
    }
  }

  /** All that is said about it, by what it is called in the entry. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("role", role.name());
    fields.put("since", HistoryField.text(since));
    fields.put("until", HistoryField.text(until));
    return fields;
  }

  boolean isAgreed() {
    return clusterAgreedAt != null && organisationAgreedAt != null;
  }
}

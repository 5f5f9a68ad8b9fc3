package eu.cordee.registry.representative;

import eu.cordee.kit.Ids;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person through whom an organisation speaks. */
@Entity
@Table(name = "representative")
class Representative {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = Ids.next();

  @Column(name = "organisation_id", updatable = false)
  private UUID organisationId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "since", updatable = false)
  private Instant since = DatabaseTime.now();

  /** Null for who showed an address of one of its domains. */
  @Column(name = "granted_by", updatable = false)
  private @Nullable UUID grantedBy;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Representative() {}

  Representative(UUID organisationId, UUID personId, @Nullable UUID grantedBy) {
    this.organisationId = organisationId;
    this.personId = personId;
    this.grantedBy = grantedBy;
  }

  UUID id() {
    return id;
  }

  UUID organisationId() {
    return organisationId;
  }

  UUID personId() {
    return personId;
  }

  Instant since() {
    return since;
  }

  @Nullable UUID grantedBy() {
    return grantedBy;
  }
}

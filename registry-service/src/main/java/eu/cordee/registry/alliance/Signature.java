package eu.cordee.registry.alliance;

import static java.util.stream.Collectors.joining;

import eu.cordee.kit.Ids;
import eu.cordee.kit.Sha256;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One party's signature under an agreement; never changed. Each contains the fingerprint of the one
 * before it, so that none can be taken out or changed without being seen.
 *
 * <p>The signatory's name stays outside the fingerprint: it can be forgotten, and the signature
 * still holds.
 */
@Entity
@Table(name = "signature")
class Signature {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id = Ids.next();

  @Column(name = "agreement_id", updatable = false)
  private UUID agreementId;

  @Column(name = "cluster_id", updatable = false)
  private UUID clusterId;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "signatory", updatable = false)
  private String signatory;

  @Column(name = "mandate", updatable = false)
  private String mandate;

  @Column(name = "statement", updatable = false)
  private String statement;

  @Column(name = "language", updatable = false)
  private String language;

  @Column(name = "signed_at", updatable = false)
  private Instant signedAt;

  @Column(name = "authenticated_at", updatable = false)
  private @Nullable Instant authenticatedAt;

  @Column(name = "assurance", updatable = false)
  private @Nullable String assurance;

  @Column(name = "previous", updatable = false)
  private String previous;

  @Column(name = "fingerprint", updatable = false)
  private String fingerprint;

  /**
   * Who signs, as the login says.
   *
   * @param authenticatedAt when they logged in, where the login says so
   * @param assurance how sure the login is of that, where it says so
   */
  record Signatory(
      UUID personId, String name, @Nullable Instant authenticatedAt, @Nullable String assurance) {}

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Signature() {}

  Signature(Agreement agreement, SignAgreement wish, Signatory who, String previous) {
    this.agreementId = agreement.id();
    this.clusterId = wish.clusterId();
    this.personId = who.personId();
    this.signatory = who.name();
    this.mandate = wish.mandate().strip();
    this.statement = wish.statement().strip();
    this.language = wish.language();
    this.signedAt = DatabaseTime.now();
    this.authenticatedAt = who.authenticatedAt();
    this.assurance = who.assurance();
    this.previous = previous;
    this.fingerprint = expectedFingerprint(agreement.sha256());
  }

  /**
   * What the fingerprint must be.
   *
   * @param sha256 of the agreement
   */
  final String expectedFingerprint(String sha256) {
    return Sha256.hex(
        unambiguous(
            previous,
            sha256,
            clusterId.toString(),
            personId.toString(),
            mandate,
            statement,
            language,
            signedAt.toString(),
            String.valueOf(authenticatedAt),
            String.valueOf(assurance)));
  }

  /** Each with its length before it: what people write may contain whatever would stand between. */
  static String unambiguous(String... fields) {
    return Stream.of(fields).map(field -> field.length() + ":" + field).collect(joining(","));
  }

  UUID clusterId() {
    return clusterId;
  }

  String signatory() {
    return signatory;
  }

  String mandate() {
    return mandate;
  }

  String statement() {
    return statement;
  }

  String language() {
    return language;
  }

  Instant signedAt() {
    return signedAt;
  }

  String previous() {
    return previous;
  }

  String fingerprint() {
    return fingerprint;
  }
}

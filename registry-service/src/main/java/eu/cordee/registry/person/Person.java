package eu.cordee.registry.person;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.time.DatabaseTime;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A human being or a machine client; known by import, by login, or both. */
@Entity
@Table(name = "person")
public class Person extends Aggregate {

  @Column(name = "subject")
  private @Nullable String subject;

  @Column(name = "email")
  private @Nullable String email;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind")
  private PersonKind kind = PersonKind.HUMAN;

  @Column(name = "given_name")
  private String givenName;

  @Column(name = "family_name")
  private String familyName;

  @Column(name = "organisation_id")
  private @Nullable UUID organisationId;

  @Column(name = "locale")
  private String locale = Login.FIRST_LOCALE;

  @Column(name = "erased_at")
  private @Nullable Instant erasedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Person() {}

  private Person(String givenName, String familyName, @Nullable String email) {
    this.givenName = givenName.strip();
    this.familyName = familyName.strip();
    this.email = email;
  }

  static Person of(Login login) {
    Person person = new Person(login.givenName(), login.familyName(), login.email());
    person.subject = login.subject();
    person.kind = login.kind();
    person.locale = login.locale();
    return person;
  }

  static Person imported(ImportPeople.Row row) {
    Person person = new Person(row.givenName(), row.familyName(), row.tidyEmail());
    person.organisationId = row.organisationId();
    return person;
  }

  /**
   * Takes over what an import corrects, as long as nobody has claimed this person; what the row
   * leaves out stays.
   *
   * @return whether anything is different now
   */
  boolean correct(ImportPeople.Row row) {
    if (hasLogin()) {
      return false;
    }
    UUID newOrganisationId = row.organisationId() == null ? organisationId : row.organisationId();
    String newEmail = row.tidyEmail() == null ? email : row.tidyEmail();
    boolean isSame =
        givenName.equals(row.givenName().strip())
            && familyName.equals(row.familyName().strip())
            && Objects.equals(organisationId, newOrganisationId)
            && Objects.equals(email, newEmail);
    givenName = row.givenName().strip();
    familyName = row.familyName().strip();
    organisationId = newOrganisationId;
    email = newEmail;
    return !isSame;
  }

  /** What the login says of the name counts more than what an importing organiser said. */
  void link(Login login) {
    subject = login.subject();
    givenName = login.givenName();
    familyName = login.familyName();
    locale = login.locale();
  }

  void workFor(UUID newOrganisationId) {
    organisationId = newOrganisationId;
  }

  void moveTo(String newEmail) {
    email = newEmail;
  }

  /** Takes over what the change names; whatever is null stays. */
  void describe(ChangeMe change) {
    givenName = change.givenName() == null ? givenName : change.givenName().strip();
    familyName = change.familyName() == null ? familyName : change.familyName().strip();
    organisationId = change.organisationId() == null ? organisationId : change.organisationId();
    locale = Objects.requireNonNullElse(change.locale(), locale);
  }

  /** Whether they worked for one. */
  boolean leaveOrganisation() {
    boolean hadOne = organisationId != null;
    organisationId = null;
    return hadOne;
  }

  /** Nothing of them stays but the id. */
  void erase() {
    subject = null;
    email = null;
    givenName = "";
    familyName = "";
    organisationId = null;
    locale = Login.FIRST_LOCALE;
    erasedAt = DatabaseTime.now();
  }

  boolean isErased() {
    return erasedAt != null;
  }

  boolean hasLogin() {
    return subject != null;
  }

  @Nullable String subject() {
    return subject;
  }

  @Nullable String email() {
    return email;
  }

  PersonKind kind() {
    return kind;
  }

  String givenName() {
    return givenName;
  }

  String familyName() {
    return familyName;
  }

  @Nullable UUID organisationId() {
    return organisationId;
  }

  String locale() {
    return locale;
  }
}

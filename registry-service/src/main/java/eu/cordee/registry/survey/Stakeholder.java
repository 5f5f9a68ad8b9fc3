package eu.cordee.registry.survey;

import eu.cordee.kit.Aggregate;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a survey asks; they need not be in the registry. */
@Entity
@Table(name = "stakeholder")
public class Stakeholder extends Aggregate {

  @Column(name = "survey_id", updatable = false)
  private UUID surveyId;

  @Column(name = "reference", updatable = false)
  private String reference;

  @Column(name = "name")
  private String name;

  @Column(name = "email")
  private @Nullable String email;

  @Column(name = "language")
  private String language;

  @Column(name = "group_code")
  private String group;

  @Column(name = "nuts")
  private String nuts;

  @Column(name = "sha256")
  private @Nullable String sha256;

  @Enumerated(EnumType.STRING)
  @Column(name = "participation")
  private Participation participation = Participation.NONE;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Stakeholder() {}

  @SuppressWarnings("this-escape")
  Stakeholder(UUID surveyId, ImportStakeholders.Row row) {
    this.surveyId = surveyId;
    this.reference = row.reference().strip();
    describe(row);
  }

  final void describe(ImportStakeholders.Row row) {
    name = row.name().strip();
    email = row.email();
    language = row.language();
    group = row.group();
    nuts = row.nuts();
  }

  /** Whether the row says of them what is known already. */
  boolean is(ImportStakeholders.Row row) {
    return row.group().equals(group) && row.nuts().equals(nuts);
  }

  void give(String fingerprint) {
    sha256 = fingerprint;
    touch();
  }

  /**
   * How far they have come. The time of the change stays as it was: none says when somebody
   * answered.
   */
  public void come(Participation now) {
    participation = now;
  }

  /** Of which survey. */
  public UUID surveyId() {
    return surveyId;
  }

  /** How far they have come. */
  public Participation participation() {
    return participation;
  }

  /** The short name of their group. */
  public String group() {
    return group;
  }

  /** NUTS code of their region. */
  public String nuts() {
    return nuts;
  }

  /** In which language they are asked. */
  public String language() {
    return language;
  }

  /** What they are called. */
  public String name() {
    return name;
  }

  String reference() {
    return reference;
  }

  @Nullable String email() {
    return email;
  }

  /** Whether they have a secret address. */
  boolean isInvited() {
    return sha256 != null;
  }

  /** Whether they were asked: by a secret address, or by an interviewer. */
  public boolean isAsked() {
    return isInvited() || participation != Participation.NONE;
  }
}

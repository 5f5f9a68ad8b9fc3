package eu.cordee.registry.survey;

import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.time.DatabaseTime;
import eu.cordee.registry.kept.KeptJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions of a study to stakeholders: written, then open as they are, then closed. */
@Entity
@Table(name = "survey")
public class Survey extends Aggregate {

  @Column(name = "study_id", updatable = false)
  private UUID studyId;

  @Column(name = "number", updatable = false)
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "mode")
  private SurveyMode mode;

  @Enumerated(EnumType.STRING)
  @Column(name = "state")
  private SurveyState state = SurveyState.DRAFT;

  @Column(name = "content")
  private String content;

  @Column(name = "sha256")
  private @Nullable String sha256;

  @Column(name = "opened_at")
  private @Nullable Instant openedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Survey() {}

  Survey(UUID studyId, int number, WriteSurvey wish) {
    this.studyId = studyId;
    this.number = number;
    this.mode = wish.mode();
    this.content = KeptJson.write(wish.questionnaire());
  }

  void describe(WriteSurvey wish) {
    if (state != SurveyState.DRAFT) {
      throw new ProblemException(SurveyProblem.SURVEY_IS_FIXED);
    }
    mode = wish.mode();
    content = KeptJson.write(wish.questionnaire());
    touch();
  }

  /** From now on it asks what it asks. */
  public void open() {
    if (state != SurveyState.DRAFT) {
      throw new ProblemException(SurveyProblem.SURVEY_IS_FIXED);
    }
    state = SurveyState.OPEN;
    sha256 = KeptJson.sha256(content);
    openedAt = now();
    touch();
  }

  /** From now on it takes no answers. */
  public void close() {
    requireOpen();
    state = SurveyState.CLOSED;
    closedAt = now();
    touch();
  }

  /**
   * Whether it takes answers.
   *
   * @throws ProblemException 409 when it does not
   */
  public void requireOpen() {
    if (state != SurveyState.OPEN) {
      throw new ProblemException(SurveyProblem.SURVEY_IS_NOT_OPEN);
    }
  }

  private static Instant now() {
    return DatabaseTime.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Which study it belongs to. */
  public UUID studyId() {
    return studyId;
  }

  /** Counts the surveys of the study. */
  public int number() {
    return number;
  }

  /** What it promises. */
  public SurveyMode mode() {
    return mode;
  }

  /** How far it is. */
  public SurveyState state() {
    return state;
  }

  /** What it asks. */
  public Questionnaire questionnaire() {
    return KeptJson.read(content, Questionnaire.class);
  }

  /** The fingerprint of what it asks; none before it opened. */
  public @Nullable String sha256() {
    return sha256;
  }

  @Nullable Instant openedAt() {
    return openedAt;
  }

  @Nullable Instant closedAt() {
    return closedAt;
  }
}

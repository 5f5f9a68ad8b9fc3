package eu.cordee.registry.policy;

import eu.cordee.registry.study.StudyRole;
import java.util.Optional;

/** What happens to a policy recommendation. */
public enum PolicyStepKind {
  SUBMIT(StudyRole.LEAD, StudyRole.ANALYST),
  ENDORSE(StudyRole.LEAD, StudyRole.ANALYST, StudyRole.REVIEWER, StudyRole.SURVEY_OWNER),
  APPROVE(StudyRole.EXPERT),
  RETURN(StudyRole.LEAD, StudyRole.ANALYST, StudyRole.REVIEWER, StudyRole.EXPERT),
  PUBLISH(StudyRole.PUBLISHER),
  TAKE_UP(StudyRole.LEAD, StudyRole.PUBLISHER),
  WITHDRAW(StudyRole.LEAD, StudyRole.PUBLISHER);

  private final StudyRole[] roles;

  PolicyStepKind(StudyRole... roles) {
    this.roles = roles;
  }

  StudyRole[] roles() {
    return roles.clone();
  }

  /** Whether it brings a draft nearer to its publication, for which no comment may be open. */
  boolean isOfReview() {
    return switch (this) {
      case SUBMIT, ENDORSE, APPROVE, PUBLISH -> true;
      case RETURN, TAKE_UP, WITHDRAW -> false;
    };
  }

  /** Where it leads to; nowhere where it cannot be taken. */
  Optional<PolicyState> from(PolicyState state) {
    return Optional.ofNullable(
        switch (this) {
          case SUBMIT -> state == PolicyState.DRAFT ? PolicyState.PARTNER_REVIEW : null;
          case ENDORSE -> state == PolicyState.PARTNER_REVIEW ? PolicyState.EXPERT_REVIEW : null;
          case APPROVE -> state == PolicyState.EXPERT_REVIEW ? PolicyState.READY : null;
          case RETURN ->
              switch (state) {
                case PARTNER_REVIEW, EXPERT_REVIEW, READY -> PolicyState.DRAFT;
                case DRAFT, PUBLISHED, TAKEN_UP, WITHDRAWN -> null;
              };
          case PUBLISH -> state == PolicyState.READY ? PolicyState.PUBLISHED : null;
          case TAKE_UP -> state == PolicyState.PUBLISHED ? PolicyState.TAKEN_UP : null;
          case WITHDRAW ->
              switch (state) {
                case PUBLISHED, TAKEN_UP -> PolicyState.WITHDRAWN;
                case DRAFT, PARTNER_REVIEW, EXPERT_REVIEW, READY, WITHDRAWN -> null;
              };
        });
  }
}

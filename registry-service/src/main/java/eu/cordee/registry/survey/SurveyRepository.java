package eu.cordee.registry.survey;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Surveys in the database. */
@ApplicationScoped
public class SurveyRepository implements PanacheRepositoryBase<Survey, UUID> {

  /** All of a study, the first one first. */
  public List<Survey> ofStudy(UUID studyId) {
    return list("studyId = ?1 order by number", studyId);
  }

  int last(UUID studyId) {
    return ofStudy(studyId).stream().mapToInt(Survey::number).max().orElse(0);
  }

  /**
   * One of a study.
   *
   * @throws ProblemException 404 when there is none
   */
  public Survey inStudy(UUID studyId, UUID id) {
    return ofThat(studyId, findById(id));
  }

  /**
   * One of a study, which takes no answers until the transaction ends.
   *
   * @throws ProblemException 404 when there is none
   */
  public Survey lockedInStudy(UUID studyId, UUID id) {
    return ofThat(studyId, findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** One that neither opens nor closes until the transaction ends; others may do the same. */
  public Survey still(UUID id) {
    Survey found = findById(id, LockModeType.PESSIMISTIC_READ);
    if (found == null) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return found;
  }

  private static Survey ofThat(UUID studyId, @Nullable Survey found) {
    if (found == null || !found.studyId().equals(studyId)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return found;
  }
}

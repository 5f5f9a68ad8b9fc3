package eu.cordee.registry.project;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Past projects in the database. */
@ApplicationScoped
public class ProjectRepository implements PanacheRepositoryBase<Project, UUID> {

  /** All of a study, by reference. */
  public List<Project> ofStudy(UUID studyId) {
    return list("studyId = ?1 order by reference", studyId);
  }

  /**
   * One page of those of a study, by reference.
   *
   * @param after the last one of the page before, or null
   */
  List<Project> page(UUID studyId, @Nullable UUID after, int limit) {
    return find(
            """
            studyId = ?1 and (?2 is null or reference > (select p.reference from Project p where p.id = ?2))
            order by reference
            """,
            studyId,
            after)
        .page(0, limit)
        .list();
  }

  Map<String, Project> byReference(UUID studyId, Collection<String> references) {
    return list("studyId = ?1 and reference in ?2", studyId, references).stream()
        .collect(Collectors.toMap(Project::reference, Function.identity()));
  }

  /**
   * One of a study.
   *
   * @throws ProblemException 404 when there is none
   */
  public Project inStudy(UUID studyId, UUID id) {
    return ofThat(studyId, findById(id));
  }

  /**
   * One of a study with its row locked until the transaction ends, so that who marks and who
   * reconciles come one after the other.
   *
   * @throws ProblemException 404 when there is none
   */
  public Project lockedInStudy(UUID studyId, UUID id) {
    return ofThat(studyId, findById(id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Project ofThat(UUID studyId, @Nullable Project found) {
    if (found == null || !found.studyId().equals(studyId)) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    return found;
  }
}

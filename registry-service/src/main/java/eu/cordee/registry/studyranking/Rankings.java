package eu.cordee.registry.studyranking;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.kept.KeptJson;
import eu.cordee.registry.review.Dossiers;
import eu.cordee.registry.study.Study;
import eu.cordee.registry.study.StudyAccess;
import eu.cordee.registry.study.StudyRole;
import eu.cordee.registry.studycafe.StudyCafes;
import eu.cordee.registry.studyranking.RankingInputs.CafeOrder;
import eu.cordee.registry.studyranking.RankingInputs.FindingVersion;
import eu.cordee.registry.studyranking.RankingInputs.ProjectMarks;
import eu.cordee.registry.studyranking.RankingInputs.SurveyOrder;
import eu.cordee.registry.surveyanswer.SurveyOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rankings of a study: asked for with their weights, made one after the other, kept for good. */
@ApplicationScoped
public class Rankings {

  private final RankingRunRepository repository;
  private final StudyAccess access;
  private final Dossiers dossiers;
  private final StudyCafes cafes;
  private final SurveyOrders surveys;

  Rankings(
      RankingRunRepository repository,
      StudyAccess access,
      Dossiers dossiers,
      StudyCafes cafes,
      SurveyOrders surveys) {
    this.repository = repository;
    this.access = access;
    this.dossiers = dossiers;
    this.cafes = cafes;
    this.surveys = surveys;
  }

  @Transactional
  Page<RankingView> list(UUID studyId, @Nullable String cursor, int limit) {
    access.seen(studyId);
    return Page.of(
        repository.page(studyId, Cursor.readId(cursor), limit + 1),
        limit,
        run -> run.id().toString(),
        run -> RankingView.of(run, false));
  }

  @Transactional
  RankingView get(UUID studyId, UUID id) {
    access.seen(studyId);
    return RankingView.of(inStudy(studyId, id).orElseThrow(Rankings::unknown), true);
  }

  /** A finished ranking of the study, for those who cite it. */
  public Optional<RankingView> finished(UUID studyId, UUID id) {
    return inStudy(studyId, id)
        .filter(run -> run.state() == RankingState.DONE)
        .map(run -> RankingView.of(run, true));
  }

  /** The study's row is locked: what it stands on does not change while it is read. */
  @Transactional
  RankingView start(UUID studyId, StartRanking wish) {
    Study study = access.held(studyId, StudyRole.LEAD, StudyRole.ANALYST);
    if (repository.isMaking(studyId)) {
      throw new ProblemException(RankingProblem.RANKING_IN_THE_MAKING);
    }
    RankingInputs inputs = inputs(study, weights(wish));
    if (!inputs.hasEvidence()) {
      throw new ProblemException(RankingProblem.NOTHING_TO_RANK);
    }
    String json = KeptJson.write(inputs);
    RankingRun run =
        new RankingRun(
            studyId,
            repository.last(studyId) + 1,
            Objects.requireNonNullElse(wish.seed(), 1L),
            json,
            KeptJson.sha256(json),
            access.me());
    repository.persistAndFlush(run);
    return RankingView.of(run, true);
  }

  private static Map<RankingSource, Integer> weights(StartRanking wish) {
    Map<RankingSource, Integer> weights = new EnumMap<>(RankingSource.class);
    for (RankingSource source : RankingSource.values()) {
      weights.put(source, 1);
    }
    if (wish.weights() != null) {
      wish.weights().forEach(one -> weights.put(one.source(), one.weight()));
    }
    weights.values().removeIf(weight -> weight == 0);
    return weights;
  }

  private RankingInputs inputs(Study study, Map<RankingSource, Integer> weights) {
    List<String> criteria = study.criterionCodes();
    List<ProjectMarks> projects =
        dossiers.settled(study.id()).stream().map(one -> marks(one, criteria)).toList();
    List<CafeOrder> orders =
        cafes.voices(study).stream()
            .filter(voice -> !voice.tiers().isEmpty())
            .map(Rankings::order)
            .toList();
    List<SurveyOrder> asked =
        surveys.of(study).stream()
            .flatMap(one -> one.orders().stream().map(order -> order(one, order)))
            .toList();
    if (projects.isEmpty()) {
      weights.remove(RankingSource.REVIEWS);
    }
    if (orders.isEmpty()) {
      weights.remove(RankingSource.CAFES);
    }
    if (asked.isEmpty()) {
      weights.remove(RankingSource.SURVEYS);
    }
    return new RankingInputs(
        study.id(),
        study.version(),
        study.instrumentCodes(),
        criteria,
        weights,
        projects,
        orders,
        asked);
  }

  private static ProjectMarks marks(Dossiers.Settled settled, List<String> criteria) {
    return new ProjectMarks(
        settled.project().id(),
        settled.project().version(),
        settled.project().reference(),
        settled.project().nuts(),
        settled.project().instruments(),
        criteria.stream().map(code -> Objects.requireNonNull(settled.marks().get(code))).toList());
  }

  private static SurveyOrder order(SurveyOrders.AskedOrders asked, SurveyOrders.OneOrder one) {
    return new SurveyOrder(
        asked.surveyId(),
        asked.sha256(),
        asked.question(),
        one.group(),
        one.nuts(),
        one.instruments());
  }

  private static CafeOrder order(StudyCafes.CafeVoice voice) {
    return new CafeOrder(
        voice.cafeId(),
        voice.nuts(),
        voice.tiers(),
        voice.findings().stream().map(one -> new FindingVersion(one.id(), one.version())).toList());
  }

  private Optional<RankingRun> inStudy(UUID studyId, UUID id) {
    return repository.findByIdOptional(id).filter(run -> run.studyId().equals(studyId));
  }

  private static ProblemException unknown() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}

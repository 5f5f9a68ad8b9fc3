package eu.cordee.registry.cooperation;

import eu.cordee.cooperation.network.Brokers;
import eu.cordee.cooperation.network.Fragmentation;
import eu.cordee.cooperation.network.Network;
import eu.cordee.cooperation.network.Openness;
import eu.cordee.cooperation.network.Tie;
import eu.cordee.cooperation.suggestion.PossibleTie;
import eu.cordee.cooperation.suggestion.PossibleTies;
import eu.cordee.cooperation.suggestion.Term;
import eu.cordee.cooperation.suggestion.WeighedTerm;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.cooperation.CooperationMapView.CooperationFigures;
import eu.cordee.registry.cooperation.CooperationMapView.CooperationTie;
import eu.cordee.registry.cooperation.CooperationMapView.MappedCluster;
import eu.cordee.registry.cooperation.CooperationTies.Mapped;
import eu.cordee.registry.cooperation.PossibleTieView.TieReason;
import eu.cordee.registry.taxonomy.Nace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws the map from what the registry knows at this moment. */
@ApplicationScoped
class CooperationMap {

  private final CooperationTies source;

  CooperationMap(CooperationTies source) {
    this.source = source;
  }

  @Transactional
  CooperationMapView of(CooperationLayer layer, @Nullable UUID groupId) {
    List<Mapped> clusters = source.clusters(groupId);
    Set<UUID> shown = clusters.stream().map(Mapped::id).collect(Collectors.toSet());
    List<CooperationTie> ties =
        source.ties(layer).stream()
            .filter(tie -> shown.contains(tie.oneId()) && shown.contains(tie.otherId()))
            .toList();
    Network network = network(clusters, ties);
    double[] betweenness = Brokers.betweenness(network);
    Fragmentation fragmentation = Fragmentation.of(network);
    List<MappedCluster> mapped =
        IntStream.range(0, clusters.size())
            .mapToObj(
                at -> {
                  Mapped one = clusters.get(at);
                  return new MappedCluster(
                      one.id(),
                      one.name(),
                      one.country(),
                      one.nuts(),
                      fragmentation.parts().get(at) + 1,
                      network.degree(at),
                      betweenness[at]);
                })
            .toList();
    Openness openness = Openness.of(network, clusters.stream().map(Mapped::country).toList());
    return new CooperationMapView(layer, mapped, ties, figures(fragmentation, openness));
  }

  private static CooperationFigures figures(Fragmentation fragmentation, Openness openness) {
    return new CooperationFigures(
        fragmentation.share(),
        fragmentation.byDistance(),
        fragmentation.components(),
        openness.across(),
        openness.within(),
        openness.share(),
        openness.chance());
  }

  @Transactional
  List<PossibleTieView> possibleTies(UUID clusterId, int limit) {
    List<Mapped> clusters = source.clusters(null);
    int at = clusters.stream().map(Mapped::id).toList().indexOf(clusterId);
    if (at < 0) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    Network network = network(clusters, source.ties(CooperationLayer.ALLIANCE));
    return new PossibleTies(source.candidates(clusters), network)
        .of(at, limit).stream().map(tie -> view(tie, clusters)).toList();
  }

  private static PossibleTieView view(PossibleTie tie, List<Mapped> clusters) {
    Mapped other = clusters.get(tie.other());
    return new PossibleTieView(
        other.id(),
        other.name(),
        other.country(),
        tie.score(),
        tie.reasons().stream().map(reason -> view(reason, clusters)).toList());
  }

  private static TieReason view(WeighedTerm reason, List<Mapped> clusters) {
    return new TieReason(
        reason.term(),
        reason.value(),
        reason.points(),
        spoken(reason.term(), reason.words(), clusters),
        spoken(reason.term(), reason.back(), clusters));
  }

  private static List<String> spoken(Term term, List<String> words, List<Mapped> clusters) {
    return switch (term) {
      case COMPLEMENT, SAME_TECHNOLOGY -> words;
      case COMMON_PARTNER ->
          words.stream().map(at -> clusters.get(Integer.parseInt(at)).name()).toList();
      case REGION_GAP -> words.stream().map(Nace::title).toList();
    };
  }

  /** A cluster that came after the list was read is not on this map yet. */
  private static Network network(List<Mapped> clusters, List<CooperationTie> ties) {
    Map<UUID, Integer> places = new HashMap<>();
    clusters.forEach(one -> places.put(one.id(), places.size()));
    return Network.of(
        clusters.size(),
        ties.stream()
            .filter(tie -> places.containsKey(tie.oneId()) && places.containsKey(tie.otherId()))
            .map(tie -> new Tie(places.get(tie.oneId()), places.get(tie.otherId())))
            .toList());
  }
}

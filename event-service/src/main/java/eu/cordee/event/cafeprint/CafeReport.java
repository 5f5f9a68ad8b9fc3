package eu.cordee.event.cafeprint;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeRoundPlan;
import eu.cordee.event.cafe.CafeTablePlan;
import eu.cordee.event.finding.PublishedFindings.Line;
import eu.cordee.event.harvest.HarvestLines;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What goes back to the people of a café; who wrote what is not in it.
 *
 * @param photos where photos are to be seen by those who may; an id follows
 */
record CafeReport(
    UUID cafeId,
    String title,
    PrintedEvent event,
    String photos,
    List<Line> findings,
    List<HarvestLines.Line> lines,
    Map<Integer, CafeTablePlan> tables,
    Map<Integer, CafeRoundPlan> rounds) {

  static CafeReport of(
      AlpCafe cafe,
      PrintedEvent event,
      String photos,
      List<Line> findings,
      List<HarvestLines.Line> lines) {
    return new CafeReport(
        cafe.id(),
        cafe.title(),
        event,
        photos,
        findings,
        lines,
        cafe.tables().stream()
            .collect(Collectors.toMap(CafeTablePlan::number, Function.identity())),
        cafe.rounds().stream()
            .collect(Collectors.toMap(CafeRoundPlan::number, Function.identity())));
  }

  String photoAddress(UUID photoId) {
    return photos + photoId;
  }

  /** Pixels of a photo's longer side: what paper needs, and less where there are many of them. */
  int photoSide() {
    return lines.stream().filter(line -> line.photoId() != null).count() > 60 ? 480 : 800;
  }

  String tableLabel(int number) {
    CafeTablePlan table = tables.get(number);
    return table == null ? String.valueOf(number) : table.label();
  }

  String theme(int tableNumber) {
    CafeTablePlan table = tables.get(tableNumber);
    return table == null ? "" : table.theme();
  }

  String question(int round) {
    CafeRoundPlan planned = rounds.get(round);
    return planned == null ? "" : planned.question();
  }
}

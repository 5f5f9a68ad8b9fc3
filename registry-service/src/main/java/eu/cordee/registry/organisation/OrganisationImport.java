package eu.cordee.registry.organisation;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.imports.BadLines;
import eu.cordee.kit.imports.Imported;
import eu.cordee.registry.history.History;
import eu.cordee.registry.history.HistoryItem;
import eu.cordee.registry.imports.ImportTrial;
import eu.cordee.registry.imports.References;
import eu.cordee.registry.imports.References.Noun;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Loads many organisations, all or none, or only those with which nothing is wrong. */
@ApplicationScoped
class OrganisationImport {

  private final Validator validator;
  private final References references;
  private final KnownNumbers numbers;
  private final OrganisationRepository organisations;
  private final OrganisationFacts facts;
  private final Speakers speakers;
  private final History history;
  private final Caller caller;
  private final TransactionSynchronizationRegistry transaction;

  OrganisationImport(
      Validator validator,
      References references,
      KnownNumbers numbers,
      OrganisationRepository organisations,
      OrganisationFacts facts,
      Speakers speakers,
      History history,
      Caller caller,
      TransactionSynchronizationRegistry transaction) {
    this.validator = validator;
    this.references = references;
    this.numbers = numbers;
    this.organisations = organisations;
    this.facts = facts;
    this.speakers = speakers;
    this.history = history;
    this.caller = caller;
    this.transaction = transaction;
  }

  /**
   * What became of each row, in the order of the rows.
   *
   * @param refused what is wrong with rows that were left out
   */
  record ImportedOrganisations(
      List<Imported> organisations,
      @Schema(description = "Rows that were left out, and why; empty where one would refuse all")
          List<Line> refused) {}

  @Transactional
  ImportedOrganisations load(List<ImportOrganisations.Row> rows, boolean onlyGood) {
    BadLines bad = badLines(rows);
    references.oneImportAtATime(caller.personId());
    Map<String, UUID> ids = known(rows);
    Map<String, UUID> byNumber = foundByNumber(rows, ids, bad);
    if (!onlyGood) {
      bad.refuseIfAny();
    }
    Set<Integer> badOnes = bad.indexes();
    List<ImportOrganisations.Row> good =
        IntStream.range(0, rows.size())
            .filter(index -> !badOnes.contains(index))
            .mapToObj(rows::get)
            .toList();
    return new ImportedOrganisations(loaded(good, ids, byNumber), bad.all());
  }

  /** Does it, says what it did, and undoes it: nothing else can know as well what would become. */
  @Transactional
  ImportTrial trial(List<ImportOrganisations.Row> rows) {
    ImportedOrganisations loaded = load(rows, true);
    transaction.setRollbackOnly();
    return ImportTrial.of(rows.size(), loaded.organisations, loaded.refused);
  }

  /** By the importer's references; what was exported says its id here in that place. */
  private Map<String, UUID> known(List<ImportOrganisations.Row> rows) {
    List<String> named =
        rows.stream().map(ImportOrganisations.Row::reference).filter(Objects::nonNull).toList();
    Map<String, UUID> known =
        new HashMap<>(references.find(caller.personId(), Noun.ORGANISATION, named));
    Map<UUID, String> ids =
        named.stream()
            .filter(one -> !known.containsKey(one) && Ids.isId(one))
            .collect(Collectors.toMap(UUID::fromString, one -> one, (one, same) -> one));
    organisations.existing(ids.keySet()).forEach(id -> known.put(ids.get(id), id));
    return known;
  }

  private List<Imported> loaded(
      List<ImportOrganisations.Row> rows, Map<String, UUID> known, Map<String, UUID> byNumber) {
    UUID me = caller.personId();
    Map<String, UUID> ids = new HashMap<>(known);
    byNumber.keySet().retainAll(rows.stream().map(ImportOrganisations.Row::reference).toList());
    references.keep(me, Noun.ORGANISATION, byNumber);
    ids.putAll(byNumber);
    Set<UUID> changed = correct(rows, ids);
    Map<String, UUID> fresh =
        create(rows.stream().filter(row -> !ids.containsKey(row.reference())).toList(), me);
    ids.putAll(fresh);
    Map<UUID, UUID> standIns = organisations.standInsNow(ids.values());
    ids.replaceAll((reference, id) -> standIns.getOrDefault(id, id));
    return rows.stream()
        .map(ImportOrganisations.Row::reference)
        .map(name -> Imported.of(name, ids.get(name), fresh.keySet(), changed))
        .toList();
  }

  /**
   * Rows whose reference is new, but whose organisation has an entry already: by a number that
   * nobody else has.
   */
  private Map<String, UUID> foundByNumber(
      List<ImportOrganisations.Row> rows, Map<String, UUID> ids, BadLines bad) {
    Map<String, UUID> holders =
        numbers.holders(rows.stream().flatMap(row -> row.numbers().stream()).distinct().toList());
    Map<UUID, Integer> lines = new HashMap<>();
    Map<String, UUID> found = new LinkedHashMap<>();
    Set<Integer> badOnes = bad.indexes();
    for (int i = 0; i < rows.size(); i++) {
      if (badOnes.contains(i)) {
        continue;
      }
      ImportOrganisations.Row row = rows.get(i);
      UUID id = ids.get(row.reference());
      List<UUID> held =
          row.numbers().stream().map(holders::get).filter(Objects::nonNull).distinct().toList();
      if (id == null && held.size() > 1) {
        bad.add(i, "identifiers belong to several entries of the registry");
      } else if (id == null && held.size() == 1) {
        id = held.getFirst();
        found.put(row.reference(), id);
      }
      Integer earlier = id == null ? null : lines.putIfAbsent(id, i);
      if (earlier != null) {
        bad.add(i, "is the same organisation as line " + (earlier + 1));
      }
    }
    return found;
  }

  private Map<String, UUID> create(List<ImportOrganisations.Row> rows, UUID me) {
    Map<String, Organisation> newcomers = new LinkedHashMap<>();
    rows.forEach(row -> newcomers.put(row.reference(), new Organisation(row.wish(), me)));
    facts.registered(newcomers.values());
    history.keepAll(newcomers.values().stream().map(one -> one.registration(me)).toList());
    Map<String, UUID> fresh = new LinkedHashMap<>();
    newcomers.forEach((reference, newcomer) -> fresh.put(reference, newcomer.id()));
    references.keep(me, Noun.ORGANISATION, fresh);
    return fresh;
  }

  /**
   * Takes over what the rows say differently, as long as the importer speaks for the organisation:
   * one that has representatives meanwhile says itself what it is.
   */
  private Set<UUID> correct(List<ImportOrganisations.Row> rows, Map<String, UUID> ids) {
    UUID me = caller.personId();
    Map<UUID, Organisation> present = organisations.lockAll(ids.values());
    Set<UUID> mine = speakers.spokenForByCaller(present.keySet());
    List<Organisation> changed = new ArrayList<>();
    List<HistoryItem> changes = new ArrayList<>();
    for (ImportOrganisations.Row row : rows) {
      Organisation one = present.get(ids.get(row.reference()));
      if (one != null && mine.contains(one.id()) && differs(one, row)) {
        Map<String, String> before = one.fields();
        one.describe(row.wish(one));
        changed.add(one);
        changes.add(one.changeSince(before, me));
      }
    }
    facts.changed(changed);
    history.keepAll(changes);
    return changed.stream().map(Organisation::id).collect(Collectors.toSet());
  }

  private static boolean differs(Organisation one, ImportOrganisations.Row row) {
    return one.successorId() == null && !one.isLike(new Organisation(row.wish(one), one.id()));
  }

  private BadLines badLines(List<ImportOrganisations.Row> rows) {
    BadLines bad = new BadLines();
    bad.addInvalid(rows, validator);
    bad.addInvalid(rows.stream().map(ImportOrganisations.Row::wish).toList(), validator);
    bad.addRepeated(rows, "reference", ImportOrganisations.Row::reference);
    bad.addShared(rows, "identifiers", ImportOrganisations.Row::numbers);
    return bad;
  }
}

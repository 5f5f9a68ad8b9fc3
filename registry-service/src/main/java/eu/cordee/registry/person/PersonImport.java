package eu.cordee.registry.person;

import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.identity.Caller;
import eu.cordee.kit.imports.BadLines;
import eu.cordee.kit.imports.Imported;
import eu.cordee.registry.imports.ImportTrial;
import eu.cordee.registry.imports.References;
import eu.cordee.registry.imports.References.Noun;
import eu.cordee.registry.organisation.OrganisationRepository;
import eu.cordee.registry.person.ImportPeople.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Loads many people, all or none, or only those with whom nothing is wrong. */
@ApplicationScoped
class PersonImport {

  private final Validator validator;
  private final References references;
  private final PersonRepository people;
  private final OrganisationRepository organisations;
  private final Introductions introductions;
  private final PersonFacts facts;
  private final Caller caller;
  private final TransactionSynchronizationRegistry transaction;

  PersonImport(
      Validator validator,
      References references,
      PersonRepository people,
      OrganisationRepository organisations,
      Introductions introductions,
      PersonFacts facts,
      Caller caller,
      TransactionSynchronizationRegistry transaction) {
    this.validator = validator;
    this.references = references;
    this.people = people;
    this.organisations = organisations;
    this.introductions = introductions;
    this.facts = facts;
    this.caller = caller;
    this.transaction = transaction;
  }

  /**
   * What became of each row, in the order of the rows.
   *
   * @param refused what is wrong with rows that were left out
   */
  record ImportedPeople(
      List<Imported> people,
      @Schema(description = "Rows that were left out, and why; empty where one would refuse all")
          List<Line> refused) {}

  @Transactional
  ImportedPeople load(List<Row> named, boolean onlyGood) {
    UUID me = caller.personId();
    BadLines bad = badLines(named);
    references.oneImportAtATime(me);
    Map<String, UUID> ids =
        references.find(me, Noun.PERSON, named.stream().map(Row::reference).toList());
    Map<String, UUID> addressed = people.idsByEmail(values(named, Row::tidyEmail));
    addTaken(named, ids, addressed, bad);
    List<Row> rows = whole(named, bad);
    if (!onlyGood) {
      bad.refuseIfAny();
    }
    return new ImportedPeople(loaded(rows, ids, addressed), bad.all());
  }

  /** Does it, says what it did, and undoes it: nothing else can know as well what would become. */
  @Transactional
  ImportTrial trial(List<Row> rows) {
    ImportedPeople loaded = load(rows, true);
    transaction.setRollbackOnly();
    return ImportTrial.of(rows.size(), loaded.people, loaded.refused);
  }

  private List<Imported> loaded(
      List<Row> rows, Map<String, UUID> known, Map<String, UUID> addressed) {
    UUID me = caller.personId();
    Map<String, UUID> ids = new HashMap<>(known);
    Map<String, UUID> byAddress = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> !ids.containsKey(row.reference()) && addressed.containsKey(row.tidyEmail()))
        .forEach(row -> byAddress.put(row.reference(), addressed.get(row.tidyEmail())));
    Set<UUID> strangers = new HashSet<>(introductions.keep(me, reached(rows, byAddress)));
    references.keep(me, Noun.PERSON, byAddress);
    ids.putAll(byAddress);
    Set<UUID> changed = correct(rows, ids);
    strangers.removeAll(changed);
    facts.changed(people.lockAll(strangers));
    Map<String, UUID> fresh =
        create(rows.stream().filter(row -> !ids.containsKey(row.reference())).toList());
    references.keep(me, Noun.PERSON, fresh);
    ids.putAll(fresh);
    return rows.stream()
        .map(Row::reference)
        .map(name -> Imported.of(name, ids.get(name), fresh.keySet(), changed))
        .toList();
  }

  private Map<String, UUID> create(List<Row> rows) {
    Map<String, UUID> fresh = new LinkedHashMap<>();
    List<Person> newcomers = new ArrayList<>();
    for (Row row : rows) {
      Person newcomer = Person.imported(row);
      newcomers.add(newcomer);
      fresh.put(row.reference(), newcomer.id());
    }
    facts.registered(newcomers);
    return fresh;
  }

  /** Who was known by an address alone: what the row calls them is all that may be answered. */
  private static Map<UUID, Row> reached(List<Row> rows, Map<String, UUID> byAddress) {
    Map<UUID, Row> reached = new LinkedHashMap<>();
    rows.stream()
        .filter(row -> byAddress.containsKey(row.reference()))
        .forEach(row -> reached.put(byAddress.get(row.reference()), row));
    return reached;
  }

  /** Takes over what the rows say differently of people whom nobody has claimed. */
  private Set<UUID> correct(List<Row> rows, Map<String, UUID> ids) {
    Map<UUID, Person> present = people.lockUnclaimed(ids.values());
    List<Person> changed = new ArrayList<>();
    for (Row row : rows) {
      Person person = present.get(ids.get(row.reference()));
      if (person != null && person.correct(row)) {
        changed.add(person);
      }
    }
    facts.changed(changed);
    return changed.stream().map(Person::id).collect(Collectors.toSet());
  }

  /** A reference and an address that belong to two people: nobody can say who is meant. */
  private static void addTaken(
      List<Row> rows, Map<String, UUID> ids, Map<String, UUID> addressed, BadLines bad) {
    for (int i = 0; i < rows.size(); i++) {
      UUID named = ids.get(rows.get(i).reference());
      UUID reached = addressed.get(rows.get(i).tidyEmail());
      if (named != null && reached != null && !named.equals(reached)) {
        bad.add(i, "email belongs to somebody else than reference");
      }
    }
  }

  private BadLines badLines(List<Row> rows) {
    BadLines bad = new BadLines();
    bad.addInvalid(rows, validator);
    bad.addRepeated(rows, "reference", Row::reference);
    bad.addRepeated(rows, "email", Row::tidyEmail);
    return bad;
  }

  /** Rows with which nothing is wrong, each at the entry that stands for its organisation. */
  private List<Row> whole(List<Row> rows, BadLines bad) {
    Map<String, List<UUID>> called = organisations.named(values(rows, Row::namedOrganisation));
    Set<UUID> ids = values(rows, Row::organisationId);
    called.values().stream().filter(found -> found.size() == 1).forEach(ids::addAll);
    Map<UUID, UUID> standIns = organisations.standIns(ids);
    List<@Nullable UUID> workplaces = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      UUID id = rows.get(i).organisationId();
      String name = rows.get(i).namedOrganisation();
      if (name != null) {
        List<UUID> found = called.getOrDefault(name, List.of());
        if (found.size() != 1) {
          bad.add(
              i,
              found.isEmpty()
                  ? "organisation is no organisation of the registry"
                  : "organisation is what several of the registry are called");
        }
        id = found.size() == 1 ? found.getFirst() : null;
      } else if (id != null && !standIns.containsKey(id)) {
        bad.add(i, "organisationId is not an organisation of the registry");
      }
      workplaces.add(id == null ? null : standIns.get(id));
    }
    Set<Integer> badOnes = bad.indexes();
    return IntStream.range(0, rows.size())
        .filter(i -> !badOnes.contains(i))
        .mapToObj(i -> rows.get(i).at(workplaces.get(i)))
        .toList();
  }

  private static <T> Set<T> values(
      List<Row> rows, java.util.function.Function<Row, @Nullable T> value) {
    return rows.stream()
        .map(value)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(HashSet::new));
  }
}

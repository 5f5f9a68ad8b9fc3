package eu.cordee.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * G12 for the registry: every operation of its OpenAPI document has a row here, and the row holds.
 */
@QuarkusTest
class AuthorisationResourceTest extends RegistryResourceTest {

  private static final String NOBODY = UUID.randomUUID().toString();

  /** Status for anonymous, attendee, organiser and admin; 400 and 404 mean: let in, and then. */
  private record Row(int anonymous, int attendee, int organiser, int admin) {}

  private static final Row PUBLIC = new Row(200, 200, 200, 200);
  private static final Row PUBLIC_UNKNOWN = new Row(404, 404, 404, 404);
  private static final Row PUBLIC_BAD = new Row(400, 400, 400, 400);
  private static final Row KNOWN = new Row(401, 200, 200, 200);
  private static final Row KNOWN_UNKNOWN = new Row(401, 404, 404, 404);
  private static final Row KNOWN_BAD = new Row(401, 400, 400, 400);
  private static final Row ORGANISERS_BAD = new Row(401, 403, 400, 400);
  private static final Row ADMINS = new Row(401, 403, 403, 200);
  private static final Row ADMINS_BAD = new Row(401, 403, 403, 400);
  private static final Row ADMINS_UNKNOWN = new Row(401, 403, 403, 404);

  private static final Map<String, Row> MATRIX =
      Map.ofEntries(
          Map.entry("listNaceCodes", PUBLIC),
          Map.entry("listNutsCodes", PUBLIC),
          Map.entry("signIn", KNOWN),
          Map.entry("getMe", KNOWN),
          Map.entry("changeMe", KNOWN_BAD),
          Map.entry("leaveMyOrganisation", KNOWN),
          Map.entry("listPeople", KNOWN_BAD),
          Map.entry("importPeople", ORGANISERS_BAD),
          Map.entry("erasePerson", KNOWN_UNKNOWN),
          Map.entry("listOrganisations", PUBLIC),
          Map.entry("registerOrganisation", KNOWN_BAD),
          Map.entry("importOrganisations", ORGANISERS_BAD),
          Map.entry("getOrganisation", PUBLIC_UNKNOWN),
          Map.entry("changeOrganisation", KNOWN_BAD),
          Map.entry("deleteOrganisation", KNOWN_UNKNOWN),
          Map.entry("listClusters", PUBLIC),
          Map.entry("countClusters", PUBLIC),
          Map.entry("countOrganisations", PUBLIC),
          Map.entry("registerCluster", ORGANISERS_BAD),
          Map.entry("getCluster", PUBLIC_UNKNOWN),
          Map.entry("changeCluster", KNOWN_BAD),
          Map.entry("deleteCluster", KNOWN_UNKNOWN),
          Map.entry("listOrganisationChanges", KNOWN_UNKNOWN),
          Map.entry("listRepresentatives", KNOWN_UNKNOWN),
          Map.entry("claimOrganisation", KNOWN_UNKNOWN),
          Map.entry("addRepresentative", KNOWN_UNKNOWN),
          Map.entry("removeRepresentative", KNOWN_UNKNOWN),
          Map.entry("listClusterChanges", KNOWN_UNKNOWN),
          Map.entry("listMemberships", KNOWN),
          Map.entry("changeMembership", KNOWN_BAD),
          Map.entry("addClusterMember", KNOWN_UNKNOWN),
          Map.entry("removeClusterMember", KNOWN_UNKNOWN),
          Map.entry("addClusterManager", KNOWN_UNKNOWN),
          Map.entry("removeClusterManager", KNOWN_UNKNOWN),
          Map.entry("listAlliances", PUBLIC),
          Map.entry("startAlliance", KNOWN_BAD),
          Map.entry("getAlliance", PUBLIC_UNKNOWN),
          Map.entry("proposeAgreement", KNOWN_BAD),
          Map.entry("signAgreement", KNOWN_BAD),
          Map.entry("takeAllianceStep", KNOWN_BAD),
          Map.entry("verifyAgreement", PUBLIC_BAD),
          Map.entry("listSectorGroups", PUBLIC),
          Map.entry("startSectorGroup", ORGANISERS_BAD),
          Map.entry("getSectorGroup", PUBLIC_UNKNOWN),
          Map.entry("changeSectorGroup", KNOWN_BAD),
          Map.entry("admitToSectorGroup", KNOWN_BAD),
          Map.entry("dismissFromSectorGroup", KNOWN_UNKNOWN),
          Map.entry("startCampaign", KNOWN_BAD),
          Map.entry("listCampaigns", KNOWN),
          Map.entry("getCampaign", KNOWN_UNKNOWN),
          Map.entry("answerCampaign", KNOWN_BAD),
          Map.entry("tryOrganisationImport", ORGANISERS_BAD),
          Map.entry("tryPeopleImport", ORGANISERS_BAD),
          Map.entry("readSheet", new Row(401, 403, 200, 200)),
          Map.entry("exportOrganisations", PUBLIC_BAD),
          Map.entry("exportPeople", KNOWN_BAD),
          Map.entry("listDuplicates", KNOWN),
          Map.entry("dismissDuplicate", KNOWN_BAD),
          Map.entry("listMerges", KNOWN_BAD),
          Map.entry("previewMerge", KNOWN_BAD),
          Map.entry("mergeOrganisations", KNOWN_BAD),
          Map.entry("getMerge", KNOWN_UNKNOWN),
          Map.entry("undoMerge", KNOWN_UNKNOWN),
          Map.entry("startWorkshop", KNOWN_BAD),
          Map.entry("listWorkshops", KNOWN),
          Map.entry("getWorkshop", KNOWN_UNKNOWN),
          Map.entry("changeWorkshop", KNOWN_BAD),
          Map.entry("recordDecision", KNOWN_BAD),
          Map.entry("supportDecision", KNOWN_UNKNOWN),
          Map.entry("withdrawSupport", KNOWN_UNKNOWN),
          Map.entry("listStudies", PUBLIC),
          Map.entry("startStudy", ORGANISERS_BAD),
          Map.entry("getStudy", PUBLIC_UNKNOWN),
          Map.entry("changeStudy", KNOWN_BAD),
          Map.entry("admitToStudy", KNOWN_BAD),
          Map.entry("inviteToStudy", KNOWN_BAD),
          Map.entry("joinStudy", KNOWN_BAD),
          Map.entry("dismissFromStudy", KNOWN_UNKNOWN),
          Map.entry("listProjects", PUBLIC_UNKNOWN),
          Map.entry("getProject", PUBLIC_UNKNOWN),
          Map.entry("importProjects", KNOWN_BAD),
          Map.entry("getReviewProgress", KNOWN_UNKNOWN),
          Map.entry("distributeReviews", KNOWN_UNKNOWN),
          Map.entry("importReviews", KNOWN_BAD),
          Map.entry("assignReviewer", KNOWN_BAD),
          Map.entry("relieveReviewer", KNOWN_UNKNOWN),
          Map.entry("getProjectReviews", KNOWN_UNKNOWN),
          Map.entry("writeReview", KNOWN_BAD),
          Map.entry("reconcileReviews", KNOWN_BAD),
          Map.entry("listStudyCafes", PUBLIC_UNKNOWN),
          Map.entry("addStudyCafe", KNOWN_BAD),
          Map.entry("removeStudyCafe", KNOWN_UNKNOWN),
          Map.entry("listSurveys", KNOWN_UNKNOWN),
          Map.entry("startSurvey", KNOWN_BAD),
          Map.entry("getSurvey", KNOWN_UNKNOWN),
          Map.entry("changeSurvey", KNOWN_BAD),
          Map.entry("listStakeholders", KNOWN_UNKNOWN),
          Map.entry("importStakeholders", KNOWN_BAD),
          Map.entry("giveSurveyLinks", KNOWN_BAD),
          Map.entry("changeSurveyState", KNOWN_BAD),
          Map.entry("getSurveyResults", KNOWN_UNKNOWN),
          Map.entry("writeInterview", KNOWN_BAD),
          Map.entry("getSurveySheet", PUBLIC_BAD),
          Map.entry("answerSurvey", PUBLIC_BAD),
          Map.entry("refuseSurvey", PUBLIC_BAD),
          Map.entry("listRankings", PUBLIC_UNKNOWN),
          Map.entry("startRanking", KNOWN_BAD),
          Map.entry("getRanking", PUBLIC_UNKNOWN),
          Map.entry("listPolicyRecommendations", PUBLIC_UNKNOWN),
          Map.entry("startPolicyRecommendation", KNOWN_BAD),
          Map.entry("getPolicyRecommendation", PUBLIC_UNKNOWN),
          Map.entry("changePolicyRecommendation", KNOWN_BAD),
          Map.entry("takePolicyStep", KNOWN_BAD),
          Map.entry("commentPolicyRecommendation", KNOWN_BAD),
          Map.entry("answerPolicyComment", KNOWN_BAD),
          Map.entry("listFundingProgrammes", PUBLIC),
          Map.entry("startFundingProgramme", KNOWN_BAD),
          Map.entry("getFundingProgramme", PUBLIC_UNKNOWN),
          Map.entry("changeFundingProgramme", KNOWN_BAD),
          Map.entry("admitToFundingProgramme", KNOWN_BAD),
          Map.entry("dismissFromFundingProgramme", KNOWN_UNKNOWN),
          Map.entry("listLedgerEntries", KNOWN_UNKNOWN),
          Map.entry("listCallBalances", KNOWN_UNKNOWN),
          Map.entry("listCapBalances", KNOWN_UNKNOWN),
          Map.entry("exportLedger", KNOWN_UNKNOWN),
          Map.entry("listFundingCalls", PUBLIC),
          Map.entry("startFundingCall", KNOWN_BAD),
          Map.entry("getFundingCall", PUBLIC_UNKNOWN),
          Map.entry("changeFundingCall", KNOWN_BAD),
          Map.entry("openFundingCall", KNOWN_UNKNOWN),
          Map.entry("closeFundingCall", KNOWN_UNKNOWN),
          Map.entry("listCallQuestions", PUBLIC_UNKNOWN),
          Map.entry("askCallQuestion", KNOWN_BAD),
          Map.entry("answerCallQuestion", KNOWN_BAD),
          Map.entry("listVouchers", KNOWN),
          Map.entry("applyForVoucher", KNOWN_BAD),
          Map.entry("getVoucher", KNOWN_UNKNOWN),
          Map.entry("writeVoucher", KNOWN_BAD),
          Map.entry("writeVoucherClaim", KNOWN_BAD),
          Map.entry("listVoucherMeetings", KNOWN_UNKNOWN),
          Map.entry("takeVoucherStep", KNOWN_BAD),
          Map.entry("checkVoucher", KNOWN_BAD),
          Map.entry("assignAssessor", KNOWN_UNKNOWN),
          Map.entry("relieveAssessor", KNOWN_UNKNOWN),
          Map.entry("writeVoucherAssessment", KNOWN_BAD),
          Map.entry("getCooperationMap", PUBLIC),
          Map.entry("listPossibleTies", PUBLIC_UNKNOWN),
          Map.entry("listEventPresences", KNOWN_UNKNOWN),
          Map.entry("listParkedMessages", ADMINS),
          Map.entry("getParkedMessages", ADMINS),
          Map.entry("discardParkedMessages", ADMINS_BAD),
          Map.entry("listDiscardedMessages", ADMINS),
          Map.entry("listForgottenCopies", ADMINS),
          Map.entry("replayParkedMessages", ADMINS_UNKNOWN),
          Map.entry("rebuildCopy", ADMINS_UNKNOWN),
          Map.entry("getCopy", ADMINS_UNKNOWN),
          Map.entry("sweepCopy", ADMINS_UNKNOWN),
          Map.entry("republishTopic", ADMINS_UNKNOWN));

  @Test
  void everyOperationHasARow() {
    assertThat(operations().keySet()).isEqualTo(new TreeSet<>(MATRIX.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    Client ada = Client.attendee("ada");
    Client clara = Client.organiser("clara");
    Client eva = Client.admin("eva");
    return operations().values().stream()
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.id,
                    () ->
                        assertThat(
                                new Row(
                                    operation.status(given()),
                                    operation.status(ada.request()),
                                    operation.status(clara.request()),
                                    operation.status(eva.request())))
                            .isEqualTo(MATRIX.get(operation.id))));
  }

  @Test
  void theDocumentIsCompleteEnoughToGenerateAClientFrom() {
    JsonPath document = given().queryParam("format", "json").get("/q/openapi").jsonPath();
    assertThat(document.getString("openapi")).startsWith("3.1");
    assertThat(operations().values())
        .allSatisfy(
            operation -> {
              assertThat(operation.description).containsKeys("summary", "tags", "responses");
              assertThat(operation.id).matches("[a-z][A-Za-z]+");
              assertThat(operation.description.get("responses").toString()).contains("default=");
            });
    assertThat(operations().values())
        .filteredOn(operation -> MATRIX.get(operation.id).anonymous == 401)
        .allSatisfy(operation -> assertThat(operation.description).containsKey("security"));
  }

  private static Map<String, Operation> operations() {
    Map<String, Map<String, Map<String, Object>>> paths =
        given().queryParam("format", "json").get("/q/openapi").jsonPath().getMap("paths");
    Map<String, Operation> operations = new TreeMap<>();
    paths.forEach(
        (path, methods) ->
            methods.forEach(
                (method, description) -> {
                  if (!Set.of("get", "put", "post", "delete", "patch").contains(method)) {
                    return;
                  }
                  String id = (String) description.get("operationId");
                  assertThat(operations.put(id, new Operation(id, method, path, description)))
                      .isNull();
                }));
    return operations;
  }

  private record Operation(String id, String method, String path, Map<String, Object> description) {

    /** With ids of nobody and, where there may be a body, one that is always bad. */
    int status(RequestSpecification request) {
      if (List.of("post", "put", "patch").contains(method)
          && description.containsKey("requestBody")) {
        request.contentType("application/json").body("{\"nonsense\":1}");
      }
      return request.request(method, path.replaceAll("\\{[^}]*}", NOBODY)).statusCode();
    }
  }
}

package eu.cordee.event.cafeprint;

import static eu.cordee.event.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed is read again: names, routes, codes, reports. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class PrintResourceTest {

  @Inject World world;

  @Test
  void aBadgeSaysWhoAndWhereAndItsCodeOpensTheRoute() throws Exception {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 3, 4, 3);
    List<UUID> people = cafe.participants(12);
    cafe.inviteEveryone();
    cafe.planned();
    List<Map<String, Object>> names = new ArrayList<>();
    for (UUID person : people) {
      names.add(
          Map.of(
              "participantId", cafe.participantOf(person),
              "name", "Jožica Čeč " + names.size(),
              "organisation", "Pôle 日本 " + names.size()));
    }

    // When
    Response pdf =
        as(cafe.organiser).body(Map.of("names", names)).post(cafe.path() + "/badges/export");

    // Then
    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(document.getNumberOfPages()).isEqualTo(2);
      String text = new PDFTextStripper().getText(document);
      assertThat(text)
          .contains("Jožica Čeč 0", "Jožica Čeč 11", "Pôle ??", "14:00", "Theme 2")
          .doesNotContain("? T");
      assertThat(codes(document))
          .hasSize(8)
          .allMatch(code -> code.endsWith("/events/" + cafe.event + "/cafes/" + cafe.cafe));
    }
  }

  @Test
  void theReportBringsFindingsDissentAndHarvestBack() throws IOException {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 2);
    UUID ada = cafe.participants(1).getFirst();
    UUID idea = cafe.keyIdea("=HYPERLINK(\"http://evil.example\")");
    UUID against = cafe.keyIdea("Money decides");
    Map<String, Object> wish =
        Map.of(
            "statement", "Trust",
            "instrument", "TRAINING",
            "themes", List.of("apprentices"),
            "supports", List.of(idea),
            "dissents", List.of(against));
    UUID finding = World.id(as(cafe.organiser).body(wish).post(cafe.path() + "/findings"));
    as(cafe.organiser).post(cafe.path() + "/findings/" + finding + "/publication");

    // When
    Response csv = as(ada).get(cafe.path() + "/report/table/export");
    Response pdf = as(ada).get(cafe.path() + "/report/export?language=de");

    // Then
    String table = new String(csv.asByteArray(), StandardCharsets.UTF_8);
    assertThat(table).contains("finding,,,,,,Trust,0,TRAINING,apprentices,Money decides");
    assertThat(table).contains("harvest,T1,Theme 1,1,Question 1,KEY_IDEA,Money decides,0");
    assertThat(table).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK");
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Erkenntnisse", "Trust", "Widerspruch: Money decides", "Tisch T1")
          .contains("Schulung · apprentices · 0 Stimmen");
    }
  }

  private static List<String> codes(PDDocument document) throws Exception {
    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    BinaryBitmap bitmap =
        new BinaryBitmap(
            new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
    List<String> codes = new ArrayList<>();
    // Eight small codes on a whole page; a phone looks at one.
    for (Result result :
        new QRCodeMultiReader().decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))) {
      codes.add(result.getText());
    }
    return codes;
  }
}

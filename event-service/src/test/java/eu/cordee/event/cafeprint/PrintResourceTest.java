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
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
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
      String text = textOf(document);
      assertThat(text)
          .contains("Jožica Čeč 0", "Jožica Čeč 11", "Pôle 日本", "14:00", "Theme 2")
          .contains("Micronora", "2027-09-25 – 2027-09-28 · Besançon")
          .doesNotContain("?");
      assertThat(codes(document))
          .hasSize(8)
          .allMatch(code -> code.endsWith("/events/" + cafe.event + "/cafes/" + cafe.cafe));
    }
  }

  @Test
  void whoseNameNoFontHasIsNamedToTheOrganiser() throws IOException {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 1, 4, 1);
    List<UUID> people = cafe.participants(3);
    cafe.inviteEveryone();
    cafe.planned();
    List<String> called = List.of("ᏣᎳᎩ", "محمد علي", "王小明");
    List<Map<String, Object>> names = new ArrayList<>();
    for (int index = 0; index < 3; index++) {
      names.add(
          Map.of(
              "participantId", cafe.participantOf(people.get(index)), "name", called.get(index)));
    }

    // When
    Response pdf =
        as(cafe.organiser).body(Map.of("names", names)).post(cafe.path() + "/badges/export");

    // Then
    assertThat(pdf.headers().getValues("Cordee-Unwritten-Participant"))
        .containsExactly(cafe.participantOf(people.getFirst()).toString());
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(textOf(document)).contains("???", "王小明");
    }
  }

  @Test
  void aNameOfEightyLettersIsWholeInsideItsBadge() throws IOException {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 1, 4, 1);
    UUID person = cafe.participants(1).getFirst();
    cafe.inviteEveryone();
    cafe.planned();
    String name =
        "Maximiliane-Theodora von Habsburg-Lothringen-Oberhinterhofen zu Kleinwalsertal-Ost";
    Map<String, Object> called = Map.of("participantId", cafe.participantOf(person), "name", name);

    // When
    Response pdf =
        as(cafe.organiser)
            .body(Map.of("names", List.of(called)))
            .post(cafe.path() + "/badges/export");

    // Then
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
      assertThat(text).contains(name.replaceAll("\\s+", ""));
      assertThat(widestLine(document)).isLessThan((10 + 95) * 72 / 25.4f);
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
    assertThat(table)
        .contains("finding,,,,,,Trust,0,TRAINING,apprentices,Money decides,\"[T1, 1] =HYPERLINK");
    assertThat(table).contains("harvest,T1,Theme 1,1,Question 1,KEY_IDEA,Money decides,0");
    assertThat(table).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK");
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Erkenntnisse", "Trust", "Widerspruch: Money decides", "Tisch T1")
          .contains("Schulung · apprentices · 0 Stimmen");
    }
  }

  @Test
  void aFindingIsPrintedWithTheLinesAndPhotosItStandsOn() throws IOException {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 2);
    UUID idea = cafe.keyIdea("Introduce strangers " + "x".repeat(300));
    UUID chart = photo(cafe, SmallPhotoTest.image("jpg", 1600, 1200));
    UUID lost = photo(cafe, null);
    UUID finding =
        World.id(
            as(cafe.organiser)
                .body(Map.of("statement", "Trust", "supports", List.of(idea, chart, lost)))
                .post(cafe.path() + "/findings"));
    as(cafe.organiser).post(cafe.path() + "/findings/" + finding + "/publication");

    // When
    Response pdf = as(cafe.organiser).get(cafe.path() + "/report/export");
    Response csv = as(cafe.organiser).get(cafe.path() + "/report/table/export");

    // Then
    try (PDDocument document = Loader.loadPDF(pdf.asByteArray())) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("It stands on", "Introduce strangers", "Table T1, Round 1")
          .contains("Photo: to be seen on the wall only");
      assertThat(pictures(document)).hasSize(1).allMatch(side -> side == 800);
      assertThat(widestLine(document)).isLessThan(document.getPage(0).getMediaBox().getWidth());
    }
    assertThat(new String(csv.asByteArray(), StandardCharsets.UTF_8))
        .contains("[T1, 1] Introduce strangers", "[T1, 1] PHOTO")
        .containsPattern("harvest,T1,.*PHOTO,.*/api/events/.*/photos/");
  }

  @Test
  void aLineShowsNoPhotoOfAnotherCafe() throws IOException {
    // Given
    CafeWorld cafe = CafeWorld.of(world, 2, 4, 2);
    CafeWorld other = CafeWorld.of(world, 2, 4, 2);
    UUID photo = Ids.next();
    photo(cafe, photo, SmallPhotoTest.image("jpg", 40, 30));
    Response own = as(cafe.organiser).get(cafe.path() + "/report/export");
    photo(other, photo, null);

    // When
    Response foreign = as(other.organiser).get(other.path() + "/report/export");

    // Then
    try (PDDocument document = Loader.loadPDF(own.asByteArray())) {
      assertThat(pictures(document)).hasSize(1);
    }
    try (PDDocument document = Loader.loadPDF(foreign.asByteArray())) {
      assertThat(pictures(document)).isEmpty();
    }
  }

  /**
   * Fonts have one glyph for a letter and for the radical that looks like it; readers fold them.
   */
  static String textOf(PDDocument document) throws IOException {
    return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC);
  }

  private static UUID photo(CafeWorld cafe, byte @Nullable [] image) {
    return photo(cafe, Ids.next(), image);
  }

  /** A line with a photo, or one whose photo has not come. */
  private static UUID photo(CafeWorld cafe, UUID photo, byte @Nullable [] image) {
    UUID entry = Ids.next();
    Map<String, Object> edit =
        Map.of(
            "entryId",
            entry,
            "deviceId",
            Ids.next(),
            "clock",
            1,
            "tableNumber",
            1,
            "round",
            1,
            "kind",
            "PHOTO",
            "text",
            "",
            "photoId",
            photo,
            "writtenAt",
            "2027-09-25T12:10:00Z");
    if (image != null) {
      as(cafe.organiser)
          .contentType("image/jpeg")
          .body(image)
          .put(cafe.path() + "/photos/" + photo)
          .then()
          .statusCode(204);
    }
    as(cafe.organiser)
        .body(Map.of("edits", List.of(edit)))
        .post(cafe.path() + "/harvest")
        .then()
        .statusCode(200);
    return entry;
  }

  /** The longer sides of all pictures that are in the file, each once. */
  private static List<Integer> pictures(PDDocument document) throws IOException {
    Map<COSBase, Integer> sides = new HashMap<>();
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
          sides.put(image.getCOSObject(), Math.max(image.getWidth(), image.getHeight()));
        }
      }
    }
    return List.copyOf(sides.values());
  }

  /** Where the line that reaches furthest to the right ends, in points. */
  private static float widestLine(PDDocument document) throws IOException {
    float[] right = {0};
    new PDFTextStripper() {
      @Override
      protected void writeString(String text, List<TextPosition> positions) {
        positions.forEach(one -> right[0] = Math.max(right[0], one.getX() + one.getWidth()));
      }
    }.getText(document);
    return right[0];
  }

  private static List<String> codes(PDDocument document) throws Exception {
    BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 250);
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

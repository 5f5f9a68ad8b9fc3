package eu.cordee.event.cafeprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the world on paper: joined, composed, in their direction. */
class ShapedTextTest {

  private static final int DPI = 144;
  private static final float SIZE = 40;

  @Test
  void anAccentThatCameAloneIsOnItsLetter() {
    assertThat(ShapedText.of("Z\u030Ciga C\u030Cec\u030C").pieces())
        .containsExactly(new ShapedText.Piece(PrintFont.EUROPE, "Žiga Čeč", List.of(), 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jožica Čeč",
        "Σοφία",
        "Ольга",
        "שלום",
        "محمد علي",
        "नमस्ते",
        "สวัสดี",
        "王小明",
        "山田太郎",
        "김민수",
        "Ada 😀",
        "👩\u200D🔬",
        "Nguyễn Thị"
      })
  void isWritten(String name) {
    assertThat(ShapedText.isWritable(name)).isTrue();
    assertThat(ShapedText.of(name).pieces())
        .allSatisfy(piece -> assertThat(piece.text()).doesNotContain("?"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ᏣᎳᎩ", "Ada 𒀀"})
  void isNotWrittenAndSaysSo(String name) {
    assertThat(ShapedText.isWritable(name)).isFalse();
    assertThat(ShapedText.of(name).pieces().getLast().text()).endsWith("?");
  }

  @Test
  void arabicLettersAreJoinedAndStandFromRightToLeft() {
    // When
    ShapedText.Piece joined = ShapedText.of("محمد").pieces().getFirst();
    ShapedText.Piece alone = ShapedText.of("م").pieces().getFirst();
    // Then: its first letter is the last glyph, and not the one it has alone
    assertThat(joined.glyphs()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(joined.glyphs()).isSortedAccordingTo((a, b) -> Float.compare(a.right(), b.right()));
    assertThat(joined.glyphs().getLast().id()).isNotEqualTo(alone.glyphs().getFirst().id());
  }

  @Test
  void aLatinNameBesideAnArabicOneStaysInItsDirection() {
    assertThat(ShapedText.of("Čeč محمد 12").pieces())
        .extracting(ShapedText.Piece::font)
        .startsWith(PrintFont.EUROPE)
        .contains(PrintFont.ARABIC);
  }

  /** Drawn by PDFBox it looks as the JDK draws it itself; unshaped it does not. */
  @ParameterizedTest
  @CsvSource({
    "محمد علي, ARABIC",
    "नमस्ते क्षत्रिय, DEVANAGARI",
    "สวัสดีน้ำ, THAI",
    "王小明, HAN",
    "김민수, HANGUL",
    "שלום, EUROPE"
  })
  void looksAsTheJdkDrawsIt(String text, PrintFont font) throws IOException {
    // Given
    BufferedImage expected = drawnByTheJdk(text, font);
    // When
    BufferedImage printed = printed(text);
    // Then
    assertThat(agreement(printed, expected)).isGreaterThan(0.9);
    // And the measure sees a difference: letters in another order
    String reversed = new StringBuilder(text).reverse().toString();
    assertThat(agreement(printed(reversed), expected)).isLessThan(0.9);
  }

  @Test
  void whatIsPrintedLetterByLetterCanBeFoundInTheFile() throws IOException {
    try (PDDocument document = Loader.loadPDF(sheet("Jožica 王小明"))) {
      assertThat(PrintResourceTest.textOf(document)).contains("Jožica", "王小明");
    }
  }

  private static byte[] sheet(String text) {
    try (Sheet sheet = new Sheet()) {
      sheet.text(10, 30, SIZE, text);
      return sheet.bytes();
    }
  }

  private static BufferedImage printed(String text) throws IOException {
    try (PDDocument document = Loader.loadPDF(sheet(text))) {
      return new PDFRenderer(document).renderImageWithDPI(0, DPI);
    }
  }

  private static BufferedImage drawnByTheJdk(String text, PrintFont font) {
    float scale = DPI / 72f;
    BufferedImage image = new BufferedImage(1191, 1684, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setColor(Color.BLACK);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.scale(scale, scale);
    TextLayout layout =
        new TextLayout(
            text,
            font.shapes().deriveFont(SIZE),
            new java.awt.font.FontRenderContext(null, true, true));
    pen.translate(10 * 72 / 25.4, 30 * 72 / 25.4);
    pen.fill(layout.getOutline(null));
    pen.dispose();
    return image;
  }

  /** Share of the inked points of either that are inked in both. */
  private static double agreement(BufferedImage one, BufferedImage other) {
    int both = 0;
    int either = 0;
    for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
      for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
        boolean here = (one.getRGB(x, y) & 0xff) < 128;
        boolean there = (other.getRGB(x, y) & 0xff) < 128;
        both += here && there ? 1 : 0;
        either += here || there ? 1 : 0;
      }
    }
    assertThat(either).isPositive();
    return (double) both / either;
  }
}

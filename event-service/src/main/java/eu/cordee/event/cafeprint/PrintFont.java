package eu.cordee.event.cafeprint;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * A font file of this service, in the order in which a letter is looked for. The JDK shapes text
 * with it, PDFBox embeds what is used of it. Read when first needed, and kept.
 */
enum PrintFont {
  /**
   * All of Europe, and Hebrew; comes with PDFBox, for the fonts that every reader has cannot write
   * č.
   */
  EUROPE("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),
  ARABIC("/fonts/NotoSansArabic_400Regular.ttf"),
  DEVANAGARI("/fonts/NotoSansDevanagari_400Regular.ttf"),
  THAI("/fonts/NotoSansThai_400Regular.ttf"),
  EMOJI("/fonts/NotoEmoji_400Regular.ttf"),
  HAN("/fonts/NotoSansSC_400Regular.ttf"),
  HANGUL("/fonts/NotoSansKR_400Regular.ttf");

  /** At this size the JDK's positions are thousandths of the size at which they are drawn. */
  static final float UNITS = 1000;

  private final String file;
  private final Kept<CmapLookup> glyphs = new Kept<>(this::readGlyphs);
  private final Kept<Font> shapes = new Kept<>(this::readShapes);

  PrintFont(String file) {
    this.file = file;
  }

  boolean has(int codePoint) {
    return glyphs.get().getGlyphId(codePoint) != 0;
  }

  Font shapes() {
    return shapes.get();
  }

  /** For one document; only what is drawn with it goes into the file. */
  PDType0Font embeddedIn(PDDocument document) {
    try (InputStream in = open()) {
      return PDType0Font.load(document, in, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CmapLookup readGlyphs() {
    try (InputStream in = open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Font readShapes() {
    try (InputStream in = open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(UNITS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(file, e);
    }
  }

  private InputStream open() {
    return Objects.requireNonNull(PrintFont.class.getResourceAsStream(file), file);
  }

  /** Something that is made once, by whoever needs it first. */
  private static final class Kept<T> {

    private final Supplier<T> make;
    private volatile @Nullable T made;

    private Kept(Supplier<T> make) {
      this.make = make;
    }

    private T get() {
      T there = made;
      if (there != null) {
        return there;
      }
      synchronized (this) {
        T now = made == null ? make.get() : made;
        made = now;
        return now;
      }
    }
  }
}

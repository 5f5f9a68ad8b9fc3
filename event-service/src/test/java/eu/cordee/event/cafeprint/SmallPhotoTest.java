package eu.cordee.event.cafeprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallPhotoTest {

  /** 300 × 200 pixels, the lower half amber. */
  private static final String LOSSY_WEBP =
      "UklGRjoBAABXRUJQVlA4IC4BAAAQFQCdASosAcgAPtFor1IoJiQioqgBABoJZ27hdrDv/hHAfwC4/7sAAKj96FGZ0Pfz"
          + "V8EDY6h9qP9YhuyypzlEfWPNqafCEv9CbTGOHwhI+sebU0+EJH1o5RH1jzamnvNoZzKb9mx++K7j98V3H74r"
          + "uP3xXcfviu4/qDTaP6ztV+buwAoOz4iD6x5tTT4Q2XoTaYxw+EJH1jzamnwhI+sebU0+EJH1jznH1jzamnwh"
          + "FgAA/v9UF/q23szC/168O+lQ9oTXXjEj8FMA2ZCpRu4iSJjox8114Wy2QEoIhIHbNSoAADHoYBM+RiB/7NY/"
          + "ybvF2ak3//Lrm6WPDF8+j+x458XH4iGP36MoZeuRDH79GUMvXIhj9+jKGXrkQxjSZYAAAPNwJKIAADCYAAAA"
          + "AA==";

  private static final String LOSSLESS_WEBP =
      "UklGRjAAAABXRUJQVlA4TCQAAAAvK8ExAA9wTtpr6M/X/McSCLONZjB/2vufwCL6PwH7tFiRtQE=";

  @ParameterizedTest
  @ValueSource(strings = {LOSSY_WEBP, LOSSLESS_WEBP})
  void webpIsRead(String webp) throws IOException {
    // When
    byte[] small = SmallPhoto.of(Base64.getDecoder().decode(webp), 150).orElseThrow();

    // Then
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(small));
    assertThat(read.getWidth()).isEqualTo(150);
    assertThat(read.getHeight()).isEqualTo(100);
    Color below = new Color(read.getRGB(75, 80));
    assertThat(below.getRed()).isBetween(240, 255);
    assertThat(below.getBlue()).isLessThan(30);
  }

  @Test
  void aPhotoIsScaledDownAndKeepsItsShape() throws IOException {
    // When
    byte[] small = SmallPhoto.of(image("png", 1600, 1200), 800).orElseThrow();

    // Then
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(small));
    assertThat(read.getWidth()).isEqualTo(800);
    assertThat(read.getHeight()).isEqualTo(600);
  }

  @Test
  void aSmallOneIsNotBlownUp() throws IOException {
    // When
    byte[] small = SmallPhoto.of(image("jpg", 60, 40), 800).orElseThrow();

    // Then
    assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(60);
  }

  @Test
  void whatCannotBeReadIsNoReasonToPrintNothing() throws IOException {
    // Given
    byte[] webp = "RIFF    WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);
    byte[] cut = java.util.Arrays.copyOf(image("png", 200, 200), 60);

    // When
    Optional<byte[]> ofWebp = SmallPhoto.of(webp, 800);
    Optional<byte[]> ofCut = SmallPhoto.of(cut, 800);

    // Then
    assertThat(ofWebp).isEmpty();
    assertThat(ofCut).isEmpty();
  }

  @Test
  void anImageThatClaimsBillionsOfPixelsIsNotUnpacked() throws IOException {
    // Given
    byte[] bomb = image("png", 10, 10);
    ByteBuffer.wrap(bomb).putInt(16, 100_000).putInt(20, 100_000);
    CRC32 header = new CRC32();
    header.update(bomb, 12, 17);
    ByteBuffer.wrap(bomb).putInt(29, (int) header.getValue());

    // When
    Optional<byte[]> small = SmallPhoto.of(bomb, 800);

    // Then
    assertThat(small).isEmpty();
  }

  static byte[] image(String type, int width, int height) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), type, bytes);
    return bytes.toByteArray();
  }
}

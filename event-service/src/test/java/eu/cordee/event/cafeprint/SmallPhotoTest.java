package eu.cordee.event.cafeprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class SmallPhotoTest {

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

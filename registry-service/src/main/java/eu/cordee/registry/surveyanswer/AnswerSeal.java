package eu.cordee.registry.surveyanswer;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.registry.survey.SurveyProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals answers so that the database alone says nothing about them: AES-GCM, with a key of each
 * survey derived from the key of the installation, and all of one length.
 */
@ApplicationScoped
class AnswerSeal {

  /** What one answer may have at most, in UTF-8; each is filled up to it. */
  static final int LENGTH = 16_384;

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final String innerKey;

  AnswerSeal(@ConfigProperty(name = "cordee.inner-key") Optional<String> innerKey) {
    this.innerKey = innerKey.orElse("");
  }

  /**
   * Whether anything can be sealed.
   *
   * @throws ProblemException 409 without a key
   */
  void requireKey() {
    if (innerKey.isBlank()) {
      throw new ProblemException(SurveyProblem.SURVEY_CANNOT_SEAL);
    }
  }

  byte[] seal(UUID surveyId, String answer) {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LENGTH) {
      throw new ProblemException(SurveyProblem.ANSWER_TOO_LONG);
    }
    byte[] padded =
        ByteBuffer.allocate(Integer.BYTES + LENGTH).putInt(bytes.length).put(bytes).array();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, surveyId, nonce).doFinal(padded);
      return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String open(UUID surveyId, byte[] sealed) {
    byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
    try {
      ByteBuffer padded =
          ByteBuffer.wrap(
              cipher(Cipher.DECRYPT_MODE, surveyId, nonce)
                  .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
      byte[] bytes = new byte[padded.getInt()];
      padded.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("An answer was sealed with another key, or changed", e);
    }
  }

  private Cipher cipher(int mode, UUID surveyId, byte[] nonce) throws GeneralSecurityException {
    requireKey();
    SecretKey key =
        KDF.getInstance("HKDF-SHA256")
            .deriveKey(
                "AES",
                HKDFParameterSpec.ofExtract()
                    .addIKM(innerKey.getBytes(StandardCharsets.UTF_8))
                    .thenExpand(
                        ("answers to survey " + surveyId).getBytes(StandardCharsets.UTF_8),
                        KEY_BYTES));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}

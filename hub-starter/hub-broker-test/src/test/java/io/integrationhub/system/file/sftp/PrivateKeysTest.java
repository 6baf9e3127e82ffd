package io.integrationhub.system.file.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.file.Ed25519Keys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateKeysTest {

    /** A variable often has the line breaks of the file as a backslash and an n. */
    @ParameterizedTest
    @CsvSource({"RSA, false", "EC, false", "RSA, true", "EC, true"})
    void readsAKeyAsSshKeygenWritesIt(String algorithm, boolean onOneLine)
            throws GeneralSecurityException, IOException {
        // Given
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        KeyPair key = newKey(algorithm, algorithm.equals("RSA") ? 2048 : 256);
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "hub", null, file);
        String pem = file.toString(StandardCharsets.UTF_8);

        // When
        Secret written = new Secret(onOneLine ? pem.replace("\n", "\\n") : pem);

        // Then
        assertThat(PrivateKeys.read(written))
                .singleElement()
                .satisfies(read -> assertThat(KeyUtils.compareKeys(read.getPublic(), key.getPublic()))
                        .isTrue());
    }

    @Test
    void readsAnEd25519Key() throws IOException {
        // Given
        KeyPair key = Ed25519Keys.generate();

        // When
        List<KeyPair> read = PrivateKeys.read(Ed25519Keys.openSsh(key));

        // Then
        assertThat(read)
                .singleElement()
                .satisfies(it -> assertThat(KeyUtils.compareKeys(it.getPublic(), key.getPublic()))
                        .isTrue());
    }

    @Test
    void readsAnRsaKeyInPkcs8() throws GeneralSecurityException, IOException {
        // Given
        byte[] key = newKey("RSA", 2048).getPrivate().getEncoded();

        // When
        String pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----";

        // Then
        assertThat(PrivateKeys.read(new Secret(pem))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIC3TBX\n-----END ENCRYPTED PRIVATE KEY-----",
                "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n-----END OPENSSH PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIC\n-----END RSA PRIVATE KEY-----",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGfZ hub@example.com"
            })
    void rejectsATextThatIsNoKey(String text) {
        assertThatThrownBy(() -> PrivateKeys.read(new Secret(text))).isInstanceOf(IOException.class);
    }

    /** The default size takes seconds to generate. */
    private static KeyPair newKey(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }
}

package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SftpInboxTest {

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final String PASSWORD = "only-for-tests";

    @TempDir
    private Path disk;

    private final List<String> taken = new ArrayList<>();
    private final SshServer server = SshServer.setUpDefaultServer();
    private KeyPair serverKey = key();
    private KeyPair userKey = key();
    private Path folder = Path.of("any");

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(disk.resolve("stock"));
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(serverKey));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(disk));
        server.setPasswordAuthenticator((user, password, _) -> user.equals("hub") && password.equals(PASSWORD));
        server.setPublickeyAuthenticator((_, key, _) -> KeyUtils.compareKeys(key, userKey.getPublic()));
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    @Test
    void takesEachFileOnceAndMovesItOn() throws IOException {
        // Given
        file("b.csv", "2");
        file("a.csv", "1");
        file("c.csv.part", "3");

        // When
        inbox().look(this::take);
        inbox().look(this::take);

        // Then
        assertThat(taken).containsExactly("a.csv=1@" + TEN, "b.csv=2@" + TEN);
        assertThat(names(".done")).hasSize(2);
        assertThat(names("")).containsExactly("c.csv.part");
    }

    @Test
    void knowsItselfByAKeyAsWellAsByAPassword() throws IOException {
        // Given
        file("a.csv", "1");
        SftpAccess access = access(Optional.empty(), Optional.of(new Secret(pem(userKey))));

        // When
        new SftpInbox(access, DataSize.ofBytes(20), later()).look(this::take);

        // Then
        assertThat(taken).hasSize(1);
    }

    @Test
    void takesAgainWhatAProcessThatDiedLeft() throws IOException {
        // Given
        file("a.csv", "1");
        assertThatThrownBy(() -> inbox().look((_, _, _) -> {
                    throw new IllegalStateException("died");
                }))
                .hasMessage("died");

        // When
        inbox().look(this::take);

        // Then
        assertThat(taken).containsExactly("a.csv=1@" + TEN);
        assertThat(names(".done")).hasSize(1);
    }

    @Test
    void putsAFileAsideWithItsReason() throws IOException {
        // Given
        file("a.csv", "longer than twenty bytes");
        file("b.csv", "bad");
        file("c.csv", "good");

        // When
        inbox().look((name, content, writtenAt) -> {
            if (name.equals("b.csv")) {
                throw new PermanentFault(FolderFault.FILE_MALFORMED, "is bad");
            }
            take(name, content, writtenAt);
        });

        // Then
        assertThat(taken).hasSize(1);
        assertThat(names(".failed")).hasSize(4);
        assertThat(reasons()).contains("FILE_TOO_LARGE", "FILE_MALFORMED: is bad");
    }

    @Test
    void trustsNoServerWithAnotherKey() {
        // Given
        serverKey = key();

        // When
        // Then
        assertThatThrownBy(() -> inbox().look(this::take))
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(FolderFault.FOLDER_UNAVAILABLE))
                .hasMessageNotContaining(PASSWORD);
    }

    @Test
    void triesAgainLaterWithoutAServerOrWithAWrongPassword() throws IOException {
        // Given
        SftpAccess wrong = access(Optional.of(new Secret("wrong")), Optional.empty());

        // When
        // Then
        assertThatThrownBy(() -> new SftpInbox(wrong, DataSize.ofBytes(20), later()).look(this::take))
                .isInstanceOf(TransientFault.class);
        SftpInbox inbox = inbox();
        server.stop(true);
        assertThatThrownBy(() -> inbox.look(this::take)).isInstanceOf(TransientFault.class);
    }

    private void take(String name, byte[] content, Instant writtenAt) {
        taken.add(name + "=" + new String(content, StandardCharsets.UTF_8) + "@" + writtenAt);
    }

    private SftpInbox inbox() {
        return new SftpInbox(
                access(Optional.of(new Secret(PASSWORD)), Optional.empty()), DataSize.ofBytes(20), later());
    }

    private SftpAccess access(Optional<Secret> password, Optional<Secret> privateKey) {
        return new SftpAccess(
                "localhost",
                server.getPort(),
                KeyUtils.getFingerPrint(serverKey.getPublic()),
                "hub",
                password,
                privateKey,
                "stock");
    }

    private static InstantSource later() {
        return InstantSource.fixed(TEN.plusSeconds(60));
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(TEN));
    }

    private String reasons() throws IOException {
        StringBuilder reasons = new StringBuilder();
        for (String name : names(".failed")) {
            if (name.endsWith(".reason")) {
                reasons.append(Files.readString(folder.resolve(".failed").resolve(name)));
            }
        }
        return reasons.toString();
    }

    private List<String> names(String below) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(KeyPair key) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }
}

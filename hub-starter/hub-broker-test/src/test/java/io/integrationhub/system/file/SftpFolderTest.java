package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.file.sftp.SftpAccess;
import io.integrationhub.system.file.sftp.SftpConnection;
import io.integrationhub.system.text.TextSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.util.unit.DataSize;

class SftpFolderTest {

    private static final Duration DONE_RETENTION = Duration.ofDays(90);

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());

    @TempDir
    private Path disk;

    private final List<String> consumed = new ArrayList<>();
    private SftpServer server;
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(disk.resolve("stock"));
        server = new SftpServer(disk);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void consumesEachFileOnceAndMovesItToDone() throws IOException {
        // Given
        file("b.csv", "2");
        file("a.csv", "1");
        file("c.csv.part", "3");

        // When
        inbox().process(ACME, this::consume);
        inbox().process(ACME, this::consume);

        // Then
        assertThat(consumed).containsExactly("a.csv=1@" + TEN, "b.csv=2@" + TEN);
        assertThat(names(".done")).hasSize(2);
        assertThat(names("")).containsExactly("c.csv.part");
    }

    /** The server has an RSA, an EC and an Ed25519 key; the user has an RSA and an Ed25519 key. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void readsAServerOfWhichOneKeyIsKnown(int index) throws IOException {
        // Given
        file("a.csv", "1");
        SftpAccess access = new SftpAccess(
                "localhost",
                server.port(),
                List.of(SftpServer.otherFingerprint(), server.fingerprints().get(index)),
                "hub",
                Optional.empty(),
                Optional.of(index == 2 ? server.ed25519UserKey() : server.userKey()),
                "stock");

        // When
        inbox(access).process(ACME, this::consume);

        // Then
        assertThat(consumed).containsExactly("a.csv=1@" + TEN);
    }

    @Test
    void namesTheKeysOfAServerThatIsUnknown() {
        // Given
        SftpAccess access = new SftpAccess(
                "localhost",
                server.port(),
                List.of(SftpServer.otherFingerprint()),
                "hub",
                Optional.of(SftpServer.PASSWORD),
                Optional.empty(),
                "stock");

        // When
        Throwable failure = catchThrowable(() -> SftpConnection.to(access));

        // Then
        assertThat(failure).hasMessageContaining("which is not in sftp.host-key");
        assertThat(server.fingerprints())
                .allSatisfy(fingerprint -> assertThat(failure).hasMessageContaining(fingerprint));
    }

    @Test
    void leavesAFileUntilItsSettleTimeHasPassed() throws IOException {
        // Given
        CompleteFiles.Seen seen = new CompleteFiles.Seen();
        file("a.csv", "1");

        // When
        slow(seen, TEN).process(ACME, this::consume);
        file("a.csv", "12");
        slow(seen, TEN.plusSeconds(30)).process(ACME, this::consume);
        List<String> before = List.copyOf(consumed);
        slow(seen, TEN.plusSeconds(60)).process(ACME, this::consume);

        // Then
        assertThat(before).isEmpty();
        assertThat(consumed).singleElement().asString().startsWith("a.csv=12@");
    }

    private FileInbox slow(CompleteFiles.Seen seen, Instant now) {
        FileInbox inbox = inbox();
        CompleteFiles complete = new CompleteFiles(Duration.ofSeconds(30), Optional.empty(), Optional.empty());
        return new FileInbox(
                inbox.store(), inbox.reading(), inbox.size(), complete, seen, DONE_RETENTION, InstantSource.fixed(now));
    }

    @Test
    void authenticatesWithAPrivateKey() throws IOException {
        // Given
        file("a.csv", "1");

        // When
        inbox(access(Optional.empty(), Optional.of(server.userKey()))).process(ACME, this::consume);

        // Then
        assertThat(consumed).hasSize(1);
    }

    @Test
    void consumesTheFileThatACrashedProcessLeft() throws IOException {
        // Given
        file("a.csv", "1");
        assertThatThrownBy(() -> inbox().process(ACME, (_, _) -> {
                    throw new TransientDataAccessResourceException("crashed");
                }))
                .hasMessage("crashed");

        // When
        inbox().process(ACME, this::consume);

        // Then
        assertThat(consumed).containsExactly("a.csv=1@" + TEN);
        assertThat(names(".done")).hasSize(1);
    }

    @Test
    void movesRejectedFilesToFailedWithTheReason() throws IOException {
        // Given
        file("a.csv", "longer than twenty bytes");
        file("b.csv", "bad");
        file("c.csv", "good");

        // When
        inbox().process(ACME, (tenant, file) -> {
            if (file.name().equals("b.csv")) {
                throw new PermanentFault(FileFault.FILE_MALFORMED, "no header");
            }
            return consume(tenant, file);
        });

        // Then
        assertThat(consumed).hasSize(1);
        assertThat(names(".failed")).hasSize(4);
        assertThat(reasons()).contains("FILE_TOO_LARGE", "FILE_MALFORMED: no header");
    }

    @Test
    void rejectsAServerWithAnotherHostKey() {
        // Given
        FileInbox inbox = inbox(new SftpAccess(
                "localhost",
                server.port(),
                List.of(SftpServer.otherFingerprint()),
                "hub",
                Optional.of(SftpServer.PASSWORD),
                Optional.empty(),
                "stock"));

        // When, Then
        assertThatThrownBy(() -> inbox.process(ACME, this::consume))
                .isInstanceOfSatisfying(
                        TransientFault.class, fault -> assertThat(fault.code()).isEqualTo(FileFault.FOLDER_UNAVAILABLE))
                .hasMessage("cannot use the folder sftp://localhost:" + server.port() + "/stock");
    }

    @Test
    void failsTransientlyWithAWrongPasswordOrWithoutAServer() throws IOException {
        // Given
        FileInbox wrongPassword = inbox(access(Optional.of(new Secret("wrong")), Optional.empty()));
        FileInbox inbox = inbox();

        // When, Then
        assertThatThrownBy(() -> wrongPassword.process(ACME, this::consume)).isInstanceOf(TransientFault.class);
        server.close();
        assertThatThrownBy(() -> inbox.process(ACME, this::consume)).isInstanceOf(TransientFault.class);
    }

    private FileResult consume(Tenant tenant, InboundFile file) {
        assertThat(tenant).isEqualTo(ACME);
        String content = new String(file.content(), StandardCharsets.UTF_8);
        consumed.add(file.name() + "=" + content + "@" + file.writtenAt());
        return new FileResult(1, List.of());
    }

    private FileInbox inbox() {
        return inbox(access(Optional.of(SftpServer.PASSWORD), Optional.empty()));
    }

    private static FileInbox inbox(SftpAccess access) {
        return inbox(access, TEN.plusSeconds(60));
    }

    private static FileInbox inbox(SftpAccess access, Instant now) {
        return new FileInbox(
                new SftpFolder(access),
                new FileReading(FileFormat.CSV, List.of(), false, 100, TextSettings.AUTO),
                new FileSize(DataSize.ofBytes(20), false),
                new CompleteFiles(Duration.ZERO, Optional.empty(), Optional.empty()),
                new CompleteFiles.Seen(),
                DONE_RETENTION,
                InstantSource.fixed(now));
    }

    private SftpAccess access(Optional<Secret> password, Optional<Secret> privateKey) {
        return new SftpAccess("localhost", server.port(), server.fingerprints(), "hub", password, privateKey, "stock");
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
}

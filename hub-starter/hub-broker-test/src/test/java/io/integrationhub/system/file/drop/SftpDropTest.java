package io.integrationhub.system.file.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.file.FileFault;
import io.integrationhub.system.file.SftpServer;
import io.integrationhub.system.file.sftp.SftpAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpDropTest {

    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());

    @TempDir
    private Path disk;

    private Path folder;
    private SftpServer server;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(disk.resolve("orders"));
        server = new SftpServer(disk);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void writesAFileOnceAndLeavesNoTemporaryFile() throws IOException {
        // Given
        DropFolder drop = drop("orders", server.fingerprint());

        // When
        boolean before = drop.contains("order-1.json");
        boolean first = drop.put("order-1.json", bytes("content"));
        boolean second = drop.put("order-1.json", bytes("other"));

        // Then
        assertThat(List.of(before, first, second)).containsExactly(false, true, false);
        assertThat(drop.contains("order-1.json")).isTrue();
        assertThat(names()).containsExactly("order-1.json");
        assertThat(folder.resolve("order-1.json")).hasContent("content");
    }

    @Test
    void letsNobodySeeAPartOfAFile() throws IOException {
        // Given
        byte[] content = new byte[8_000_000];

        // When
        CompletableFuture<Boolean> written = CompletableFuture.supplyAsync(
                () -> drop("orders", server.fingerprint()).put("large.json", content));
        boolean complete = true;
        while (!written.isDone()) {
            complete &= !Files.exists(folder.resolve("large.json"))
                    || Files.size(folder.resolve("large.json")) == content.length;
        }

        // Then
        assertThat(written.join()).isTrue();
        assertThat(complete).isTrue();
        assertThat(folder.resolve("large.json")).hasSize(content.length);
    }

    @Test
    void letsOneOfSeveralReplicasWriteAFile() throws IOException {
        // When
        List<CompletableFuture<Boolean>> replicas = IntStream.range(0, 4)
                .mapToObj(replica -> CompletableFuture.supplyAsync(
                        () -> drop("orders", server.fingerprint()).put("order-1.json", bytes("replica " + replica))))
                .toList();

        // Then
        assertThat(replicas.stream().map(CompletableFuture::join).filter(first -> first))
                .hasSize(1);
        assertThat(names()).containsExactly("order-1.json");
    }

    @Test
    void sendsNothingToAServerWithAnotherKey() throws IOException {
        // Given
        DropFolder drop = drop("orders", SftpServer.otherFingerprint());

        // When, Then
        assertThatThrownBy(() -> drop.put("order-1.json", bytes("content")))
                .isInstanceOfSatisfying(TransientFault.class, fault -> {
                    assertThat(fault.code()).isEqualTo(FileFault.FOLDER_UNAVAILABLE);
                    assertThat(fault.outageOf()).contains("sftp");
                    assertThat(fault).hasMessageContaining("which is not in sftp.host-key");
                });
        assertThat(names()).isEmpty();
        assertThat(tried(drop).ok()).isFalse();
    }

    @Test
    void isNoOutageOfTheServerIfOnlyTheFolderIsMissing() {
        // Given
        DropFolder drop = drop("nowhere", server.fingerprint());

        // When, Then
        assertThatThrownBy(() -> drop.put("order-1.json", bytes("content")))
                .isInstanceOfSatisfying(
                        TransientFault.class,
                        fault -> assertThat(fault.outageOf()).isEmpty());
        assertThat(tried(drop).ok()).isFalse();
    }

    @Test
    void triesTheFolderWithoutLeavingAnything() throws IOException {
        // When
        Diagnosis diagnosis = tried(drop("orders", server.fingerprint()));

        // Then
        assertThat(diagnosis.ok()).isTrue();
        assertThat(names()).isEmpty();
    }

    private static Diagnosis tried(DropFolder drop) {
        return drop.connection("order-export.file.sftp").trial().get();
    }

    private DropFolder drop(String path, String fingerprint) {
        return DropFolder.of(
                ACME,
                new SftpAccess(
                        "localhost",
                        server.port(),
                        List.of(fingerprint),
                        "hub",
                        Optional.of(SftpServer.PASSWORD),
                        Optional.empty(),
                        path));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

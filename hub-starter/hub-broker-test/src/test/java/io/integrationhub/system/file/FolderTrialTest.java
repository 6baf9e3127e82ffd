package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.doctor.Connection;
import io.integrationhub.core.doctor.Diagnosis;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.system.file.sftp.SftpAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTrialTest {

    @TempDir
    private Path disk;

    private SftpServer server;
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createDirectories(disk.resolve("stock"));
        Files.writeString(folder.resolve("a.csv"), "sku;quantity");
        server = new SftpServer(disk);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void triesALocalFolderAndLeavesNothingInIt() throws IOException {
        assertThat(tried(new LocalFolder(folder)).finding()).isEqualTo("is readable and writable; files in it: 1");
        assertThat(names()).containsExactlyInAnyOrder("a.csv", ".processing", ".done", ".failed");
        assertThat(files(".done")).isEmpty();
    }

    @Test
    void reportsALocalFolderThatDoesNotExist() {
        assertThat(tried(new LocalFolder(disk.resolve("nowhere"))).finding()).startsWith("cannot be listed");
    }

    /** A folder in the place of .done, as a user without the right to write sees it: the tests may run as root. */
    @Test
    void reportsAFolderInWhichFilesCannotBeMoved() throws IOException {
        Files.writeString(folder.resolve(".done"), "not a folder");

        Diagnosis diagnosis = tried(new LocalFolder(folder));

        assertThat(diagnosis.finding()).startsWith("does not let the hub create folders and move files");
        assertThat(diagnosis.fix()).contains("shop.inbound-files");
    }

    @Test
    void triesAFolderOnAServer() throws IOException {
        assertThat(tried(sftp("stock", SftpServer.PASSWORD, server.fingerprint()))
                        .ok())
                .isTrue();
        assertThat(files(".done")).isEmpty();
    }

    @Test
    void reportsAWrongPasswordAHostKeyThatIsNotKnownAndAMissingFolder() {
        assertThat(tried(sftp("stock", new Secret("wrong"), server.fingerprint()))
                        .finding())
                .startsWith("cannot be reached: ")
                .doesNotContain("wrong");
        assertThat(tried(sftp("stock", SftpServer.PASSWORD, SftpServer.otherFingerprint()))
                        .finding())
                .contains("the server presented SHA256:")
                .contains("which is not in sftp.host-key");
        assertThat(tried(sftp("nowhere", SftpServer.PASSWORD, server.fingerprint()))
                        .finding())
                .startsWith("cannot be listed");
    }

    @Test
    void belongsToOneTenantOnly() {
        Connection connection = new FolderTrial(new LocalFolder(folder), "shop.inbound-files").connection();

        assertThat(connection.exclusive()).isEqualTo(folder.toString());
    }

    private FileStore sftp(String path, Secret password, String hostKey) {
        return new SftpFolder(new SftpAccess(
                "localhost", server.port(), List.of(hostKey), "hub", Optional.of(password), Optional.empty(), path));
    }

    private static Diagnosis tried(FileStore store) {
        return new FolderTrial(store, "shop.inbound-files").connection().trial().get();
    }

    private List<String> names() throws IOException {
        return files("");
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.text.TextSettings;
import java.io.IOException;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.util.unit.DataSize;

/** Consumers of files that throw what is not a fault. */
class UnexpectedFileFailureTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());

    @TempDir
    private Path folder;

    private final List<String> consumed = new ArrayList<>();
    private FileInbox inbox;

    @BeforeEach
    void open() {
        inbox = new FileInbox(
                new LocalFolder(folder),
                new FileReading(FileFormat.CSV, List.of(), false, 100, TextSettings.AUTO),
                new FileSize(DataSize.ofBytes(20), false),
                new CompleteFiles(Duration.ZERO, Optional.empty(), Optional.empty()),
                new CompleteFiles.Seen(),
                Duration.ofDays(90),
                InstantSource.fixed(NOW));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                NullPointerException.class,
                StackOverflowError.class,
                NoClassDefFoundError.class
            })
    void movesAFileThatFailsUnexpectedlyToFailedAndContinues(Class<? extends Throwable> failure) throws IOException {
        // Given
        file("a.csv", "1");
        file("b.csv", "2");

        // When
        inbox.process(ACME, (tenant, file) -> {
            if (file.name().equals("a.csv")) {
                throwNew(failure);
            }
            return consume(tenant, file);
        });

        // Then
        assertThat(consumed).containsExactly("b.csv");
        Path failed = folder.resolve(".failed/" + NOW.toEpochMilli() + "-a.csv");
        assertThat(failed).hasContent("1");
        assertThat(failed.resolveSibling(failed.getFileName() + ".reason"))
                .content()
                .isEqualTo("UNEXPECTED_ERROR: unexpected " + failure.getName() + "\n");
    }

    private static void throwNew(Class<? extends Throwable> type) {
        try {
            switch (type.getConstructor().newInstance()) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                case Throwable other -> throw new AssertionError(other);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void keepsAFileForTheNextRunDuringAnOutageOfTheDatabase() throws IOException {
        // Given
        file("a.csv", "1");

        // When
        assertThatThrownBy(() -> inbox.process(ACME, (_, _) -> {
                    throw new DataAccessResourceFailureException("connection refused");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);

        // Then
        inbox.process(ACME, this::consume);
        assertThat(consumed).containsExactly("a.csv");
    }

    private FileResult consume(Tenant tenant, InboundFile file) {
        consumed.add(file.name());
        return new FileResult(1, List.of());
    }

    private void file(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minusSeconds(60)));
    }
}

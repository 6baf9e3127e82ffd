package io.integrationhub.system.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.golive.DryRun;
import io.integrationhub.core.golive.GoLiveSettings;
import io.integrationhub.core.job.PeriodicJob;
import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.system.settings.TestSettings;
import io.integrationhub.system.text.TextSettings;
import io.integrationhub.system.text.TextSettings.Quote;
import io.integrationhub.system.text.TextSettings.Separator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.util.unit.DataSize;

class InboundFilesTest {

    private static final SftpSettings ALL_OF_SFTP =
            new SftpSettings("h", 23, List.of("SHA256:abc", "SHA256:def"), "u", new Secret("p"), new Secret("k"), "in");

    private static final Instant TEN = Instant.parse("2026-11-01T10:00:00Z");
    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of());
    private static final InboundFileDefaults DEFAULTS =
            new InboundFileDefaults(FileFormat.CSV, DataSize.ofBytes(50), List.of("order"));
    private static final String[] SERVER = {
        "sftp.host=sftp.example.com", "sftp.host-key=SHA256:abc", "sftp.username=hub", "sftp.password=p"
    };

    private static final TextSettings TEXT = new TextSettings(
            Charset.forName("windows-1252"), Separator.SEMICOLON, Quote.NONE, false, List.of("sku", "available"));

    @TempDir
    private Path folder;

    @Test
    void hasDefaults() {
        assertThat(settings())
                .isEqualTo(new InboundFilesSettings(
                        null,
                        null,
                        null,
                        false,
                        2000,
                        Duration.ofSeconds(10),
                        null,
                        Duration.ofSeconds(10),
                        null,
                        Duration.ofDays(90),
                        null,
                        TextSettings.AUTO,
                        new SftpSettings(null, 22, List.of(), null, null, null, ".")));
    }

    @Test
    void bindsEveryKey() {
        assertThat(settings(
                        "folder=/in",
                        "format=xml",
                        "key-columns=a,b",
                        "full-feed=true",
                        "part-size=7",
                        "interval=1m",
                        "max-size=1MB",
                        "settle-time=30s",
                        "done-suffix=.ok",
                        "done-retention=7d",
                        "names=stock-*.csv",
                        "text.encoding=windows-1252",
                        "text.separator=semicolon",
                        "text.quote=none",
                        "text.header=false",
                        "text.columns=sku,available",
                        "sftp.host=h",
                        "sftp.port=23",
                        "sftp.host-key=SHA256:abc,SHA256:def",
                        "sftp.username=u",
                        "sftp.password=p",
                        "sftp.private-key=k",
                        "sftp.path=in"))
                .isEqualTo(new InboundFilesSettings(
                        Path.of("/in"),
                        FileFormat.XML,
                        List.of("a", "b"),
                        true,
                        7,
                        Duration.ofMinutes(1),
                        DataSize.ofMegabytes(1),
                        Duration.ofSeconds(30),
                        ".ok",
                        Duration.ofDays(7),
                        "stock-*.csv",
                        TEXT,
                        ALL_OF_SFTP));
    }

    @Test
    void printsNoCredentials() {
        assertThat(settings(SERVER)).asString().doesNotContain("password").contains("sftp.example.com:22/.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "settle-time=-1s | settle-time | must not be negative; an example is 30s",
                "names=[ | names | '[' is not a pattern; an example is stock-*.csv",
                "text.header=false | text.columns | is missing: files without a header row do not name their columns",
                "folder=/no/such/folder | folder    | '/no/such/folder' is not a writable folder: create or mount it;"
                        + " processed files are moved within it",
                "part-size=0            | part-size | must be between 1 and 5000: a part is published as one record",
                "part-size=5001         | part-size | must be between 1 and 5000: a part is published as one record",
                "interval=99ms          | interval  | is 99 ms: write at least 100ms, such as 10s",
                "max-size=0B            | max-size  | must be between 1B and 1GB: a file is read into memory",
                "max-size=1025MB        | max-size  | must be between 1B and 1GB: a file is read into memory"
            })
    void findsSettingsThatCannotWork(String setting, String property, String problem) {
        assertThat(findings(setting)).containsExactly(Map.entry("shop.inbound-files." + property, problem));
    }

    @Test
    void findsWhatAnSftpServerLacks() {
        assertThat(findings("sftp.host=sftp.example.com", "sftp.host-key=MD5:abc"))
                .containsOnlyKeys(
                        "shop.inbound-files.sftp.host-key",
                        "shop.inbound-files.sftp.username",
                        "shop.inbound-files.sftp.password");
    }

    @Test
    void findsAPrivateKeyThatIsNone() {
        assertThat(findings("sftp.host=h", "sftp.host-key=SHA256:abc", "sftp.username=u", "sftp.private-key=k"))
                .containsOnlyKeys("shop.inbound-files.sftp.private-key");
    }

    @Test
    void acceptsSettingsThatWork() {
        assertThat(findings()).isEmpty();
        assertThat(findings(SERVER)).isEmpty();
        assertThat(findings("folder=" + folder, "interval=100ms", "part-size=1", "max-size=1GB"))
                .isEmpty();
    }

    @Test
    void runsAJobForEachKindOfFolderThatATenantUses() {
        assertThat(jobs()).isEmpty();
        assertThat(jobs("folder=" + folder)).containsExactly("shop-files");
        assertThat(jobs(SERVER)).containsExactly("shop-sftp");
        assertThat(jobs(Stream.concat(Stream.of(SERVER), Stream.of("folder=" + folder))
                        .toArray(String[]::new)))
                .containsExactly("shop-files", "shop-sftp");
    }

    @Test
    void runsNoJobForATenantThatTheConsumerDoesNotServe() {
        // Given
        FileConsumer consumer = new FileConsumer() {
            @Override
            public boolean isFor(Tenant tenant) {
                return false;
            }

            @Override
            public FileResult consume(Tenant tenant, InboundFile file) {
                throw new AssertionError("not expected");
            }
        };

        // When, Then
        assertThat(jobs(consumer, "folder=" + folder)).noneMatch(job -> job.isFor(ACME));
    }

    @Test
    void readsFilesWithTheServicesDefaults() throws IOException {
        // Given
        file("a.csv", "order,line\n1,a\n1,b\n2,c\n");
        file("b.csv", "x".repeat(51));
        List<Integer> consumed = new ArrayList<>();

        // When
        run(consumed, "folder=" + folder);

        // Then
        assertThat(consumed).containsExactly(2);
        assertThat(folder.resolve(".failed")).isNotEmptyDirectory();
    }

    @Test
    void readsFilesWithTheTenantsSettings() throws IOException {
        // Given
        file("a.csv", "order,line\n1,a\n1,b\n2,c\n");
        List<Integer> consumed = new ArrayList<>();

        // When
        run(consumed, "folder=" + folder, "key-columns=line", "interval=3s");

        // Then
        assertThat(consumed).containsExactly(3);
        assertThat(jobs((_, _) -> new FileResult(0, List.of()), "interval=3s")
                        .getFirst()
                        .interval(ACME))
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void readsFilesOfAnSftpServer(@TempDir Path disk) throws IOException {
        // Given
        Files.writeString(disk.resolve("a.json"), "[1,2,3]");
        Files.setLastModifiedTime(disk.resolve("a.json"), FileTime.from(TEN));
        List<Integer> consumed = new ArrayList<>();

        try (SftpServer server = new SftpServer(disk)) {
            // When
            run(
                    consumed,
                    "format=json",
                    "sftp.host=localhost",
                    "sftp.port=" + server.port(),
                    "sftp.host-key=" + server.fingerprint(),
                    "sftp.username=hub",
                    "sftp.password=" + SftpServer.PASSWORD.value());
        }

        // Then
        assertThat(consumed).containsExactly(3);
    }

    /** Reading a file moves it, and then the live run would not find it. */
    @Test
    void readsNoFilesOfATenantInDryRun() {
        Tenant dry =
                new Tenant(ACME.id(), Map.of(DryRun.SECTION.name(), new GoLiveSettings(GoLiveSettings.Mode.DRY_RUN)));

        assertThat(jobs((_, _) -> new FileResult(0, List.of()), "folder=" + folder))
                .anyMatch(job -> job.isFor(ACME))
                .noneMatch(job -> job.isFor(dry));
    }

    private void file(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(TEN));
    }

    private static void run(List<Integer> consumed, String... lines) {
        FileConsumer consumer = (_, file) -> {
            consumed.add(file.documents().size());
            return new FileResult(1, List.of());
        };
        jobs(consumer, lines).stream().filter(job -> job.isFor(ACME)).forEach(job -> job.run(ACME));
    }

    private static List<String> jobs(String... lines) {
        return jobs((_, _) -> new FileResult(0, List.of()), lines).stream()
                .filter(job -> job.isFor(ACME))
                .map(PeriodicJob::name)
                .toList();
    }

    private static List<PeriodicJob> jobs(FileConsumer consumer, String... lines) {
        InboundFilesSettings settings = settings(
                Stream.concat(Stream.of("settle-time=0s"), Stream.of(lines)).toArray(String[]::new));
        return new InboundFiles("shop", DEFAULTS, _ -> settings)
                .jobs(consumer, InstantSource.fixed(TEN.plusSeconds(60)))
                .jobs();
    }

    private static Map<String, String> findings(String... lines) {
        Map<String, String> findings = new HashMap<>();
        InboundFilesSettings settings = settings(lines);
        new InboundFiles("shop", DEFAULTS, _ -> settings).check(settings, findings::put);
        return findings;
    }

    private static InboundFilesSettings settings(String... lines) {
        return TestSettings.bind(Bindable.of(InboundFilesSettings.class), lines);
    }
}

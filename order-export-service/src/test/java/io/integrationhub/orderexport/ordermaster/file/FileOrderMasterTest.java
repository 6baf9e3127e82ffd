package io.integrationhub.orderexport.ordermaster.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.orderexport.SampleOrders;
import io.integrationhub.orderexport.SampleTenants;
import io.integrationhub.orderexport.commercetools.mapping.PublicOrders;
import io.integrationhub.orderexport.order.Order;
import io.integrationhub.orderexport.order.OrderId;
import io.integrationhub.orderexport.order.OrderNumber;
import io.integrationhub.orderexport.order.Receipt;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse;
import io.integrationhub.orderexport.ordermaster.OrderMasterResponse.Accepted;
import io.integrationhub.system.Mappings;
import io.integrationhub.system.file.SftpServer;
import io.integrationhub.test.fakes.BoundSections;
import io.integrationhub.test.fakes.RealMappings;
import io.integrationhub.test.golden.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileOrderMasterTest {

    private static final Mappings MAPPINGS = RealMappings.compiler();

    @TempDir
    private Path folder;

    private final Order order = SampleOrders.order();

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml", "csv"})
    void writesAnOrderInTheConfiguredFormat(String format) throws IOException {
        // Given
        Tenant tenant = tenant(Map.of("format", format));

        // When
        OrderMasterResponse response = master().place(tenant, order);

        // Then
        assertThat(response).isEqualTo(new Accepted(new Receipt("SO-1." + format)));
        GoldenFile.of(FileOrderMasterTest.class, "order." + format + ".golden")
                .matches(Files.readString(folder.resolve("SO-1." + format)) + "\n");
    }

    @Test
    void writesWhatACompanyOrderedAsRows() throws IOException {
        // When
        master().place(tenant(Map.of("format", "csv")), PublicOrders.order("company-with-shipments"));

        // Then
        GoldenFile.of(FileOrderMasterTest.class, "company.csv.golden")
                .matches(Files.readString(folder.resolve("B2B-7.csv")) + "\n");
    }

    @Test
    void writesAnOrderOnlyOnce() throws IOException {
        // Given
        Tenant tenant = tenant(Map.of());
        master().place(tenant, order);

        // When
        OrderMasterResponse again = master().place(tenant, order);

        // Then
        assertThat(again).isEqualTo(new Accepted(new Receipt("SO-1.json")));
        assertThat(names()).containsExactly("SO-1.json");
        assertThat(master().find(tenant, order)).contains(new Receipt("SO-1.json"));
    }

    @Test
    void writesEachChangeAndCancellationToItsOwnFile() throws IOException {
        // Given
        Tenant tenant = tenant(Map.of());
        Receipt receipt = new Receipt("SO-1.json");

        // When
        master().amend(tenant, order, receipt);
        master().amend(tenant, order, receipt);
        master().cancel(tenant, order, receipt);

        // Then
        assertThat(names())
                .hasSize(2)
                .anyMatch(name -> name.matches("SO-1-change-000001-[0-9a-f]{12}\\.json"))
                .contains("SO-1-cancelled.json");
    }

    @Test
    void writesAChangeThatIsMadeAgainAfterItWasReversed() throws IOException {
        // Given
        Tenant tenant = tenant(Map.of());
        Receipt receipt = new Receipt("SO-1.json");
        List<String> cities = List.of("Hamburg", "Berlin", "Hamburg");

        // When
        for (int version = 2; version < 2 + cities.size(); version++) {
            master().amend(tenant, order(version, cities.get(version - 2)), receipt);
        }

        // Then
        List<String> names = names().stream().sorted().toList();
        assertThat(names).hasSize(3);
        assertThat(Files.readString(folder.resolve(names.getLast()))).contains("Hamburg");
    }

    private Order order(long version, String city) {
        return new Order(
                order.id(),
                version,
                order.number(),
                order.lastModifiedAt(),
                SampleOrders.content(city),
                order.status(),
                order.receipt());
    }

    @Test
    void staysInsideTheFolderWhateverTheOrderNumber() throws IOException {
        // Given
        Tenant tenant = tenant(Map.of());
        Order hostile = new Order(
                order.id(),
                1,
                new OrderNumber("../../etc/passwd"),
                order.lastModifiedAt(),
                order.content(),
                order.status(),
                order.receipt());

        // When
        master().place(tenant, hostile);

        // Then
        assertThat(names()).containsExactly("______etc_passwd_" + order.id() + ".json");
    }

    @Test
    void writesAnOrderToAnSftpServerAndThenItsMarker() throws IOException {
        // Given
        try (SftpServer server = new SftpServer(folder)) {
            Tenant tenant = tenant(Map.of(
                    "folder", "",
                    "sftp.host", "localhost",
                    "sftp.port", String.valueOf(server.port()),
                    "sftp.host-key", server.fingerprint(),
                    "sftp.username", "hub",
                    "sftp.password", SftpServer.PASSWORD.value(),
                    "marker-suffix", ".done"));

            // When
            OrderMasterResponse response = master().place(tenant, order);

            // Then
            assertThat(response).isEqualTo(new Accepted(new Receipt("SO-1.json")));
            assertThat(names()).containsExactlyInAnyOrder("SO-1.json", "SO-1.json.done");
            assertThat(master().find(tenant, order)).contains(new Receipt("SO-1.json"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 101, 250})
    void writesAnOrderWithALongNumber(int length) throws IOException {
        // Given
        Tenant tenant = tenant(Map.of());
        Order one = numbered("order-a", "7".repeat(length - 1) + "1");
        Order other = numbered("order-b", "7".repeat(length - 1) + "2");

        // When
        master().place(tenant, one);
        master().place(tenant, other);
        master().amend(tenant, one, new Receipt("R"));

        // Then
        assertThat(names()).hasSize(3).allSatisfy(name -> assertThat(name).hasSizeLessThan(200));
    }

    private Order numbered(String id, String number) {
        return new Order(
                new OrderId(id),
                1,
                new OrderNumber(number),
                order.lastModifiedAt(),
                order.content(),
                order.status(),
                order.receipt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=HYPERLINK(1) | neutralize | '=HYPERLINK(1)",
                "@SUM(A1) | neutralize | '@SUM(A1)",
                "+cmd | neutralize | '+cmd",
                "-cmd | neutralize | '-cmd",
                "-5.00 | neutralize | -5.00",
                "+49 30 1234567 | neutralize | +49 30 1234567",
                "Anna | neutralize | Anna",
                "=HYPERLINK(1) | keep | =HYPERLINK(1)"
            })
    void neutralizesWhatASpreadsheetWouldRun(String text, String formulas, String expected) throws IOException {
        // Given
        Tenant tenant =
                tenant(Map.of("format", "csv", "formulas", formulas, "mapping", "[{ \"cell\": \"" + text + "\" }]"));

        // When
        master().place(tenant, order);

        // Then
        assertThat(Files.readAllLines(folder.resolve("SO-1.csv")).getLast().replace("\"", ""))
                .isEqualTo(expected);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static FileOrderMaster master() {
        return new FileOrderMaster(FileMasterConfiguration.mapping(MAPPINGS));
    }

    private Tenant tenant(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of("folder", folder.toString()));
        all.putAll(settings);
        all.values().removeIf(String::isEmpty);
        return BoundSections.with(
                SampleTenants.oms(Map.of("adapter", "file")), BoundSections.entry(FileMasterSettings.SECTION, all));
    }
}

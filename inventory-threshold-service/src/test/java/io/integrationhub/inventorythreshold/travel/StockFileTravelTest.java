package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A master that puts a file with all it has into a folder. */
class StockFileTravelTest {

    @TempDir
    private static Path folder;

    private static StockWorld world;

    @BeforeAll
    static void start() {
        Map<String, String> variables = new HashMap<>();
        String settings = "HUB_TENANTS_ACME_INVENTORY_THRESHOLD_";
        variables.put(settings + "FILES_FOLDER", folder.toString());
        variables.put(settings + "FILES_FULL", "true");
        variables.put(settings + "FILES_PART_SIZE", "100");
        variables.put(settings + "FILES_EVERY", "200ms");
        variables.put(settings + "STOCK_IN_MAPPING", "preset:file/stock-report");
        variables.put(settings + "STOCK_IN_VANISHED", "zero");
        world = new StockWorld(variables);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void showsAllOfAFileThatIsLargerThanARecordAndNothingOfWhatItDoesNotNameAnyMore() throws IOException {
        // Given
        put("monday.csv", 250, 8);
        eventually(() -> assertThat(world.commercetools.all("acme-test", "inventory-entry"))
                .hasSize(250));
        long writes = world.commercetools.writes("acme-test");

        // When
        put("tuesday.csv", 240, 8);

        // Then
        eventually(() -> assertThat(world.shown("SKU-249")).isZero());
        assertThat(world.shown("SKU-239")).isEqualTo(8);
        eventually(() -> assertThat(world.commercetools.writes("acme-test")).isEqualTo(writes + 10));
        assertThat(Files.list(folder.resolve(".done"))).hasSize(2);
    }

    private static void put(String name, int articles, int quantity) throws IOException {
        String rows = IntStream.range(0, articles)
                .mapToObj(i -> "SKU-" + i + "," + quantity + ",")
                .collect(Collectors.joining("\n"));
        Path unfinished = folder.resolve(name + ".part");
        Files.writeString(unfinished, "sku,available,channel\n" + rows);
        Files.move(unfinished, folder.resolve(name));
    }
}

package io.integrationhub.inventorythreshold.travel;

import static io.integrationhub.inventorythreshold.travel.StockWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OMS delivers files with all of its stock. */
class StockFileTravelTest {

    private static TenantWorld world;

    @BeforeAll
    static void start() {
        world = StockWorld.tenant("files");
    }

    @Test
    void appliesAFileThatIsLargerThanARecordAndSetsMissingPositionsToZero() throws IOException {
        // Given
        put("monday.csv", 250, 8);
        eventually(() -> assertThat(world.resources("inventory-entry")).hasSize(250));
        long writes = world.writes();

        // When
        put("tuesday.csv", 240, 8);

        // Then
        eventually(() -> assertThat(world.quantity("SKU-249")).isZero());
        assertThat(world.quantity("SKU-239")).isEqualTo(8);
        eventually(() -> assertThat(world.writes()).isEqualTo(writes + 10));
        try (Stream<Path> done = Files.list(world.stockFiles().resolve(".done"))) {
            assertThat(done).hasSize(2);
        }
    }

    private static void put(String name, int articles, int quantity) throws IOException {
        String rows = IntStream.range(0, articles)
                .mapToObj(i -> "SKU-" + i + "," + quantity + ",")
                .collect(Collectors.joining("\n"));
        Path unfinished = world.stockFiles().resolve(name + ".part");
        Files.writeString(unfinished, "sku,available,channel\n" + rows);
        Files.move(unfinished, world.stockFiles().resolve(name));
    }
}

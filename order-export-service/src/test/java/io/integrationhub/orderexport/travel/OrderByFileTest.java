package io.integrationhub.orderexport.travel;

import static io.integrationhub.orderexport.travel.OrderWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An order master that exchanges files only. */
class OrderByFileTest {

    @TempDir
    private Path exchange;

    @Test
    void writesAnOrderToAFolderAndReadsItsProgressFromAnother() throws IOException {
        // Given
        Path out = Files.createDirectory(exchange.resolve("orders"));
        Path in = Files.createDirectory(exchange.resolve("reports"));
        try (OrderWorld world = new OrderWorld(variables(out, in))) {
            String line = world.shop.order("SO-1").at("/lineItems/0/id").asString();
            eventually(() -> assertThat(out.resolve("SO-1.csv")).content().contains("SO-1"));

            // When
            put(in, """
                    order,occurredAt,status,lineId,quantity,delivery,parcel,carrier,trackingId,trackingUrl
                    SO-1,2026-11-02T08:00:00Z,shipped,%s,5,D1,P1,DHL,T1,
                    """.formatted(line));

            // Then
            eventually(() -> {
                JsonNode shown = world.order("SO-1");
                assertThat(shown.at("/syncInfo/0/externalId").asString()).isEqualTo("SO-1.csv");
                assertThat(shown.path("shipmentState").asString()).isEqualTo("Shipped");
                assertThat(shown.at("/shippingInfo/deliveries/0/parcels/0" + "/trackingData/trackingId")
                                .asString())
                        .isEqualTo("T1");
            });
            assertThat(in.resolve(".done")).isNotEmptyDirectory();
        }
    }

    private static Map<String, String> variables(Path out, Path in) {
        String service = "HUB_TENANTS_ACME_ORDER_EXPORT_";
        return Map.of(
                service + "ADAPTER", "file",
                service + "FILE_FOLDER", out.toString(),
                service + "FILE_FORMAT", "csv",
                service + "INBOUND_FILES_FOLDER", in.toString(),
                service + "INBOUND_FILES_FORMAT", "csv",
                service + "INBOUND_FILES_INTERVAL", "200ms",
                service + "INBOUND_FILES_SETTLE_TIME", "1s",
                service + "INBOUND_MAPPING", "preset:file/report");
    }

    /** Writes a file as another system does: under a name that is ignored, then renamed. */
    private static void put(Path folder, String content) throws IOException {
        Path unfinished = Files.writeString(folder.resolve("reports.csv.part"), content);
        Files.move(unfinished, folder.resolve("reports.csv"), StandardCopyOption.ATOMIC_MOVE);
    }
}

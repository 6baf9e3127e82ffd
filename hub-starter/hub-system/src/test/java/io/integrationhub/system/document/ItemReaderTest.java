package io.integrationhub.system.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.core.fault.FaultCode;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.core.tenant.TenantSection;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.TenantMappings;
import io.integrationhub.system.inbound.DocumentReader;
import io.integrationhub.system.inbound.InboundDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemReaderTest {

    private static final TenantSection<String> SECTION = TenantSection.of("shop", String.class);
    private static final Tenant ACME = new Tenant(new TenantId("acme"), Map.of(SECTION.name(), "expression"));

    private enum Fault implements FaultCode {
        STOCK_MALFORMED
    }

    private record StockJson(@Nullable List<ItemJson> items) {

        record ItemJson(@Nullable String sku, @Nullable Long available) {}

        /** The quantities by place. */
        List<Map.Entry<Integer, Long>> quantities(IntUnaryOperator index) {
            List<Map.Entry<Integer, Long>> quantities = new ArrayList<>();
            List<ItemJson> all = Objects.requireNonNull(items);
            for (int i = 0; i < all.size(); i++) {
                Long available = all.get(i).available();
                if (available == null) {
                    throw new IllegalArgumentException("items.available is missing");
                }
                quantities.add(Map.entry(index.applyAsInt(i), available));
            }
            return quantities;
        }
    }

    private final Mapping rows = input -> Map.of("items", input);

    @Test
    void readsExactlyTheReadableItemsWhicheverTheyAre() {
        Random random = new Random(5);
        for (int run = 0; run < 50; run++) {
            // Given
            List<Object> items = new ArrayList<>();
            List<Integer> bad = new ArrayList<>();
            Map<Integer, Long> good = new TreeMap<>();
            int size = 2 + random.nextInt(60);
            for (int i = 0; i < size; i++) {
                boolean isBad = i > 0 && random.nextInt(20) == 0;
                items.add(Map.of("sku", "S" + i, "available", isBad ? "n/a" : String.valueOf(i)));
                if (isBad) {
                    bad.add(i);
                } else {
                    good.put(i, (long) i);
                }
            }

            // When
            PartialDocument<Map.Entry<Integer, Long>> read =
                    reader(rows).read(ACME, new InboundDocument(items, "f"), StockJson::quantities);

            // Then
            assertThat(read.items()).containsExactlyElementsOf(good.entrySet());
            assertThat(read.unreadable()).extracting(UnreadableItem::index).containsExactlyElementsOf(bad);
        }
    }

    @Test
    void namesPlaceFieldAndValueOfAnUnreadableItem() {
        // Given
        List<?> items = List.of(Map.of("sku", "A", "available", 1), Map.of("sku", "B", "available", "1.234"));
        InboundDocument document =
                new InboundDocument(items, "stock.csv", List.of("stock.csv, row 2", "stock.csv, row 3"));

        // When
        UnreadableItem unreadable = reader(rows)
                .read(ACME, document, StockJson::quantities)
                .unreadable()
                .getFirst();

        // Then
        assertThat(unreadable.fault())
                .hasMessageStartingWith(
                        "stock.csv, row 3 cannot be read: the field /items/0/available: '1.234' is not a whole number");
        assertThat(unreadable.document().content()).isEqualTo(List.of(items.get(1)));
    }

    @Test
    void keepsTheOtherFieldsOfTheDocument() {
        // Given
        Map<String, ?> document =
                Map.of("asOf", "now", "items", List.of(Map.of("available", 1), Map.of("available", "?")));

        // When
        PartialDocument<Map.Entry<Integer, Long>> read =
                reader(input -> input).read(ACME, new InboundDocument(document, "the message"), StockJson::quantities);

        // Then
        assertThat(read.items()).containsExactly(Map.entry(0, 1L));
        assertThat(read.unreadable().getFirst().document().content())
                .isEqualTo(Map.of("asOf", "now", "items", List.of(Map.of("available", "?"))));
        assertThat(read.unreadable().getFirst().document().origin()).isEqualTo("the message, item 2");
    }

    @Test
    void isolatesTheItemOnWhichTheMappingFails() {
        // Given
        Mapping failing = input -> {
            if (input.toString().contains("poison")) {
                throw new PermanentFault(Fault.STOCK_MALFORMED, "the mapping fails");
            }
            return Map.of("items", input);
        };
        List<?> items = List.of(Map.of("available", 1), Map.of("sku", "poison"), Map.of("available", 3));

        // Then
        assertThat(reader(failing)
                        .read(ACME, new InboundDocument(items, "f"), StockJson::quantities)
                        .items())
                .containsExactly(Map.entry(0, 1L), Map.entry(2, 3L));
    }

    @Test
    void rejectsADocumentThatExceedsTheErrorBudget() {
        // Given
        List<?> items = IntStream.range(0, 100)
                .mapToObj(i -> Map.of("available", i % 9 == 0 ? "n/a" : "1"))
                .toList();

        // When
        List<UnreadableItem> unreadable = reader(rows)
                .read(ACME, new InboundDocument(items, "f"), StockJson::quantities)
                .unreadable();

        // Then
        ItemReader.checkBudget(ACME, "f", unreadable, 240);
        assertThatThrownBy(() -> ItemReader.checkBudget(ACME, "f", unreadable, 100))
                .isInstanceOfSatisfying(
                        PermanentFault.class,
                        fault -> assertThat(fault.code()).isEqualTo(InboundFault.ERROR_BUDGET_EXCEEDED))
                .hasMessageStartingWith("f: 12 of 100 items cannot be read, more than inbound.max-unreadable-percent")
                .hasMessageContaining("f, item 1 cannot be read: the field /items/0/available: 'n/a'");
    }

    @Test
    void rejectsADocumentWithoutItemsThatCannotBeRead() {
        assertThatThrownBy(
                        () -> reader(_ -> null).read(ACME, new InboundDocument(Map.of(), "f"), StockJson::quantities))
                .isInstanceOf(PermanentFault.class);
    }

    private static ItemReader<StockJson> reader(Mapping mapping) {
        TenantMappings mappings = TenantMappings.of(SECTION, "mapping", it -> it, (_, _) -> mapping);
        return new ItemReader<>(new DocumentReader<>(mappings, StockJson.class, Fault.STOCK_MALFORMED));
    }
}

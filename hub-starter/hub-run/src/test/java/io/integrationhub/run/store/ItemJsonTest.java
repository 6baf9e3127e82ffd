package io.integrationhub.run.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.run.ItemRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ItemJsonTest {

    /** A value of several types, without annotations. */
    sealed interface Value {}

    record Text(String text) implements Value {}

    record Amount(BigDecimal amount, Optional<LocalDate> since) implements Value {}

    record Many(List<Value> values) implements Value {}

    enum Simple implements Value {
        YES
    }

    record Product(
            String name,
            SortedMap<String, String> texts,
            Set<String> tags,
            List<Value> values,
            Optional<Value> main,
            int size,
            boolean isNew) {}

    private static final Product FULL = new Product(
            "Shirt",
            new TreeMap<>(Map.of("en", "Shirt", "de", "Hemd")),
            Set.of("b", "a", "c"),
            List.of(new Text("x"), new Many(List.of(new Amount(new BigDecimal("1.50"), Optional.empty()))), Simple.YES),
            Optional.of(new Amount(new BigDecimal("0.0000001"), Optional.of(LocalDate.of(2026, 1, 31)))),
            3,
            true);

    private static final Product EMPTY =
            new Product("", new TreeMap<>(), Set.of(), List.of(), Optional.empty(), 0, false);

    @Test
    void readsWhatItWrote() {
        assertThat(ItemJson.read(ItemJson.write(FULL), Product.class)).isEqualTo(FULL);
        assertThat(ItemJson.read(ItemJson.write(EMPTY), Product.class)).isEqualTo(EMPTY);
    }

    @Test
    void writesEqualRecordsEquallyWhateverTheOrderOfASet() {
        // Given
        Product other = new Product(
                FULL.name(),
                FULL.texts(),
                new LinkedHashSet<>(List.of("c", "b", "a")),
                FULL.values(),
                FULL.main(),
                FULL.size(),
                FULL.isNew());

        // Then
        assertThat(ItemJson.write(other)).isEqualTo(ItemJson.write(FULL)).contains("\"tags\":[\"a\",\"b\",\"c\"]");
    }

    @Test
    void writesNumbersExactlyAndLeavesOutWhatIsEmpty() {
        assertThat(ItemJson.write(FULL)).contains("\"amount\":1.50").contains("\"amount\":0.0000001");
        assertThat(ItemJson.write(EMPTY)).doesNotContain("texts", "tags", "values", "main", "name");
    }

    @Test
    void tellsReferencesInOneOrder() {
        // Given
        Set<ItemRef> references = new LinkedHashSet<>(List.of(new ItemRef("b", "1"), new ItemRef("a", "2")));

        // Then
        assertThat(ItemJson.references(ItemJson.references(references)))
                .containsExactly(new ItemRef("a", "2"), new ItemRef("b", "1"));
    }
}

package io.integrationhub.system.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.Mapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A mapping neither adds nor loses a cent, whatever the amounts. */
class ExactMoneyTest {

    private final Mapping mapping = new JsonataMappings().compile("test", """
                            {
                              "prices": [lines.price.$decimal($)],
                              "cents": [lines.price.$cents($decimal($), "EUR")],
                              "total": $sum(lines.price)
                            }
                            """);

    @Test
    void preservesEveryCent() {
        Random random = new Random(20261123);
        for (int round = 0; round < 300; round++) {
            // Given
            List<Long> cents = random.longs(1 + random.nextInt(9), -9_999_999_999_999_999L, 9_999_999_999_999_999L)
                    .boxed()
                    .toList();

            // When
            Map<?, ?> result = (Map<?, ?>) mapping.apply(Map.of("lines", lines(cents)));

            // Then
            assertThat(result.get("prices"))
                    .isEqualTo(cents.stream()
                            .map(amount -> BigDecimal.valueOf(amount, 2).toPlainString())
                            .toList());
            assertThat(result.get("cents")).isEqualTo(cents);
            assertThat(result.get("total"))
                    .isEqualTo(BigDecimal.valueOf(
                            cents.stream().mapToLong(Long::longValue).sum(), 2));
        }
    }

    private static List<Map<String, Object>> lines(List<Long> cents) {
        List<Map<String, Object>> lines = new ArrayList<>();
        cents.forEach(amount ->
                lines.add(Map.of("price", Map.of("centAmount", amount, "currencyCode", "EUR", "fractionDigits", 2))));
        return lines;
    }
}

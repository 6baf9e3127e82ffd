package io.integrationhub.catalogsync.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "12; 12",
                "12.50; 12.50",
                "12,5; 12.5",
                "0,125; 0.125",
                "1234,567; 1234.567",
                "-3; -3",
                "+3; 3",
                "1.234; 1.234",
                "1.234,56; 1234.56",
                "1,234.56; 1234.56",
                "1.5e3; 1500",
            })
    void readsNumbersAsSourcesWriteThem(String text, BigDecimal number) {
        assertThat(StatedNumber.of(text))
                .hasValueSatisfying(it -> assertThat(it).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "1 2", "1,2,3", "1.2.3", "12 mm", "1e999999999", "--1", "0x10", "1,234", "-12,500"})
    void rejectsEverythingElse(String text) {
        assertThat(StatedNumber.of(text)).isEmpty();
    }
}

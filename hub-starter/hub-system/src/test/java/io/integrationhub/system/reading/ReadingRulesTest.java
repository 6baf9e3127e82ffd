package io.integrationhub.system.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.system.settings.InboundSettings;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReadingRulesTest {

    private static final ReadingRules DEFAULTS = rules(Map.of());
    private static final ReadingRules GERMAN = rules(Map.of(
            "decimal-separator",
            "comma",
            "grouping-separator",
            "point",
            "time-zone",
            "Europe/Berlin",
            "time-formats",
            "dd.MM.yyyy HH:mm,dd.MM.yyyy",
            "true-values",
            "ja,x",
            "false-values",
            "nein",
            "empty-values",
            "n/a,-"));

    @Test
    void bindsTheSameDefaultsAsAServiceWithoutTheSection() {
        assertThat(settings(Map.of())).isEqualTo(InboundSettings.DEFAULTS);
    }

    @ParameterizedTest
    @CsvSource({
        "6, 6",
        "6.000, 6",
        "' 6 ', 6",
        "+6, 6",
        "-6, -6",
        "6-, -6",
        "'−6', -6",
        "0006, 6",
        ".5, 0.5",
        "5., 5",
        "12.50, 12.50",
        "123456789012345678901234567890.12, 123456789012345678901234567890.12"
    })
    void readsNumbersInTexts(String text, BigDecimal number) {
        assertThat(DEFAULTS.number(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1.234, 1234",
        "'1,5', 1.5",
        "'1.234,50', 1234.5",
        "'1.234.567', 1234567",
        "'6,000', 6",
        "'1.234,50-', -1234.5"
    })
    void readsNumbersByTheTenantsSeparators(String text, BigDecimal number) {
        assertThat(GERMAN.number(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "n/a",
                "1,5",
                "1.2.3",
                "1e3",
                "0x10",
                "--1",
                "-1-",
                ".",
                "-",
                "1 2",
                "12,34,567",
                "one",
                "NaN",
                "١٢"
            })
    void rejectsTextsThatAreNoNumbers(String text) {
        assertThatThrownBy(() -> DEFAULTS.number(text))
                .isInstanceOf(UnreadableValue.class)
                .hasMessageContaining("not a number with the decimal separator '.'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.23", "12.34.567", "1,234.5", "1.2345", "1234.567"})
    void rejectsGroupsOfOtherThanThreeDigits(String text) {
        assertThatThrownBy(() -> GERMAN.number(text)).isInstanceOf(UnreadableValue.class);
    }

    @Test
    void showsTheValueThatIsNotAWholeNumber() {
        assertThatThrownBy(() -> DEFAULTS.whole("1.234"))
                .hasMessage("'1.234' is not a whole number with the decimal separator '.'");
        assertThatThrownBy(() -> DEFAULTS.whole(new BigDecimal("1.5"))).hasMessageStartingWith("'1.5' is not a whole");
        assertThatThrownBy(() -> DEFAULTS.whole("9999999999999999999")).hasMessageContaining("is too large");
        assertThatThrownBy(() -> DEFAULTS.whole(new BigDecimal("1e999999999")))
                .hasMessageContaining("more than 40 digits");
        assertThatThrownBy(() -> DEFAULTS.whole(Boolean.TRUE)).hasMessage("'true' is not a number");
        assertThatThrownBy(() -> DEFAULTS.whole(List.of(1))).hasMessage("a list is not a number");
    }

    @Test
    void roundsDownWhereTheTenantSellsNoFractions() {
        // Given
        ReadingRules rules = rules(Map.of("fractions", "round-down"));

        // Then
        assertThat(rules.whole("2.7")).isEqualTo(2);
        assertThat(rules.whole("-2.7")).isEqualTo(-3);
    }

    @Test
    void readsEveryNumberAsTheLocalesWriteIt() {
        // Given
        Random random = new Random(17);
        Map<Locale, ReadingRules> locales = Map.of(
                Locale.US,
                rules(Map.of("grouping-separator", "comma")),
                Locale.GERMANY,
                GERMAN,
                Locale.FRANCE,
                rules(Map.of("decimal-separator", "comma", "grouping-separator", "space")),
                Locale.of("de", "CH"),
                rules(Map.of("grouping-separator", "apostrophe")));

        // Then
        locales.forEach((locale, rules) -> {
            DecimalFormat format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(locale));
            for (int i = 0; i < 500; i++) {
                BigDecimal number = BigDecimal.valueOf(random.nextInt(), random.nextInt(4));
                assertThat(rules.number(format.format(number)))
                        .as("%s %s", locale, number)
                        .isEqualByComparingTo(number);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T10:00:00Z", "2026-11-01T11:00:00+01:00", "2026-11-01T11:00+01:00",
                        "2026-11-01 11:00:00+0100",
                "2026-11-01T10:00:00.000Z", "2026-11-01T10:00:00.000000Z", "2026-11-01T11:00:00+01", "1793527200",
                "1793527200000"
            })
    void readsTimesWithAnOffset(String text) {
        assertThat(DEFAULTS.time(text)).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-01T11:00:00", "2026-11-01 11:00", "01.11.2026 11:00"})
    void readsTimesInTheTenantsZoneAndFormats(String text) {
        assertThat(GERMAN.time(text)).isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
        assertThatThrownBy(() -> DEFAULTS.time(text)).hasMessageContaining("is not an ISO 8601 time with an offset");
    }

    @Test
    void readsDates() {
        assertThat(GERMAN.time("01.11.2026")).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(GERMAN.time("2026-11-01")).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
    }

    @Test
    void readsBooleansOfAnyType() {
        assertThat(DEFAULTS.flag(Boolean.TRUE)).isTrue();
        assertThat(DEFAULTS.flag("TRUE")).isTrue();
        assertThat(DEFAULTS.flag(0)).isFalse();
        assertThat(GERMAN.flag("Ja")).isTrue();
        assertThat(GERMAN.flag("nein")).isFalse();
        assertThatThrownBy(() -> GERMAN.flag("yes")).hasMessage("'yes' is neither true (ja, x) nor false (nein)");
    }

    @Test
    void keepsAllDigitsOfNumbersInTexts() {
        assertThat(DEFAULTS.text(new BigInteger("12345678901234567890123"))).isEqualTo("12345678901234567890123");
        assertThat(DEFAULTS.text(new BigDecimal("4.006381E12"))).isEqualTo("4006381000000");
        assertThat(DEFAULTS.text(" 00042 ")).isEqualTo("00042");
    }

    @Test
    void takesEmptyTextsForMissingValues() {
        assertThat(DEFAULTS.number(" ")).isNull();
        assertThat(GERMAN.whole("N/A")).isNull();
        assertThat(GERMAN.text("-")).isNull();
        assertThat(GERMAN.time("")).isNull();
        assertThat(GERMAN.flag(null)).isNull();
    }

    @Test
    void masksLettersOfValuesThatMayBePersonal() {
        assertThatThrownBy(() -> DEFAULTS.number("Erika Muster, 22 Way"))
                .hasMessageStartingWith("'xxxxx xxxxxx, 22 xxx' ");
        assertThatThrownBy(() -> DEFAULTS.number("n/a")).hasMessageStartingWith("'n/a' ");
    }

    private static ReadingRules rules(Map<String, String> properties) {
        return new ReadingRules(settings(properties));
    }

    private static InboundSettings settings(Map<String, String> properties) {
        Map<String, String> prefixed = new HashMap<>();
        properties.forEach((name, value) -> prefixed.put("inbound." + name, value));
        return new Binder(new MapConfigurationPropertySource(prefixed))
                .bindOrCreate("inbound", InboundSettings.SECTION.type());
    }
}

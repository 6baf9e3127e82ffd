package io.integrationhub.system.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.MappingFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonataMappingsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonataMappings mappings = new JsonataMappings();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"id": number}                    | {"number":"A-1"}                          | {"id":"A-1"}
                    {"id": number, "x": missing}      | {"number":"A-1"}                          | {"id":"A-1"}
                    lines.sku                         | {"lines":[{"sku":"a"}]}                   | "a"
                    [lines.sku]                       | {"lines":[{"sku":"a"}]}                   | ["a"]
                    lines[quantity > 1].sku           | {"lines":[{"sku":"a","quantity":2}]}      | "a"
                    0.1 + 0.2                         | {}                                        | 0.3
                    price                             | {"price":1303.90}                         | 1303.90
                    id                                | {"id":9007199254740993}                   | 9007199254740993
                    """)
    void maps(String expression, String input, String expected) {
        assertMaps(expression, input, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    $money(m)                         | {"m":{"centAmount":130390,"fractionDigits":2}} | 1303.90
                    $money(m)                         | {"m":{"centAmount":500,"currencyCode":"JPY"}}  | 500
                    $money(m)                         | {"m":{"centAmount":1,"preciseAmount":12345,"fractionDigits":4}} | 1.2345
                    $money(m)                         | {"m":{"amount":"12.50","currency":"EUR"}} | 12.50
                    $decimal(m)                       | {"m":{"centAmount":-5,"fractionDigits":2}} | "-0.05"
                    $money(missing)                   | {}                                        | null
                    $cents("12.5", "EUR")             | {}                                        | 1250
                    $cents(12, "JPY")                 | {}                                        | 12
                    $sum(["0.10", 0.2])               | {}                                        | 0.30
                    $sum(lines.($times(price, n)))    | {"lines":[{"price":"0.10","n":3},{"price":"0.20","n":1}]} | 0.50
                    $minus($plus("0.10", "0.20"), "0.30") | {}                                    | 0.00
                    $loc(name, "de-AT", "en")         | {"name":{"en":"Shoe","de":"Schuh"}}       | "Schuh"
                    $loc(name, "de")                  | {"name":{"en":"Shoe","de-DE":"Schuh"}}    | "Schuh"
                    $loc(name, "fr")                  | {"name":{"en":"Shoe"}}                    | "Shoe"
                    $loc(name, "fr")                  | {"name":"Shoe"}                           | "Shoe"
                    $isoDate("2026-11-23T23:30:00Z")  | {}                                        | "2026-11-23"
                    $isoDate("2026-11-23T23:30:00Z", "Europe/Berlin") | {}                        | "2026-11-24"
                    $isoDate(1795000000)              | {}                                        | "2026-11-18"
                    $uuid5("A-1") = $uuid5("A-1")     | {}                                        | true
                    """)
    void evaluatesTheFunctionsOfTheHub(String expression, String input, String expected) {
        assertMaps(expression, input, expected);
    }

    private void assertMaps(String expression, String input, String expected) {
        // When
        Object result = mappings.compile("test", expression).apply(JSON.readValue(input, Object.class));

        // Then
        assertThat(JSON.writeValueAsString(result)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"id" number}     | hub.x.mapping, line 1, column 7: Expected ":", got "number"
                    {"a": b,}         | hub.x.mapping, line 1, column 9: The symbol "}" cannot be used as a unary operator
                    'open             | hub.x.mapping, line 1, column 6: String literal must be terminated by a matching quote
                    """)
    void namesThePositionOfASyntaxError(String expression, String message) {
        // When, Then
        assertThatThrownBy(() -> mappings.compile("hub.x.mapping", expression))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void countsLines() {
        // When, Then
        assertThatThrownBy(() -> mappings.compile("order.jsonata", "{\n  \"id\": number,\n  \"total\" total\n}"))
                .hasMessageStartingWith("order.jsonata, line 3, column 11:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($n) { $f($n + 1) }; $f(1))",
                "($f := function($n) { 1 + $f($n + 1) }; $f(1))",
                "$sum([1..9999999])",
                "$map([1..9999999], function($i) { $i * 2 })",
                "[1..9999999]",
                "($f := function($s, $n) { $n = 0 ? $s : $f($s & $s, $n - 1) }; $f('xxxxxxxxxx', 40))",
                "$eval('1')",
                "$decimal('1e999999999')",
                "$cents('1e-999999999', 'EUR')",
                "1 / 0"
            })
    void abortsAnExpressionThatExceedsItsLimits(String expression) {
        // Given
        Mapping mapping = mappings.compile("test", expression);

        // When
        PermanentFault fault = catchThrowableOfType(PermanentFault.class, () -> mapping.apply(Map.of()));

        // Then
        assertThat(fault.code()).isEqualTo(MappingFault.MAPPING_FAILED);
        assertThat(fault.getMessage()).startsWith("test");
    }

    @Test
    void mapsADocumentOfSeveralMegabytes() {
        // Given
        Mapping mapping = mappings.compile("test", "{ 'lines': lines.{ 'id': id, 'text': text } }");
        List<Map<String, Object>> lines = Collections.nCopies(5_000, Map.of("id", 1, "text", "y".repeat(600)));

        // When
        Object result = mapping.apply(Map.of("lines", lines));

        // Then
        assertThat(result).isEqualTo(Map.of("lines", lines));
    }

    @Test
    void rejectsInputAboveTheLimit() {
        // Given
        Mapping mapping = mappings.compile("test", "x");

        // When
        PermanentFault fault =
                catchThrowableOfType(PermanentFault.class, () -> mapping.apply(Map.of("x", "y".repeat(16_000_001))));

        // Then
        assertThat(fault).hasMessage("test: the input is larger than 16000000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name + 1",
                "$number(name)",
                "$cents(price, 'EUR')",
                "name.$money($)",
                "$toMillis(name)",
                "$uppercase(price)"
            })
    void neverQuotesTheDocument(String expression) {
        // Given
        Mapping mapping = mappings.compile("test", expression);

        // When
        PermanentFault fault = catchThrowableOfType(
                PermanentFault.class,
                () -> mapping.apply(JSON.readValue("{\"name\":\"Ada\",\"price\":1.987}", Map.class)));

        // Then
        assertThat(fault.getMessage()).startsWith("test").doesNotContain("Ada", "1.987");
        assertThat(fault).hasNoCause();
    }

    @Test
    void includesTheMessageThatTheMappingDefines() {
        // Given
        Mapping mapping = mappings.compile("test", "$error('an order without address cannot be placed')");

        // When, Then
        assertThatThrownBy(() -> mapping.apply(Map.of()))
                .hasMessage("test, line 1, column 8: an order without address cannot be placed");
    }

    @Test
    void mapsOnManyThreadsWithoutMixingDocuments() throws Exception {
        // Given
        Mapping mapping = mappings.compile(
                "test", "($n := number; {\"id\": $n, \"lines\": [$map(lines, function($l) { $n &" + " '-' & $l })]})");
        Callable<Boolean> mapped = () -> {
            for (int i = 0; i < 200; i++) {
                String number = Thread.currentThread().threadId() + "." + i;
                Object result = mapping.apply(Map.of("number", number, "lines", List.of("a", "b")));
                Map<String, Object> expected = Map.of("id", number, "lines", List.of(number + "-a", number + "-b"));
                if (!expected.equals(result)) {
                    return false;
                }
            }
            return true;
        };

        // When
        List<Future<Boolean>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                results.add(threads.submit(mapped));
            }
        }

        // Then
        for (Future<Boolean> result : results) {
            assertThat(result.get()).isTrue();
        }
    }
}

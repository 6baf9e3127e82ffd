package io.integrationhub.system.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.system.text.TextSettings.Quote;
import io.integrationhub.system.text.TextSettings.Separator;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsOutTheSeparator(String separator) {
        // When
        CsvText csv = read("sku;available;\"a;b\"\nA;1,5;x|y\n\"B;C\";\"2\";\n"
                .replace("|", "/")
                .replace(";", separator));

        // Then
        assertThat(csv.columns()).startsWith("sku", "available");
        assertThat(csv.rows().getLast().content())
                .containsEntry("sku", "B" + separator + "C")
                .containsEntry("available", "2");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "windows-1252, windows-1252",
        "ISO-8859-1, windows-1252",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE"
    })
    void findsOutTheEncoding(String written, String found) {
        // Given
        String mark = written.startsWith("UTF") ? "\ufeff" : "";

        // When
        CsvText csv = CsvText.of((mark + "sku;größe\nA;süß\n").getBytes(Charset.forName(written)), TextSettings.AUTO);

        // Then
        assertThat(csv.rows().getFirst().content()).containsExactly(Map.entry("sku", "A"), Map.entry("größe", "süß"));
        assertThat(csv.dialect()).isEqualTo("separator ';', " + found);
    }

    @Test
    void usesTheSettingsInsteadOfWhatItWouldFindOut() {
        // Given
        TextSettings settings = new TextSettings(
                Charset.forName("IBM850"), Separator.PIPE, Quote.SINGLE, false, List.of("sku", "text"));

        // When
        CsvText csv = CsvText.of("A|'ü|\"'\nB|x;y".getBytes(Charset.forName("IBM850")), settings);

        // Then
        assertThat(csv.rows())
                .containsExactly(
                        new CsvRow(1, Map.of("sku", "A", "text", "ü|\"")),
                        new CsvRow(2, Map.of("sku", "B", "text", "x;y")));
    }

    @Test
    void readsTheSeparatorThatExcelWritesBeforeTheHeader() {
        assertThat(read("sep=;\nsku;a,b,c,d\nA;1\n").rows())
                .containsExactly(new CsvRow(3, Map.of("sku", "A", "a,b,c,d", "1")));
    }

    @Test
    void keepsWhatIsWrongWithARowInThatRow() {
        // When
        CsvText csv = read("sku,text\r\nA,one\r\nB,two, three\r\n\r\nC,\"four\"five\r\nD,\"six\r\nE,seven,,\r\nF\r\n");

        // Then
        assertThat(csv.rows()).extracting(CsvRow::number).containsExactly(2, 3, 5, 6, 7, 8);
        assertThat(csv.rows().get(0).content()).isEqualTo(Map.of("sku", "A", "text", "one"));
        assertThat(csv.rows().get(1).content())
                .containsEntry(
                        CsvRow.UNREADABLE,
                        "it has 3 cells, and there are 2 columns; is there a separator in a cell without quotes?");
        assertThat(csv.rows().get(2).content())
                .containsEntry(CsvRow.UNREADABLE, "cell 2 continues behind its closing quote");
        assertThat(csv.rows().get(3).content())
                .containsEntry(CsvRow.UNREADABLE, "the quote that opens cell 2 is never closed");
        assertThat(csv.rows().get(4).content()).isEqualTo(Map.of("sku", "E", "text", "seven"));
        assertThat(csv.rows().get(5).content()).isEqualTo(Map.of("sku", "F", "text", ""));
    }

    @Test
    void readsWhatIsWritten() {
        Random random = new Random(11);
        for (int run = 0; run < 200; run++) {
            // Given
            String separator = List.of(",", ";", "\t", "|").get(random.nextInt(4));
            String end = random.nextBoolean() ? "\n" : "\r\n";
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 1 + random.nextInt(6); row++) {
                rows.add(List.of("k" + row, cell(random), cell(random)));
            }

            // When
            String text = rows.stream()
                    .map(row -> row.stream()
                            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                            .collect(Collectors.joining(separator)))
                    .collect(Collectors.joining(end, "a" + separator + "b" + separator + "c" + end, ""));

            // Then
            assertThat(read(text).rows())
                    .as(text)
                    .extracting(row -> List.copyOf(row.content().values()))
                    .isEqualTo(rows);
        }
    }

    private static String cell(Random random) {
        String signs = "aZ0 ,;|\t\"'\nü";
        return random.ints(random.nextInt(6), 0, signs.length())
                .mapToObj(index -> String.valueOf(signs.charAt(index)))
                .collect(Collectors.joining());
    }

    private static CsvText read(String text) {
        return CsvText.of(text.getBytes(StandardCharsets.UTF_8), TextSettings.AUTO);
    }
}

package io.integrationhub.system.text;

import java.util.List;

/**
 * The rows of a CSV file (https://www.rfc-editor.org/rfc/rfc4180). What is wrong with a row stays in that row.
 *
 * @param columns the names of the columns
 * @param rows without the header row and without empty rows
 * @param dialect how the file is written, for people
 */
public record CsvText(List<String> columns, List<CsvRow> rows, String dialect) {

    private static final int MAX_LIST = 30;

    public CsvText {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads a file. */
    public static CsvText of(byte[] content, TextSettings settings) {
        DecodedText decoded = DecodedText.of(content, settings.encoding());
        char separator = separator(decoded.text(), settings);
        List<CsvLine> lines = new CsvLines(
                        decoded.text(), separator, settings.quote().sign())
                .read().stream()
                        .filter(line -> !line.isBlank() && !line.isSeparatorHint())
                        .toList();
        String dialect = "separator '" + (separator == '\t' ? "tab" : separator) + "', "
                + decoded.encoding().name();
        if (lines.isEmpty()) {
            return new CsvText(settings.columns(), List.of(), dialect);
        }
        List<String> columns = settings.columns().isEmpty()
                ? lines.getFirst().cells().stream().map(String::strip).toList()
                : settings.columns();
        boolean hasHeader = settings.header() || settings.columns().isEmpty();
        List<CsvRow> rows = lines.stream()
                .skip(hasHeader ? 1 : 0)
                .map(line -> line.toRow(columns))
                .toList();
        return new CsvText(columns, rows, dialect);
    }

    /** The names of the columns, for people. */
    public String columnNames() {
        String names = String.join(", ", columns.subList(0, Math.min(MAX_LIST, columns.size())));
        return "its columns are " + names + " (" + dialect + ")";
    }

    /** The sign that divides the first row into the most cells, unless the file or the tenant states one. */
    private static char separator(String text, TextSettings settings) {
        if (settings.separator() != TextSettings.Separator.AUTO) {
            return settings.separator().sign();
        }
        String start = text.substring(0, Math.min(text.length(), 10_000));
        if (start.matches("(?is)\"?sep=[,;|\t]\"?\\R.*")) {
            return start.charAt(start.indexOf('=') + 1);
        }
        char best = TextSettings.Separator.AUTO.sign();
        int cells = 1;
        for (char sign : new char[] {',', ';', '\t', '|'}) {
            int found = new CsvLines(start, sign, settings.quote().sign())
                    .read().stream()
                            .filter(line -> !line.isBlank())
                            .findFirst()
                            .map(line -> line.cells().size())
                            .orElse(0);
            if (found > cells) {
                best = sign;
                cells = found;
            }
        }
        return best;
    }
}

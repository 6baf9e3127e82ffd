package io.integrationhub.customersync.cdp.file;

import io.integrationhub.customersync.settings.FileTargetSettings.Format;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Serializes the result of a mapping: a line of JSON, or CSV with a header. */
final class ProfileFile {

    /** Texts that a spreadsheet would run as a formula (https://owasp.org/www-community/attacks/CSV_Injection). */
    private static final Pattern FORMULA =
            Pattern.compile("[=@\\t\\r\\n].*|[+-](?![0-9][0-9 ()/.,-]*$).*", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CsvMapper CSV = CsvMapper.builder().build();

    private ProfileFile() {}

    static byte[] write(Format format, @Nullable Object document) {
        return switch (format) {
            case JSON -> (JSON.writeValueAsString(document) + "\n").getBytes(StandardCharsets.UTF_8);
            case CSV -> csv(document instanceof Map<?, ?> map ? map : Map.of());
        };
    }

    private static byte[] csv(Map<?, ?> document) {
        Map<String, Object> cells = new LinkedHashMap<>();
        document.forEach((name, value) -> cells.put(String.valueOf(name), cell(value)));
        CsvSchema schema = CsvSchema.builder()
                .addColumns(cells.keySet(), CsvSchema.ColumnType.STRING)
                .build()
                .withHeader();
        return CSV.writer(schema).writeValueAsBytes(List.of(cells));
    }

    private static Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text when FORMULA.matcher(text).matches() -> "'" + text;
            case Map<?, ?> map -> JSON.writeValueAsString(map);
            case List<?> list -> JSON.writeValueAsString(list);
            default -> value;
        };
    }
}

package io.integrationhub.system.file;

import io.integrationhub.core.fault.PermanentFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.xml.XmlMapper;

/** What files are written in. */
public enum FileFormat {
    /** One document, or a list of them. */
    JSON,
    /** One document, or several below one root. */
    XML,
    /** A first row of names, and a document per further row: its cells by name. */
    CSV;

    private static final JsonMapper JSON_MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final XmlMapper XML_MAPPER = new XmlMapper();
    private static final CsvMapper CSV_MAPPER = CsvMapper.builder()
            .enable(CsvReadFeature.SKIP_EMPTY_LINES)
            .enable(CsvReadFeature.TRIM_SPACES)
            .build();
    private static final CsvSchema WITH_NAMES = CsvSchema.emptySchema().withHeader();

    /**
     * The documents in a file, in its order, as lists, maps and values.
     *
     * @throws PermanentFault {@code FILE_MALFORMED}, with the place but never the content
     */
    public List<?> read(byte[] content) {
        try {
            return switch (this) {
                case JSON -> each(document(JSON_MAPPER, content));
                case XML -> each(withoutRoot(document(XML_MAPPER, content)));
                case CSV -> rows(content);
            };
        } catch (JacksonException e) {
            throw malformed(place(e), e);
        }
    }

    private static Object document(ObjectMapper mapper, byte[] content) {
        return Optional.ofNullable(mapper.readValue(content, Object.class))
                .orElseThrow(() -> malformed(": it is empty", null));
    }

    private static List<?> each(Object document) {
        return document instanceof List<?> list ? list : List.of(document);
    }

    /** Below a root that has children of one name only, these are the documents. */
    private static Object withoutRoot(Object root) {
        return root instanceof Map<?, ?> children && children.size() == 1
                ? children.values().iterator().next()
                : root;
    }

    private static List<Map<String, String>> rows(byte[] content) {
        try (MappingIterator<Map<String, String>> rows =
                CSV_MAPPER.readerForMapOf(String.class).with(WITH_NAMES).readValues(content)) {
            return rows.readAll();
        }
    }

    private static PermanentFault malformed(String problem, @Nullable Throwable cause) {
        String message = "a file cannot be read" + problem;
        return cause == null
                ? new PermanentFault(FolderFault.FILE_MALFORMED, message)
                : new PermanentFault(FolderFault.FILE_MALFORMED, message, cause);
    }

    /** Jackson's own words may quote the document. */
    private static String place(JacksonException e) {
        TokenStreamLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : ": line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}

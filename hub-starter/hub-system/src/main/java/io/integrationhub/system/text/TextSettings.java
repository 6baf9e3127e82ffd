package io.integrationhub.system.text;

import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the text of a file is written.
 *
 * @param encoding Encoding of the files, for example UTF-8 or windows-1252. Empty to find it out.
 * @param separator Sign between the cells of a csv file: auto to find it out, comma, semicolon, tab or pipe.
 * @param quote Sign around cells of a csv file: double, single or none.
 * @param header Whether the first row of a csv file contains the names of its columns.
 * @param columns Names of the columns of a csv file, in their order, if it has no header row, or to be used instead of
 *     its header row.
 */
@ConfigurationPropertiesSource
public record TextSettings(
        @Nullable Charset encoding, Separator separator, Quote quote, boolean header, List<String> columns) {

    /** What is found out of each file. */
    public static final TextSettings AUTO = new TextSettings(null, Separator.AUTO, Quote.DOUBLE, true, List.of());

    // Not compact: javac omits the parameter names of a compact constructor from what it reads of a class file, and the
    // modules of the services need them for their configuration metadata.
    public TextSettings(
            @Nullable Charset encoding,
            @DefaultValue("auto") Separator separator,
            @DefaultValue("double") Quote quote,
            @DefaultValue("true") boolean header,
            @DefaultValue List<String> columns) {
        this.encoding = encoding;
        this.separator = separator;
        this.quote = quote;
        this.header = header;
        this.columns = List.copyOf(columns);
    }

    /** Signs between cells. */
    public enum Separator {
        AUTO(','),
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        PIPE('|');

        private final char sign;

        Separator(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }

    /** Signs around cells. */
    public enum Quote {
        DOUBLE('"'),
        SINGLE('\''),
        NONE('\0');

        private final char sign;

        Quote(char sign) {
            this.sign = sign;
        }

        char sign() {
            return sign;
        }
    }
}
